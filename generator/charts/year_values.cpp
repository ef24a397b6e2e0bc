#include "charts/year_values.hpp"

#include "charts/clean_text.hpp"
#include "charts/label_placer.hpp"
#include "charts/value_axis.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kPlotHeight = 230;
constexpr double kHeadroom = 12;  // a disc at the top is whole

// Where things are, and the places already taken by them.
struct Plot {
  BandScale years;
  LinearScale scale;
  std::vector<Tick> ticks;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  LabelPlacer placer;

  [[nodiscard]] double x_at(std::size_t year, double part) const {
    return years.start(year) + years.width() * std::clamp(part, 0.0, 1.0);
  }
};

bool is_year(const YearValues& chart, std::size_t year) {
  return year < chart.years.size();
}

double greatest(const YearValues& chart) {
  double most = std::max(chart.most, 1.0);
  for (const YearValue& value : chart.values) {
    most = std::max({most, value.value, value.interval ? value.interval->to : 0});
  }
  for (const PartValue& value : chart.parts) {
    most = std::max(most, value.value);
  }
  for (const YearMilestone& milestone : chart.milestones) {
    most = std::max(most, milestone.value);
  }
  return most;
}

// The texts of breaks stand above the plot, each on lines of its own, at the side with more room.
void draw_breaks(Drawing& drawing, const YearValues& chart, Plot& plot, double top) {
  double y = top;
  for (const SeriesBreak& point : chart.breaks) {
    if (!is_year(chart, point.year)) {
      continue;
    }
    const double x = plot.x_at(point.year, point.part);
    const bool is_left = x > drawing.width() / 2;
    const auto lines = wrapped(point.text, (is_left ? x : drawing.width() - x) - 6);
    drawing.block({is_left ? x - 6 : x + 6, y},
                  lines,
                  {is_left ? Anchor::End : Anchor::Start, Tone::Soft, Weight::Regular});
    drawing.dashed_line({x, y + 2}, {x, plot.bottom});
    plot.placer.occupy({x - 2, plot.top, 4, plot.bottom - plot.top});
    y += height_of(lines);
  }
}

double break_height(const YearValues& chart, double width) {
  double height = 0;
  const BandScale years(chart.years.size(), 0, width);
  for (const SeriesBreak& point : chart.breaks) {
    if (is_year(chart, point.year)) {
      // At least half of the width is beside the rule; the plot is a little narrower than this.
      height += height_of(wrapped(point.text, width / 2 - 6));
    }
  }
  return height;
}

// Texts of values are semi-bold, so that none is taken for that of a milestone near it.
void draw_note(Drawing& drawing, Plot& plot, Point at, std::string_view text, Tone tone) {
  const Weight weight = tone == Tone::Rimmed ? Weight::SemiBold : Weight::Regular;
  const auto lines = wrapped(text, plot.right - plot.left, weight);
  if (lines.empty()) {
    return;
  }
  const Box box = plot.placer.place(at, widest(lines, weight), height_of(lines) - 3, 8);
  drawing.block({box.x + box.width / 2, box.y - 2}, lines, {Anchor::Middle, tone, weight});
}

void occupy(Plot& plot, Point at, double width, double height) {
  plot.placer.occupy({at.x - width / 2, at.y - height / 2, width, height});
}

void draw_line(Drawing& drawing,
               const YearValues& chart,
               const std::vector<YearValue>& values,
               Plot& plot) {
  for (std::size_t i = 1; i < values.size(); ++i) {
    const YearValue& from = values[i - 1];
    const YearValue& to = values[i];
    const bool follows = to.year == from.year + 1;
    const bool is_broken =
        std::any_of(chart.breaks.begin(), chart.breaks.end(), [&](const SeriesBreak& point) {
          const double x = plot.x_at(point.year, point.part);
          return x > plot.years.center(from.year) && x <= plot.years.center(to.year);
        });
    if (!follows || is_broken) {
      continue;
    }
    const Point a{plot.years.center(from.year), plot.scale.at(from.value)};
    const Point b{plot.years.center(to.year), plot.scale.at(to.value)};
    drawing.line(chart.k, a, b);
    constexpr int kPieces = 8;
    for (int piece = 1; piece < kPieces; ++piece) {
      const double share = static_cast<double>(piece) / kPieces;
      occupy(plot, {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}, 6, 6);
    }
  }
}

void draw_interval(Drawing& drawing, int k, const Interval& interval, double x, Plot& plot) {
  const double low = plot.scale.at(std::min(interval.from, interval.to));
  const double high = plot.scale.at(std::max(interval.from, interval.to));
  drawing.line(k, {x, high}, {x, low});
  drawing.line(k, {x - 5, high}, {x + 5, high});
  drawing.line(k, {x - 5, low}, {x + 5, low});
  plot.placer.occupy({x - 5, high, 10, low - high});
}

