#pragma once

#include "charts/legend.hpp"
#include "charts/picture.hpp"

#include <string>
#include <vector>

namespace minhbach::charts {

// Rows by columns of marks: what happened, when. Columns of one group stand side by side and have
// the group's name above them.
struct GridColumn {
  std::string group;  // may be empty
  std::string label;
};

struct GridCell {
  Symbol symbol = Symbol::None;
  int k = kNoClass;
  std::string letter;  // beside or below the mark, where all of them fit
  Told told = {};
};

struct GridRow {
  std::string label;
  std::vector<GridCell> cells;  // surplus ones are not drawn
  std::string text;             // stands in place of the cells
};

struct MarkGrid {
  std::vector<GridColumn> columns;
  std::vector<GridRow> rows;
  std::vector<LegendItem> legend;
};

base::Markup draw(const MarkGrid& grid, const Caption& caption, Format format);

}  // namespace minhbach::charts
