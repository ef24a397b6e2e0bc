#include "charts/year_plot.hpp"

#include "charts/axis.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kPlotHeight = 250;
constexpr double kHeadroom = 26;  // a text above a disc at the top is whole
constexpr double kYearEnd = 18;   // half of a milestone's bar, and a little
constexpr double kYearEndShare = 0.14;

}  // namespace

double Plot::x_at(std::size_t year, double part) const {
  const double after =
      std::min(std::max(kYearEnd, years.width() * kYearEndShare), years.width() / 2);
  return years.start(year) + (years.width() - after) * std::clamp(part, 0.0, 1.0);
}

Point Plot::at(std::size_t year, double value) const {
  return {x_at(year, 1), scale.at(value)};
}

// Each on lines of its own, at the side with more room.
void draw_breaks(Drawing& drawing, const YearValues& chart, Plot& plot, double top) {
  double y = top;
  for (const SeriesBreak& point : chart.breaks) {
    if (!is_year(chart, point.year)) {
      continue;
    }
    const double x = plot.x_at(point.year, point.part);
    const bool is_left = x > drawing.width() / 2;
    const auto lines =
        drawing.widths().wrapped(point.text, (is_left ? x : drawing.width() - x) - 6);
    drawing.block({is_left ? x - 6 : x + 6, y},
                  lines,
                  {is_left ? Anchor::End : Anchor::Start, Tone::Soft, Weight::Regular});
    drawing.dashed_line({x, y + 2}, {x, plot.bottom});
    plot.placer.occupy(Box{x - 1, plot.top, 2, plot.bottom - plot.top});
    y += height_of(lines);
  }
}

double break_height(const YearValues& chart, const Drawing& drawing) {
  double height = 0;
  for (const SeriesBreak& point : chart.breaks) {
    if (is_year(chart, point.year)) {
      // At least half of the width is beside the rule; the plot is a little narrower than this.
      height += height_of(drawing.widths().wrapped(point.text, drawing.width() / 2 - 6));
    }
  }
  return height;
}

Plot plot_of(const YearValues& chart, const Drawing& drawing, double top, const Interval& shown) {
  const auto ticks = round_ticks(shown.from, shown.to, kMostTicks, chart.tick_label);
  const double left = tick_label_room(drawing.widths(), ticks);
  const double right = drawing.width();
  const double bottom = top + kHeadroom + kPlotHeight;
  return {BandScale(chart.years.size(), left, right),
          LinearScale(shown.from, shown.to, bottom, top + kHeadroom),
          ticks,
          left,
          right,
          top,
          bottom,
          LabelPlacer({left, top, drawing.width() - left, bottom - top})};
}

double draw_years(Drawing& drawing, const YearValues& chart, const Plot& plot) {
  for (std::size_t i = 1; i < chart.years.size(); ++i) {
    drawing.axis_line({plot.years.start(i), plot.bottom}, {plot.years.start(i), plot.bottom + 5});
  }
  double height = 0;
  for (std::size_t i = 0; i < chart.years.size(); ++i) {
    const auto lines = drawing.widths().wrapped(chart.years[i], plot.years.width() - 4);
    drawing.block({plot.years.center(i), plot.bottom + 6}, lines, {Anchor::Middle, Tone::Ink, {}});
    height = std::max(height, height_of(lines));
  }
  return plot.bottom + 6 + height + 6;
}

}  // namespace minhbach::charts
