#include "charts/drawing.hpp"
#include "charts/row_labels.hpp"
#include "charts/stacked.hpp"
#include "charts/text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kStackBar = 24;
constexpr double kStackRowGap = 10;
constexpr double kOutsideRoom = 24;  // a small sample before a number that found no room
constexpr double kWidestUnit = 40;

double number_width(const TextWidth& widths, const std::string& text) {
  return widths.of(clean_text(text), Weight::SemiBold);
}

bool fits(const TextWidth& widths, const Segment& segment, double unit) {
  return number_width(widths, segment.text) + kNumberRoom <= segment.count * unit;
}

// What stands after a bar: numbers without room in their segments, and the total.
double room_after(const TextWidth& widths, const StackedRow& row, double unit) {
  double room = 0;
  for (const Segment& segment : row.segments) {
    if (segment.count > 0 && !segment.text.empty() && !fits(widths, segment, unit)) {
      room += kOutsideRoom + number_width(widths, segment.text) + 6;
    }
  }
  const double total = widths.of(clean_text(row.total));
  return room + (total > 0 ? total + 8 : 0);
}

template <typename Visit>
void for_each_bar(const StackedBars& chart, const Visit& visit) {
  for (const StackedPanel& panel : chart.panels) {
    for (const StackedRow& row : panel.rows) {
      if (row.text.empty()) {
        visit(row);
      }
    }
  }
}

// Length of one counted thing: the greatest with which every row and what stands after it fits. A
// shorter one may push more numbers out, so it is sought until nothing changes.
double unit_for(const StackedBars& chart, const TextWidth& widths, double width) {
  double unit = kWidestUnit;
  for (int round = 0; round < 50; ++round) {
    double next = unit;
    for_each_bar(chart, [&](const StackedRow& row) {
      const double count = count_of(row);
      const double room = width - room_after(widths, row, unit) - 2;
      if (count > 0) {
        next = std::min(next, std::max(room, width / 4) / count);
      }
    });
    if (next >= unit) {
      break;
    }
    unit = next;
  }
  return unit;
}

void draw_bar(Drawing& drawing, const StackedRow& row, double unit, Point at) {
  double x = at.x;
  const double middle = at.y + kStackBar / 2;
  std::vector<const Segment*> outside;
  for (const Segment& segment : row.segments) {
    if (segment.count == 0) {
      continue;
    }
    const double length = segment.count * unit;
    drawing.area(segment.k, {x, at.y, length, kStackBar});
    if (x > at.x) {
      drawing.gap({x, at.y - 1}, {x, at.y + kStackBar + 1});
    }
    if (fits(drawing.widths(), segment, unit)) {
      drawing.number(segment.k, {x + length / 2, middle}, segment.text);
    } else if (!segment.text.empty()) {
      outside.push_back(&segment);
    }
    x += length;
  }
  for (const Segment* segment : outside) {
    drawing.area(segment->k, {std::min(x + 10, drawing.width() - 12), middle - 5, 10, 10});
    drawing.text({x + kOutsideRoom, middle + kHalfCapital},
                 segment->text,
                 {Anchor::Start, Tone::Ink, Weight::SemiBold});
    x += kOutsideRoom + number_width(drawing.widths(), segment->text) + 6;
  }
  drawing.text({x + 8, middle + kHalfCapital}, row.total, {Anchor::Start, Tone::Soft, {}});
}

void draw_bar(
    Drawing& drawing, const StackedRow& row, const RowLabels& labels, double unit, double& y) {
  const double left = labels.content_left() + 1;
  const auto lines = drawing.widths().wrapped(row.text, drawing.width() - left);
  const double height = lines.empty() ? kStackBar : std::max(kStackBar, height_of(lines));
  const double top = labels.place(drawing, row.label, height, y);
  if (lines.empty()) {
    drawing.axis_line({left, top - 3}, {left, top + kStackBar + 3});
    draw_bar(drawing, row, unit, {left, top});
  } else {
    drawing.block(
        {left, top + (height - height_of(lines)) / 2}, lines, {Anchor::Start, Tone::Soft, {}});
  }
}

double draw_heading(Drawing& drawing, const std::string& text, double y) {
  const TextStyle style{Anchor::Start, Tone::Ink, Weight::SemiBold};
  const double bottom = drawing.paragraph(y, text, style);
  return bottom > y ? bottom + 6 : y;
}

}  // namespace

double count_of(const StackedRow& row) {
  double count = 0;
  for (const Segment& segment : row.segments) {
    count += segment.count;
  }
  return count;
}

base::Markup draw(const StackedBars& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format), *caption.widths);
  std::vector<std::string_view> names;
  for (const StackedPanel& panel : chart.panels) {
    for (const StackedRow& row : panel.rows) {
      names.push_back(row.label);
    }
  }
  if (names.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  const RowLabels labels(names, drawing, drawing.width() * 0.55);
  const double unit =
      unit_for(chart, drawing.widths(), drawing.width() - labels.content_left() - 1);
  constexpr double kTop = 4;  // the line at the left stands out above a bar
  double y = kTop;
  for (const StackedPanel& panel : chart.panels) {
    y = y > kTop ? y + kStackRowGap * 1.5 : y;
    y = draw_heading(drawing, panel.title, y);
    y = draw_legend(drawing, panel.legend, y);
    for (const StackedRow& row : panel.rows) {
      draw_bar(drawing, row, labels, unit, y);
      y += kStackRowGap;
    }
  }
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
