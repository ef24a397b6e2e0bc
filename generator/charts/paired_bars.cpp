#include "charts/paired_bars.hpp"

#include "charts/axis.hpp"
#include "charts/row_labels.hpp"
#include "charts/text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {

constexpr double kPairBar = 13;
constexpr double kLine = 19;  // of one bar with its number
constexpr double kPairRowGap = 12;

template <typename Visit>
void for_each_row(const PairedBars& chart, const Visit& visit) {
  for (const PairedBlock& block : chart.blocks) {
    for (const PairedRow& row : block.rows) {
      visit(row);
    }
  }
}

LinearScale pairs_scale(const PairedBars& chart, const Drawing& drawing, double left) {
  double most = 1;
  double text = 0;
  for_each_row(chart, [&](const PairedRow& row) {
    for (const std::size_t i : {0U, 1U}) {
      most = std::max(most, row.values[i].value_or(0));
      if (row.values[i]) {
        text = std::max(text, drawing.widths().of(clean_text(row.texts[i]), Weight::SemiBold));
      }
    }
  });
  const double room = std::max(drawing.width() - left - text - 10, drawing.width() / 4);
  return {0, most, left, left + std::min(room, most * 40)};
}

void draw_bars(Drawing& drawing,
               const PairedBars& chart,
               const PairedRow& row,
               const LinearScale& scale,
               double top) {
  const double left = scale.at(0);
  drawing.axis_line({left, top - 3}, {left, top + 2 * kLine + 3});
  for (const std::size_t i : {0U, 1U}) {
    const double y = top + static_cast<double>(i) * kLine;
    double end = left;
    if (row.values[i]) {
      end = scale.at(*row.values[i]);
      if (end - left > 0.05) {
        drawing.area(chart.classes[i], {left, y + (kLine - kPairBar) / 2, end - left, kPairBar});
      }
    }
    const Tone tone = row.values[i] ? Tone::Ink : Tone::Soft;
    drawing.text({end + 8, y + kLine / 2 + kHalfCapital},
                 row.texts[i],
                 {Anchor::Start, tone, row.values[i] ? Weight::SemiBold : Weight::Regular});
  }
}

}  // namespace

base::Markup draw(const PairedBars& chart, const Caption& caption, Format format) {
  Drawing drawing(width_of(format), *caption.widths);
  std::vector<std::string_view> names;
  for_each_row(chart, [&](const PairedRow& row) { names.push_back(row.label); });
  if (names.empty()) {
    draw_empty(drawing, caption);
    return picture(caption, format, drawing);
  }
  const RowLabels labels(names, drawing, drawing.width() * 0.5);
  const LinearScale scale = pairs_scale(chart, drawing, labels.content_left() + 1);
  double y = draw_legend(drawing, chart.legend, 0) + 4;
  for (const PairedBlock& block : chart.blocks) {
    if (!block.heading.empty()) {
      y = drawing.paragraph(y + 4, block.heading, {Anchor::Start, Tone::Ink, Weight::SemiBold}) + 8;
    }
    for (const PairedRow& row : block.rows) {
      const double top = labels.place(drawing, row.label, 2 * kLine, y);
      draw_bars(drawing, chart, row, scale, top);
      y += kPairRowGap;
    }
  }
  return picture(caption, format, drawing);
}

}  // namespace minhbach::charts
