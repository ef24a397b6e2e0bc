#pragma once

#include "charts/axis.hpp"
#include "charts/legend.hpp"
#include "charts/picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::charts {

// Points before and after a zero, one row each.
struct SignedRow {
  std::string label;
  Symbol symbol = Symbol::Disc;
  int k = 0;
  std::optional<double> value;
  std::string text;  // beside the point; without a value beside the mark, which then is on no scale
};

struct SignedPoints {
  std::string before;  // what lies left of zero
  std::string zero;
  std::string after;
  TickLabel tick_label;
  std::optional<double> reach;  // the numbers of the scale end here, either side
  std::vector<SignedRow> rows;
  std::vector<LegendItem> legend;
};

// Where the scale has to end so that one far outlier does not press all other points onto the zero;
// none where all lie on one scale. What lies beyond is drawn past the last number of the scale, its
// line broken (Symbol::Break): still the longest of all, and its number stands beside it. No
// logarithm, as a reader would take twice the length for twice the days.
std::optional<double> reach_without_outliers(const std::vector<SignedRow>& rows);

base::Markup draw(const SignedPoints& chart, const Caption& caption, Format format);

}  // namespace minhbach::charts
