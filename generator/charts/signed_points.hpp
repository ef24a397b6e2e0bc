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
  std::string text;  // beside the point; in place of it if there is no value
};

struct SignedPoints {
  std::string before;  // what lies left of zero
  std::string zero;
  std::string after;
  TickLabel tick_label;
  std::vector<SignedRow> rows;
  std::vector<LegendItem> legend;
};

base::Markup draw(const SignedPoints& chart, const Caption& caption, Format format);

}  // namespace minhbach::charts
