#include "charts/row_labels.hpp"

#include "charts/text.hpp"

#include <algorithm>

namespace minhbach::charts {

namespace {
constexpr double kBetween = 14;    // from names to content
constexpr double kReadable = 180;  // names in a narrower column are better off above
constexpr double kWidest = 320;
}  // namespace

RowLabels::RowLabels(const std::vector<std::string_view>& labels,
                     const Drawing& drawing,
                     double needed)
    : width_(drawing.width()) {
  double longest = 0;
  for (const std::string_view label : labels) {
    longest = std::max(longest, drawing.widths().of(clean_text(label)));
  }
  const double room = std::min(width_ - needed - kBetween, kWidest);
  are_above_ = longest > room && room < kReadable;
  label_width_ = are_above_ ? width_ : std::min(longest, room);
  content_left_ = are_above_ || longest <= 0 ? 0 : label_width_ + kBetween;
}

double RowLabels::place(Drawing& drawing, std::string_view label, double height, double& y) const {
  const auto lines = drawing.widths().wrapped(label, label_width_);
  const double label_height = height_of(lines);
  double top = 0;
  if (are_above_) {
    drawing.block({0, y}, lines);
    top = y + label_height + (lines.empty() ? 0 : 2);
    y = top + height;
  } else {
    const double row = std::max(height, label_height);
    drawing.block({0, y + (row - label_height) / 2}, lines);
    top = y + (row - height) / 2;
    y += row;
  }
  drawing.reach(y);
  return top;
}

}  // namespace minhbach::charts
