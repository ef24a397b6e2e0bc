#pragma once

#include "charts/drawing.hpp"

#include <string_view>
#include <vector>

namespace minhbach::charts {

// Where the names of rows stand: at the left, as wide as they need and the rest allows; or, where
// that leaves too little, each above its row over the full width.
class RowLabels {
 public:
  // `needed` is what the content of a row wants of the width.
  RowLabels(const std::vector<std::string_view>& labels, const Drawing& drawing, double needed);

  [[nodiscard]] bool are_above() const { return are_above_; }
  [[nodiscard]] double content_left() const { return content_left_; }

  // Draws the name of a row whose content is `height` high, the row beginning at `y`. Returns the
  // top of the content and moves `y` below the row.
  double place(Drawing& drawing, std::string_view label, double height, double& y) const;

 private:
  double width_;
  double label_width_ = 0;
  double content_left_ = 0;
  bool are_above_ = false;
};

}  // namespace minhbach::charts
