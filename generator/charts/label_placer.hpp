#pragma once

#include "charts/geometry.hpp"

#include <vector>

namespace minhbach::charts {

// Finds room for small texts beside points. Deterministic: the first of a fixed order of places
// that is free; if none is, the one that covers least.
class LabelPlacer {
 public:
  explicit LabelPlacer(const Box& bounds) : bounds_(bounds) {}

  void occupy(const Box& box) { taken_.push_back(box); }
  // A place of this size near `point`, which has `clearance` around it; occupied from now on.
  Box place(Point point, double width, double height, double clearance);

 private:
  [[nodiscard]] double covered(const Box& box) const;
  [[nodiscard]] Box inside(Box box) const;

  Box bounds_;
  std::vector<Box> taken_;
};

}  // namespace minhbach::charts
