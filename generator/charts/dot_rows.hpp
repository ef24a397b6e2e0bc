#pragma once

#include "charts/axis.hpp"
#include "charts/legend.hpp"
#include "charts/picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::charts {

struct Interval {
  double from = 0;
  double to = 0;
};

// A value against its target, one row each: `symbol` = value, post = target, hollow post =
// milestone, span = interval. The axis goes from 0 to `most`, further only if a value does.
struct DotRow {
  std::string label;
  int k = 0;  // class of symbol and span
  std::optional<double> value;
  std::string value_text;  // at the end of the row: the number, its year
  std::optional<Interval> interval;
  std::optional<double> target;
  std::vector<double> milestones;
  std::string text;              // stands in place of the value: there is none, and why
  Symbol symbol = Symbol::Disc;  // of the value, or before the text in its place
  std::string href = {};         // what leads to more about it
};

struct DotRows {
  double most = 100;
  TickLabel tick_label;
  std::vector<DotRow> rows;
  std::vector<LegendItem> legend;
};

base::Markup draw(const DotRows& chart, const Caption& caption, Format format);

}  // namespace minhbach::charts
