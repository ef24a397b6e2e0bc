#pragma once

#include "charts/legend.hpp"
#include "charts/picture.hpp"

#include <string>
#include <vector>

namespace minhbach::charts {

// Counts by class, one level bar for each row, in panels below each other. One counted thing is as
// long in every row of every panel: nothing is stretched to a hundred per cent.
struct Segment {
  int k = 0;
  unsigned count = 0;  // 0 is not drawn
  std::string text;    // the number as a reader of the language writes it
};

struct StackedRow {
  std::string label;
  std::vector<Segment> segments;
  std::string total;  // after the bar
  std::string text;   // stands in place of the bar
};

struct StackedPanel {
  std::string title;
  std::vector<LegendItem> legend;
  std::vector<StackedRow> rows;
};

struct StackedBars {
  std::vector<StackedPanel> panels;
};

base::Markup draw(const StackedBars& chart, const Caption& caption, Format format);

// The same upright, one column for each year, one height for one counted thing.
struct StackedColumns {
  std::vector<StackedRow> columns;
  std::vector<LegendItem> legend;
};

base::Markup draw(const StackedColumns& chart, const Caption& caption, Format format);

// All that a row counts.
double count_of(const StackedRow& row);

}  // namespace minhbach::charts
