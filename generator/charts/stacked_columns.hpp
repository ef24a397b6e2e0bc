#pragma once

#include "charts/stacked_bars.hpp"

#include <string>
#include <vector>

namespace minhbach::charts {

// Counts by class, one upright column for each year, one height for one counted thing.
struct StackedColumns {
  std::vector<StackedRow> columns;
  std::vector<LegendItem> legend;
};

base::Markup draw(const StackedColumns& chart, const Caption& caption, Format format);

}  // namespace minhbach::charts
