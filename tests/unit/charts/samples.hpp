#pragma once

#include "charts/dot_rows.hpp"
#include "charts/mark_grid.hpp"
#include "charts/paired_bars.hpp"
#include "charts/signed_points.hpp"
#include "charts/stacked.hpp"
#include "charts/year_values.hpp"

#include <string>
#include <vector>

namespace minhbach::test {

// A chart of each form at its fullest and at its emptiest; the golden pictures and the laws are
// about these. All figures are made up.
struct ChartSample {
  std::string name;
  charts::Caption caption;
  std::string (*drawn)(const charts::Caption& caption, charts::Format format);
};

std::vector<ChartSample> samples();

// Of the fonts of the default theme.
const charts::TextWidth& theme_widths();

// Text that tries to leave its place.
std::string hostile();

charts::MarkGrid yearly_grid();
charts::MarkGrid interval_grid();
charts::MarkGrid received_grid();
charts::DotRows target_rows();
charts::YearValues year_values();
charts::StackedBars group_bars();
charts::StackedBars large_bars();
charts::PairedBars unit_bars();
charts::SignedPoints early_late();
charts::StackedColumns year_columns();

}  // namespace minhbach::test
