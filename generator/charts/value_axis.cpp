#include "charts/value_axis.hpp"

#include <algorithm>

namespace minhbach::charts {

void draw_tick_labels(Drawing& drawing,
                      const LinearScale& scale,
                      const std::vector<Tick>& ticks,
                      double top) {
  for (const Tick& tick : ticks) {
    const double half = text_width(tick.label) / 2;
    const double x =
        std::clamp(scale.at(static_cast<double>(tick.value)), half, drawing.width() - half);
    drawing.text({x, top + kBaseline}, tick.label, {Anchor::Middle, Tone::Soft, Weight::Regular});
  }
}

void draw_tick_lines(Drawing& drawing,
                     const LinearScale& scale,
                     const std::vector<Tick>& ticks,
                     double top,
                     double bottom) {
  for (const Tick& tick : ticks) {
    const double x = scale.at(static_cast<double>(tick.value));
    if (tick.value == 0) {
      drawing.axis_line({x, top}, {x, bottom});
    } else {
      drawing.grid_line({x, top}, {x, bottom});
    }
  }
}

double tick_label_room(const std::vector<Tick>& ticks) {
  double room = 0;
  for (const Tick& tick : ticks) {
    room = std::max(room, text_width(tick.label));
  }
  return room + 8;
}

void draw_upright_axis(Drawing& drawing,
                       const LinearScale& scale,
                       const std::vector<Tick>& ticks,
                       double left,
                       double right) {
  for (const Tick& tick : ticks) {
    const double y = scale.at(static_cast<double>(tick.value));
    if (tick.value == 0) {
      drawing.axis_line({left, y}, {right, y});
    } else {
      drawing.grid_line({left, y}, {right, y});
    }
    drawing.text(
        {left - 8, y + kHalfCapital}, tick.label, {Anchor::End, Tone::Soft, Weight::Regular});
  }
}

}  // namespace minhbach::charts