// Marks first, so that texts keep clear of all of them.
void draw_marks(Drawing& drawing,
                const YearValues& chart,
                const std::vector<YearValue>& values,
                Plot& plot) {
  for (const YearMilestone& milestone : chart.milestones) {
    if (is_year(chart, milestone.year)) {
      const Point at{plot.years.center(milestone.year), plot.scale.at(milestone.value)};
      drawing.symbol(milestone.is_hollow ? Symbol::HollowLevel : Symbol::Level, kNoClass, at);
      occupy(plot, at, 36, 8);
    }
  }
  draw_line(drawing, chart, values, plot);
  for (const YearValue& value : values) {
    const Point at{plot.years.center(value.year), plot.scale.at(value.value)};
    if (value.interval) {
      draw_interval(drawing, chart.k, *value.interval, at.x, plot);
    }
    drawing.symbol(Symbol::Disc, chart.k, at);
    occupy(plot, at, 13, 13);
  }
  for (const PartValue& value : chart.parts) {
    if (is_year(chart, value.year)) {
      const Point at{plot.x_at(value.year, value.part), plot.scale.at(value.value)};
      drawing.symbol(Symbol::Ring, chart.k, at);
      occupy(plot, at, 13, 13);
    }
  }
}

void draw_notes(Drawing& drawing,
                const YearValues& chart,
                const std::vector<YearValue>& values,
                Plot& plot) {
  for (const YearValue& value : values) {
    draw_note(drawing,
              plot,
              {plot.years.center(value.year), plot.scale.at(value.value)},
              value.text,
              Tone::Rimmed);
  }
  for (const YearMilestone& milestone : chart.milestones) {
    if (is_year(chart, milestone.year)) {
      draw_note(drawing,
                plot,
                {plot.years.center(milestone.year), plot.scale.at(milestone.value)},
                milestone.text,
                Tone::RimmedSoft);
    }
  }
  for (const PartValue& value : chart.parts) {
    if (is_year(chart, value.year)) {
      draw_note(drawing,
                plot,
                {plot.x_at(value.year, value.part), plot.scale.at(value.value)},
                value.text,
                Tone::RimmedSoft);
    }
  }
}

// In the column of the year if it fits there; else below the plot, after the name of the year.
void draw_texts(Drawing& drawing, const YearValues& chart, Plot& plot, double& y) {
  constexpr std::size_t kMostLines = 5;
  for (const YearText& text : chart.texts) {
    if (!is_year(chart, text.year)) {
      continue;
    }
    const double width = plot.years.width() - 6;
    const auto lines = wrapped(text.text, width);
    if (lines.size() <= kMostLines && widest_word(text.text) <= width) {
      const Box box = plot.placer.place(
          {plot.years.center(text.year), plot.bottom}, widest(lines), height_of(lines), 4);
      drawing.block({box.x + box.width / 2, box.y}, lines, {Anchor::Middle, Tone::RimmedSoft, {}});
      continue;
    }
    const auto below = wrapped(chart.years[text.year] + ": " + text.text, drawing.width());
    drawing.block({0, y}, below, {Anchor::Start, Tone::Soft, {}});
    y += height_of(below);
  }
}

Plot plot_of(const YearValues& chart, double width, double top) {
  const double reached = greatest(chart);
  constexpr int kTicks = 6;
  const double end = reached > chart.most ? round_end(reached, kTicks) : reached;
  const auto ticks = round_ticks(0, end, kTicks, chart.tick_label);
  const double left = tick_label_room(ticks);
  const double bottom = top + kHeadroom + kPlotHeight;
  return {BandScale(chart.years.size(), left, width),
          LinearScale(0, end, bottom, top + kHeadroom),
          ticks,
          left,
          width,
          top,
          bottom,
          LabelPlacer({left, top, width - left, bottom - top})};
}

// Names of the years under the plot; returns what is below them.
double draw_years(Drawing& drawing, const YearValues& chart, const Plot& plot) {
  double height = 0;
  for (std::size_t i = 0; i < chart.years.size(); ++i) {
    const auto lines = wrapped(chart.years[i], plot.years.width() - 4);
    drawing.block({plot.years.center(i), plot.bottom + 6}, lines, {Anchor::Middle, Tone::Ink, {}});
    height = std::max(height, height_of(lines));
    if (i > 0) {
      drawing.axis_line({plot.years.start(i), plot.bottom}, {plot.years.start(i), plot.bottom + 5});
    }
  }
  return plot.bottom + 6 + height + 6;
}

}  // namespace

base::Markup draw(const YearValues& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format));
  if (chart.years.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  std::vector<YearValue> values;
  for (const YearValue& value : chart.values) {
    if (is_year(chart, value.year)) {
      values.push_back(value);
    }
  }
  std::stable_sort(values.begin(), values.end(), [](const YearValue& a, const YearValue& b) {
    return a.year < b.year;
  });
  const double top = draw_legend(drawing, chart.legend, 0);
  Plot plot = plot_of(chart, drawing.width(), top + break_height(chart, drawing.width()));
  draw_upright_axis(drawing, plot.scale, plot.ticks, plot.left, plot.right);
  draw_breaks(drawing, chart, plot, top);
  draw_marks(drawing, chart, values, plot);
  draw_notes(drawing, chart, values, plot);
  double y = draw_years(drawing, chart, plot);
  draw_texts(drawing, chart, plot, y);
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
