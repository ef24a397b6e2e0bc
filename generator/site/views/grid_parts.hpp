#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// One occurrence in the yearly grid; nothing fell due: not present.
struct GridCell {
  std::string year;
  std::string klass;
  std::string mark;
  std::string name;   // in full
  std::string brief;  // 'đúng hạn'
};

struct GridRow {
  Link task;
  std::vector<GridCell> cells;
};

// Every task that is due once or every year, in every year, by shape alone: what each shape means
// stands beside it, and in words for those who hear it.
struct YearMarks {
  std::vector<Item> years;
  std::vector<GridRow> rows;
  std::vector<GridCell> legend;  // what occurs, in the order of the classes
};

}  // namespace minhbach::site::views
