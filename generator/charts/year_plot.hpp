#pragma once

#include "charts/axis.hpp"
#include "charts/drawing.hpp"
#include "charts/label_placer.hpp"
#include "charts/year_values.hpp"

#include <vector>

namespace minhbach::charts {

// The ground on which values by year are drawn: where things are, and the places already taken by
// them.
struct Plot {
  BandScale years;
  LinearScale scale;
  std::vector<Tick> ticks;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  LabelPlacer placer;

  // The last day of a year stands so far from the next year that its marks stay in its column.
  [[nodiscard]] double x_at(std::size_t year, double part) const;
  [[nodiscard]] Point at(std::size_t year, double value) const;
};

Plot plot_of(const YearValues& chart, const Drawing& drawing, double top, const Interval& shown);

// The texts of breaks from `top` on, their rules through the plot; and how high the texts are.
void draw_breaks(Drawing& drawing, const YearValues& chart, Plot& plot, double top);
double break_height(const YearValues& chart, const Drawing& drawing);

// The names of the years under the plot, and what parts them; returns what is below.
double draw_years(Drawing& drawing, const YearValues& chart, const Plot& plot);

}  // namespace minhbach::charts
