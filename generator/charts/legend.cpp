#include "charts/legend.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {
constexpr double kSample = 32;  // room of a symbol before its words
constexpr double kBetween = 18;
constexpr double kBelow = 10;
}  // namespace

double draw_legend(Drawing& drawing, const std::vector<LegendItem>& items, double top) {
  if (items.empty()) {
    return top;
  }
  double x = 0;
  double y = top;
  double height = 0;  // of the line of items
  for (const LegendItem& item : items) {
    const auto lines = wrapped(item.text, drawing.width() - kSample);
    const double width = kSample + widest(lines);
    if (x > 0 && x + width > drawing.width()) {
      x = 0;
      y += height + 3;
      height = 0;
    }
    drawing.symbol(item.symbol, item.k, {x + 14, y + kBaseline - kHalfCapital});
    drawing.block({x + kSample, y}, lines);
    height = std::max(height, std::max(height_of(lines), kLineHeight));
    x += width + kBetween;
  }
  return y + height + kBelow;
}

}  // namespace minhbach::charts
