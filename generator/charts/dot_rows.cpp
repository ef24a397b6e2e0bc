#include "charts/dot_rows.hpp"

#include "charts/axis.hpp"
#include "charts/row_labels.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kDotTrack = 26;
constexpr double kDotRowGap = 10;
constexpr double kInset = 10;  // so that a disc at an end of the axis is whole
constexpr double kLeastPlot = 190;
constexpr double kDotPlotShare = 0.4;  // of a wide picture

struct DotLayout {
  RowLabels labels;
  LinearScale scale;
  std::vector<Tick> ticks;
  double plot_left = 0;
  double plot_right = 0;
  double text_width = 0;  // of the column at the end of the rows
};

double greatest(const DotRows& chart) {
  double most = std::max(chart.most, 1.0);
  for (const DotRow& row : chart.rows) {
    most = std::max(
        {most, row.value.value_or(0), row.target.value_or(0), row.interval ? row.interval->to : 0});
    for (const double milestone : row.milestones) {
      most = std::max(most, milestone);
    }
  }
  return most;
}

bool has_track(const DotRow& row) {
  return row.value || row.target || row.interval || !row.milestones.empty();
}

DotLayout dots_layout(const DotRows& chart, const Drawing& drawing) {
  const TextWidth& widths = drawing.widths();
  const double width = drawing.width();
  std::vector<std::string_view> names;
  double text_room = 0;
  for (const DotRow& row : chart.rows) {
    names.push_back(row.label);
    text_room = std::max(text_room, widths.widest(widths.wrapped(row.value_text, width / 3)));
  }
  const double end = text_room > 0 ? text_room + 12 : 0;
  const double plot = std::max(kLeastPlot, width * kDotPlotShare);
  RowLabels labels(names, drawing, plot + end + 2 * kInset);
  const double left = labels.content_left() + kInset;
  const double right = width - end - kInset;
  const double reached = greatest(chart);
  const int ticks = right - left < 260 ? 5 : 6;
  LinearScale scale(0, reached > chart.most ? round_end(reached, ticks) : reached, left, right);
  return {
      labels, scale, round_ticks(0, scale.to(), ticks, chart.tick_label), left, right, text_room};
}

void draw_track(Drawing& drawing, const DotRow& row, const DotLayout& layout, double y) {
  const LinearScale& scale = layout.scale;
  if (row.interval) {
    const double from = scale.at(std::min(row.interval->from, row.interval->to));
    const double to = scale.at(std::max(row.interval->from, row.interval->to));
    drawing.line(row.k, {from, y}, {to, y});
    drawing.line(row.k, {from, y - 5}, {from, y + 5});
    drawing.line(row.k, {to, y - 5}, {to, y + 5});
  }
  for (const double milestone : row.milestones) {
    drawing.symbol(Symbol::HollowPost, kNoClass, {scale.at(milestone), y});
  }
  if (row.target) {
    drawing.symbol(Symbol::Post, kNoClass, {scale.at(*row.target), y});
  }
  if (row.value) {
    drawing.symbol(row.symbol, row.k, {scale.at(*row.value), y});
    drawing.tell({scale.at(*row.value), y}, {row.label, row.value_text, row.href});
  }
}

// Height of what stands right of the name: the track, and below it the text in place.
void draw_dots(Drawing& drawing, const DotRow& row, const DotLayout& layout, double& y) {
  const double left = layout.labels.are_above() ? 0 : layout.plot_left;
  const auto in_place = drawing.widths().wrapped(row.text, drawing.width() - left - kMarkBefore);
  const auto at_end = drawing.widths().wrapped(row.value_text, layout.text_width + 1);
  const double track = has_track(row) ? std::max(kDotTrack, height_of(at_end)) : 0;
  const double height = track + height_of(in_place);
  const double top = layout.labels.place(drawing, row.label, height, y);
  if (track > 0) {
    const double middle = top + track / 2;
    draw_tick_lines(drawing, layout.scale, layout.ticks, middle - 12, middle + 12);
    drawing.axis_line({layout.plot_left, middle}, {layout.plot_right, middle});
    draw_track(drawing, row, layout, middle);
    drawing.block({drawing.width(), middle - height_of(at_end) / 2},
                  at_end,
                  {Anchor::End, Tone::Ink, Weight::Regular});
  }
  drawing.marked_block(row.symbol, row.k, {left, top + track}, in_place);
  drawing.tell({left + kMarkBefore / 2, top + track + kBaseline - kHalfCapital},
               {row.label, row.text, row.href});
}

}  // namespace

base::Markup draw(const DotRows& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format), *caption.widths);
  if (chart.rows.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  const DotLayout layout = dots_layout(chart, drawing);
  double y = draw_legend(drawing, chart.legend, 0);
  draw_tick_labels(drawing, layout.scale, layout.ticks, y);
  y += kLineHeight + 2;
  for (const DotRow& row : chart.rows) {
    drawing.grid_line({0, y}, {drawing.width(), y});
    y += kDotRowGap / 2;
    draw_dots(drawing, row, layout, y);
    y += kDotRowGap / 2;
  }
  draw_tick_labels(drawing, layout.scale, layout.ticks, y);
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
