#include "charts/legend.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {
constexpr double kLegendBetween = 16;
constexpr double kBelow = 10;

// Room of a symbol before its words; one for all, so that words stand below each other.
double sample_room(const std::vector<LegendItem>& items) {
  double room = 20;
  for (const LegendItem& item : items) {
    switch (item.symbol) {
      case Symbol::Level:
      case Symbol::HollowLevel: room = std::max(room, 42.0); break;
      case Symbol::Span:
      case Symbol::Stroke:
      case Symbol::Swatch: room = std::max(room, 27.0); break;
      case Symbol::None:
      case Symbol::Disc:
      case Symbol::HalfDisc:
      case Symbol::Cross:
      case Symbol::Ring:
      case Symbol::DottedRing:
      case Symbol::Dash:
      case Symbol::Speck:
      case Symbol::OpenDash:
      case Symbol::Triangle:
      case Symbol::Block:
      case Symbol::Square:
      case Symbol::BarredSquare:
      case Symbol::Diamond:
      case Symbol::Break:
      case Symbol::Post:
      case Symbol::HollowPost: break;
    }
  }
  return room;
}

}  // namespace

double draw_legend(Drawing& drawing, const std::vector<LegendItem>& items, double top) {
  if (items.empty()) {
    return top;
  }
  const double sample = sample_room(items);
  double x = 0;
  double y = top + 4;  // posts are higher than a line
  double height = 0;   // of the line of items
  for (const LegendItem& item : items) {
    const auto lines = drawing.widths().wrapped(item.text, drawing.width() - sample);
    const double width = sample + drawing.widths().widest(lines);
    if (x > 0 && x + width > drawing.width()) {
      x = 0;
      y += height + 5;
      height = 0;
    }
    drawing.symbol(item.symbol, item.k, {x + (sample - 6) / 2, y + kBaseline - kHalfCapital});
    drawing.block({x + sample, y}, lines);
    height = std::max(height, std::max(height_of(lines), kLineHeight));
    x += width + kLegendBetween;
  }
  return y + height + kBelow;
}

}  // namespace minhbach::charts
