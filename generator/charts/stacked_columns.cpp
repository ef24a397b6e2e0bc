#include "charts/axis.hpp"
#include "charts/drawing.hpp"
#include "charts/stacked.hpp"
#include "charts/text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kColumnsHeight = 220;
constexpr double kTallestUnit = 24;
constexpr double kLeastNumber = 18;  // height of a segment that holds its number
constexpr double kWidestStack = 72;

struct ColumnLayout {
  BandScale bands{0, 0, 0};
  double unit = 0;
  double column = 0;  // width
  double bottom = 0;
  double name_height = 0;
};

// From the bottom up; numbers without room stand at the right, each clear of the last.
void draw_column(Drawing& drawing,
                 const StackedRow& column,
                 const ColumnLayout& layout,
                 double center) {
  const double left = center - layout.column / 2;
  double y = layout.bottom;
  double lowest = layout.bottom + kLeastNumber / 2;
  for (const Segment& segment : column.segments) {
    if (segment.count == 0) {
      continue;
    }
    const double height = segment.count * layout.unit;
    drawing.area(segment.k, {left, y - height, layout.column, height});
    if (y < layout.bottom) {
      drawing.gap({left - 1, y}, {left + layout.column + 1, y});
    }
    const double middle = y - height / 2;
    if (height >= kLeastNumber) {
      drawing.number(segment.k, {center, middle}, segment.text);
    } else {
      const double at = std::min(middle, lowest - kLeastNumber + 2);
      drawing.text({left + layout.column + 5, at + kHalfCapital},
                   segment.text,
                   {Anchor::Start, Tone::Ink, Weight::SemiBold});
      lowest = at;
    }
    y -= height;
  }
  drawing.text({center, y - 6}, column.total, {Anchor::Middle, Tone::Soft, {}});
}

ColumnLayout columns_layout(const StackedColumns& chart, const Drawing& drawing, double top) {
  double most = 1;
  double names = 0;
  const BandScale bands(chart.columns.size(), 0, drawing.width());
  for (const StackedRow& column : chart.columns) {
    most = std::max(most, count_of(column));
    names = std::max(names, height_of(drawing.widths().wrapped(column.label, bands.width() - 4)));
  }
  const double unit = std::min(kTallestUnit, kColumnsHeight / most);
  const double column = std::min(kWidestStack, bands.width() * 0.55);
  return {bands, unit, column, top + kLineHeight + most * unit, names};
}

}  // namespace

base::Markup draw(const StackedColumns& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format), *caption.widths);
  const TextWidth& widths = drawing.widths();
  if (chart.columns.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  const double top = draw_legend(drawing, chart.legend, 0);
  const ColumnLayout layout = columns_layout(chart, drawing, top);
  double y = layout.bottom + 6 + layout.name_height + 6;
  for (std::size_t i = 0; i < chart.columns.size(); ++i) {
    const StackedRow& column = chart.columns[i];
    const double center = layout.bands.center(i);
    drawing.block({center, layout.bottom + 6},
                  widths.wrapped(column.label, layout.bands.width() - 4),
                  {Anchor::Middle, Tone::Ink, {}});
    const auto lines = widths.wrapped(column.text, layout.bands.width() - 6);
    if (lines.empty()) {
      draw_column(drawing, column, layout, center);
    } else if (height_of(lines) + 4 <= layout.bottom - top &&
               widths.widest_word(column.text) <= layout.bands.width() - 6) {
      drawing.block(
          {center, layout.bottom - height_of(lines) - 4}, lines, {Anchor::Middle, Tone::Soft, {}});
    } else {
      y = drawing.paragraph(
          y, column.label + ": " + column.text, {Anchor::Start, Tone::Soft, Weight::Regular});
    }
  }
  drawing.axis_line({0, layout.bottom}, {drawing.width(), layout.bottom});
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
