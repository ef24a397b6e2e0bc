#pragma once

#include "charts/drawing.hpp"

#include <string>
#include <vector>

namespace minhbach::charts {

struct LegendItem {
  Symbol symbol = Symbol::Swatch;
  int k = kNoClass;
  std::string text;
};

// Samples with their words, in as many lines as they need from `top` on. Returns where the rest of
// the picture may begin; `top` itself if there are no items.
double draw_legend(Drawing& drawing, const std::vector<LegendItem>& items, double top);

}  // namespace minhbach::charts
