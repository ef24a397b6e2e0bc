#pragma once

#include "charts/drawing.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace minhbach::charts {

// Values to positions in proportion. A value outside the domain, or no number at all, is put at the
// nearer end, so that nothing is ever drawn outside the picture.
class LinearScale {
 public:
  LinearScale(double domain_from, double domain_to, double range_from, double range_to);

  [[nodiscard]] double at(double value) const;
  [[nodiscard]] double from() const { return domain_from_; }
  [[nodiscard]] double to() const { return domain_to_; }

 private:
  double domain_from_;
  double domain_to_;
  double range_from_;
  double range_to_;
};

// Equal bands side by side. `n` may be 0; then there is no band to ask for.
class BandScale {
 public:
  BandScale(std::size_t n, double range_from, double range_to);

  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double start(std::size_t i) const;
  [[nodiscard]] double center(std::size_t i) const;

 private:
  double range_from_;
  double width_;
};

// How a whole number reads in the language of the page. Empty: plain digits, and a true minus sign.
using TickLabel = std::function<std::string(long long)>;

struct Tick {
  long long value = 0;
  std::string label;
};

// Whole round numbers (1, 2, 5 times a power of ten; 25 for a hundred) from the first at or above
// `from` to the last at or below `to`; at most `most` of them, but 2 where there are 2.
std::vector<Tick> round_ticks(double from, double to, int most, const TickLabel& label);

// The least end of an axis that holds `value` and is one of its round numbers.
double round_end(double value, int most_ticks);

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
double tick_label_room(const TextWidth& widths, const std::vector<Tick>& ticks);

// Level lines from `left` to `right` with their numbers at the left; the one at 0 is an axis.
void draw_upright_axis(Drawing& drawing,
                       const LinearScale& scale,
                       const std::vector<Tick>& ticks,
                       double left,
                       double right);

}  // namespace minhbach::charts
