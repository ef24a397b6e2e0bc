#include "charts/signed_points.hpp"

#include "charts/clean_text.hpp"
#include "charts/row_labels.hpp"
#include "charts/value_axis.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kTrack = 26;
constexpr double kRowGap = 6;
constexpr double kPoint = 12;  // from the middle of a point to its text

// Room at both ends for the texts of the outermost points.
LinearScale scale_of(const SignedPoints& chart, double left, double width) {
  double low = 0;
  double high = 0;
  double text_before = 0;
  double text_after = 0;
  for (const SignedRow& row : chart.rows) {
    if (row.value) {
      low = std::min(low, *row.value);
      high = std::max(high, *row.value);
      double& room = *row.value < 0 ? text_before : text_after;
      room = std::max(room, text_width(clean_text(row.text)) + kPoint);
    }
  }
  // Both sides are always there, or the sign could not be seen.
  const double span = std::max(high - low, 4.0);
  low = std::min(low, -0.2 * span);
  high = std::max(high, 0.2 * span);
  const double most = (width - left) * 0.35;
  return {low,
          high,
          left + std::clamp(text_before, kPoint, most),
          width - std::clamp(text_after, kPoint, most)};
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
  const auto before = wrapped(chart.before, std::max(zero - left - 10, 40.0));
  const auto after = wrapped(chart.after, std::max(drawing.width() - zero - 10, 40.0));
  const auto middle = wrapped(chart.zero, drawing.width() / 2);
  const double x = std::clamp(zero, widest(middle) / 2, drawing.width() - widest(middle) / 2);
  drawing.block({x, y}, middle, {Anchor::Middle, Tone::Ink, {}});
  y += height_of(middle);
  drawing.block({zero - 10, y}, before, {Anchor::End, Tone::Soft, {}});
  drawing.block({zero + 10, y}, after, {Anchor::Start, Tone::Soft, {}});
  const double bottom = y + std::max(height_of(before), height_of(after)) + 8;
  draw_arrow(drawing, {zero - 10, bottom}, std::max(left + 4, zero - 60));
  draw_arrow(drawing, {zero + 10, bottom}, std::min(drawing.width() - 4, zero + 60));
  return bottom + 10;
}

void draw_row(Drawing& drawing,
              const SignedRow& row,
              const RowLabels& labels,
              const LinearScale& scale,
              double& y) {
  const double left = labels.content_left();
  const auto lines =
      row.value ? std::vector<std::string>() : wrapped(row.text, drawing.width() - left);
  const double height = std::max(kTrack, height_of(lines));
  const double top = labels.place(drawing, row.label, height, y);
  if (!row.value) {
    drawing.block(
        {left, top + (height - height_of(lines)) / 2}, lines, {Anchor::Start, Tone::Soft, {}});
    return;
  }
  const double middle = top + height / 2;
  const double x = scale.at(*row.value);
  drawing.axis_line({scale.at(0), middle - kTrack / 2}, {scale.at(0), middle + kTrack / 2});
  drawing.line(row.k, {scale.at(0), middle}, {x, middle});
  drawing.symbol(row.symbol, row.k, {x, middle});
  const bool is_before = *row.value < 0;
  drawing.text({is_before ? x - kPoint : x + kPoint, middle + kHalfCapital},
               row.text,
               {is_before ? Anchor::End : Anchor::Start, Tone::Rimmed, {}});
}

}  // namespace

base::Markup draw(const SignedPoints& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format));
  if (chart.rows.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  std::vector<std::string_view> names;
  for (const SignedRow& row : chart.rows) {
    names.push_back(row.label);
  }
  const RowLabels labels(names, drawing.width(), drawing.width() * 0.6);
  const LinearScale scale = scale_of(chart, labels.content_left(), drawing.width());
  const auto ticks = round_ticks(scale.from(), scale.to(), 5, chart.tick_label);
  double y = draw_legend(drawing, chart.legend, 0);
  y = draw_sides(drawing, chart, scale, labels.content_left(), y);
  for (const SignedRow& row : chart.rows) {
    const double top = y;
    draw_row(drawing, row, labels, scale, y);
    y += kRowGap;
    if (row.value && !labels.are_above()) {
      draw_tick_lines(drawing, scale, ticks, top, y);
    }
  }
  draw_tick_labels(drawing, scale, ticks, y);
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
