#include "charts/signed_points.hpp"

#include "charts/axis.hpp"
#include "charts/row_labels.hpp"
#include "charts/text.hpp"

#include <algorithm>
#include <cmath>

namespace minhbach::charts {

namespace {

constexpr double kPointTrack = 26;
constexpr double kPointRowGap = 6;
constexpr double kPointPlotShare = 0.45;
constexpr double kPoint = 12;  // from the middle of a point to its text

// Room that the texts beside points need left and right of the plot.
struct Rooms {
  double before = kPoint;
  double after = kPoint;
};

Rooms rooms_of(const SignedPoints& chart, const TextWidth& widths) {
  Rooms rooms;
  for (const SignedRow& row : chart.rows) {
    if (row.value) {
      double& room = *row.value < 0 ? rooms.before : rooms.after;
      room = std::max(room, widths.of(clean_text(row.text)) + kPoint);
    }
  }
  return rooms;
}

bool is_beyond(const SignedPoints& chart, double value) {
  return chart.reach && std::abs(value) > *chart.reach;
}

// Both sides are always there, or the sign could not be seen.
LinearScale scale_of(const SignedPoints& chart, double from, double to) {
  constexpr double kPastTheEnd = 1.3;
  double low = 0;
  double high = 0;
  for (const SignedRow& row : chart.rows) {
    double value = row.value.value_or(0);
    if (is_beyond(chart, value)) {
      value = std::copysign(kPastTheEnd * *chart.reach, value);
    }
    low = std::min(low, value);
    high = std::max(high, value);
  }
  const double span = std::max(high - low, 4.0);
  return {std::min(low, -0.25 * span), std::max(high, 0.25 * span), from, to};
}

std::vector<Tick> ticks_of(const SignedPoints& chart, const LinearScale& scale) {
  const double end = chart.reach.value_or(std::max(-scale.from(), scale.to()));
  return round_ticks(std::max(scale.from(), -end), std::min(scale.to(), end), 6, chart.tick_label);
}

void draw_arrow(Drawing& drawing, Point from, double to_x) {
  const double back = to_x > from.x ? -5 : 5;
  drawing.axis_line(from, {to_x, from.y});
  drawing.axis_line({to_x, from.y}, {to_x + back, from.y - 4});
  drawing.axis_line({to_x, from.y}, {to_x + back, from.y + 4});
}

// Words for the two sides with arrows, and for the zero below them.
double draw_sides(
    Drawing& drawing, const SignedPoints& chart, const LinearScale& scale, double left, double y) {
  const double zero = scale.at(0);
  const TextWidth& widths = drawing.widths();
  const auto before = widths.wrapped(chart.before, std::max(zero - left - 10, 40.0));
  const auto after = widths.wrapped(chart.after, std::max(drawing.width() - zero - 10, 40.0));
  const auto middle = widths.wrapped(chart.zero, drawing.width() / 2);
  const double half = widths.widest(middle) / 2;
  const double x = std::clamp(zero, half, drawing.width() - half);
  drawing.block({x, y}, middle, {Anchor::Middle, Tone::Ink, {}});
  y += height_of(middle);
  drawing.block({zero - 10, y}, before, {Anchor::End, Tone::Soft, {}});
  drawing.block({zero + 10, y}, after, {Anchor::Start, Tone::Soft, {}});
  const double bottom = y + std::max(height_of(before), height_of(after)) + 8;
  draw_arrow(drawing, {zero - 10, bottom}, std::max(left + 4, zero - 60));
  draw_arrow(drawing, {zero + 10, bottom}, std::min(drawing.width() - 4, zero + 60));
  return bottom + 10;
}

// Names at the left with texts beside the points; or, in a narrow picture, both above the points.
struct PointLayout {
  RowLabels labels;
  LinearScale scale;
  bool has_texts_above = false;
  std::vector<Tick> ticks;
  std::optional<double> reach;
};

PointLayout points_layout(const SignedPoints& chart, const Drawing& drawing) {
  const double width = drawing.width();
  std::vector<std::string_view> names;
  for (const SignedRow& row : chart.rows) {
    names.push_back(row.label);
  }
  const Rooms rooms = rooms_of(chart, drawing.widths());
  const RowLabels beside(names, drawing, rooms.before + rooms.after + width * kPointPlotShare);
  const double plot = width - beside.content_left() - rooms.before - rooms.after;
  if (!beside.are_above() && plot >= width * kPointPlotShare) {
    const double left = beside.content_left() + rooms.before;
    return {beside, scale_of(chart, left, left + plot), false, {}, {}};
  }
  return {RowLabels({"-"}, drawing, width), scale_of(chart, kPoint, width - kPoint), true, {}, {}};
}

void draw_point(Drawing& drawing, const SignedRow& row, const PointLayout& layout, double middle) {
  const double zero = layout.scale.at(0);
  const double x = layout.scale.at(*row.value);
  drawing.axis_line({zero, middle - kPointTrack / 2}, {zero, middle + kPointTrack / 2});
  drawing.line(row.k, {zero, middle}, {x, middle});
  drawing.symbol(row.symbol, row.k, {x, middle});
  drawing.tell({x, middle}, {row.label, row.text, {}});
  if (layout.reach && std::abs(*row.value) > *layout.reach) {
    // Between the end of the scale and the mark.
    const double end = layout.scale.at(std::copysign(*layout.reach, *row.value));
    drawing.symbol(Symbol::Break, row.k, {(end + x) / 2, middle});
  }
  if (!layout.has_texts_above) {
    const bool is_before = *row.value < 0;
    drawing.text({is_before ? x - kPoint : x + kPoint, middle + kHalfCapital},
                 row.text,
                 {is_before ? Anchor::End : Anchor::Start, Tone::Rimmed, {}});
  }
}

void draw_points(Drawing& drawing, const SignedRow& row, const PointLayout& layout, double& y) {
  const double left = layout.labels.content_left();
  const auto lines = row.value
                         ? std::vector<std::string>()
                         : drawing.widths().wrapped(row.text, drawing.width() - left - kMarkBefore);
  const double height = row.value ? kPointTrack : height_of(lines);
  const bool is_told_above =
      row.value && layout.has_texts_above && !row.text.empty() && !row.label.empty();
  const std::string label = is_told_above ? row.label + ": " + row.text : row.label;
  const double top = layout.labels.place(drawing, label, height, y);
  drawing.marked_block(row.symbol, row.k, {left, top}, lines);
  if (row.value) {
    draw_tick_lines(drawing, layout.scale, layout.ticks, top, top + height);
    draw_point(drawing, row, layout, top + height / 2);
  }
}

}  // namespace

std::optional<double> reach_without_outliers(const std::vector<SignedRow>& rows) {
  // The point in the middle of all would lie within a sixth of the axis.
  constexpr double kFar = 6;
  constexpr double kLeastReach = 10;
  std::vector<double> sizes;
  for (const SignedRow& row : rows) {
    if (row.value) {
      sizes.push_back(std::abs(*row.value));
    }
  }
  if (sizes.empty()) {
    return std::nullopt;
  }
  std::sort(sizes.begin(), sizes.end());
  const double far = kFar * std::max(kLeastReach, sizes[(sizes.size() - 1) / 2]);
  if (sizes.back() <= far) {
    return std::nullopt;
  }
  const auto beyond = std::upper_bound(sizes.begin(), sizes.end(), far);
  return std::max(kLeastReach, beyond == sizes.begin() ? 0 : *std::prev(beyond));
}

base::Markup draw(const SignedPoints& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format), *caption.widths);
  if (chart.rows.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  PointLayout layout = points_layout(chart, drawing);
  layout.ticks = ticks_of(chart, layout.scale);
  layout.reach = chart.reach;
  double y = draw_legend(drawing, chart.legend, 0);
  const bool has_scale = std::any_of(
      chart.rows.begin(), chart.rows.end(), [](const auto& row) { return row.value.has_value(); });
  if (has_scale) {
    y = draw_sides(drawing, chart, layout.scale, layout.labels.content_left(), y);
  }
  for (const SignedRow& row : chart.rows) {
    draw_points(drawing, row, layout, y);
    y += kPointRowGap;
  }
  if (has_scale) {
    draw_tick_labels(drawing, layout.scale, layout.ticks, y);
  }
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
