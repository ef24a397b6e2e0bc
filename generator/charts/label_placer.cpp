#include "charts/label_placer.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace minhbach::charts {

namespace {

double overlap(double a, double a_size, double b, double b_size) {
  return std::max(0.0, std::min(a + a_size, b + b_size) - std::max(a, b));
}

}  // namespace

double LabelPlacer::covered(const Box& box) const {
  double area = 0;
  for (const Box& other : taken_) {
    area += overlap(box.x, box.width, other.x, other.width) *
            overlap(box.y, box.height, other.y, other.height);
  }
  return area;
}

Box LabelPlacer::inside(Box box) const {
  box.x = std::max(bounds_.x, std::min(box.x, bounds_.x + bounds_.width - box.width));
  box.y = std::max(bounds_.y, std::min(box.y, bounds_.y + bounds_.height - box.height));
  return box;
}

Box LabelPlacer::place(Point point, double width, double height, double clearance) {
  // Above, below, right, left, then the corners.
  constexpr std::array<Point, 8> kSides{
      {{0, -1}, {0, 1}, {1, 0}, {-1, 0}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}}};
  constexpr double kNone = 0.01;
  Box best;
  double least = std::numeric_limits<double>::infinity();
  for (const double distance : {1.0, 2.0, 3.0, 5.0}) {
    for (const Point& side : kSides) {
      const double dx = side.x * (width / 2 + clearance * distance);
      const double dy = side.y * (height / 2 + clearance * distance);
      const Box box = inside({point.x + dx - width / 2, point.y + dy - height / 2, width, height});
      const double area = covered(box);
      if (area + kNone < least) {
        best = box;
        least = area;
      }
    }
    if (least < kNone) {
      break;
    }
  }
  occupy(best);
  return best;
}

}  // namespace minhbach::charts
