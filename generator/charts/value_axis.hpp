#pragma once

#include "charts/drawing.hpp"
#include "charts/scale.hpp"
#include "charts/ticks.hpp"

#include <vector>

namespace minhbach::charts {

// Numbers along a level axis, their line of text beginning at `top`, kept inside the picture.
void draw_tick_labels(Drawing& drawing,
                      const LinearScale& scale,
                      const std::vector<Tick>& ticks,
                      double top);

// Upright lines through a chart of rows; the one at 0 is an axis.
void draw_tick_lines(Drawing& drawing,
                     const LinearScale& scale,
                     const std::vector<Tick>& ticks,
                     double top,
                     double bottom);

// Room that the numbers of an upright axis need at its left.
double tick_label_room(const std::vector<Tick>& ticks);

// Level lines from `left` to `right` with their numbers at the left; the one at 0 is an axis.
void draw_upright_axis(Drawing& drawing,
                       const LinearScale& scale,
                       const std::vector<Tick>& ticks,
                       double left,
                       double right);

}  // namespace minhbach::charts
