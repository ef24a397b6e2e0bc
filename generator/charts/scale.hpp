#pragma once

#include <cstddef>

namespace minhbach::charts {

// Values to positions in proportion. A value outside the domain, or no number at all, is put at the
// nearer end, so that nothing is ever drawn outside the picture.
class LinearScale {
 public:
  LinearScale(double domain_from, double domain_to, double range_from, double range_to);

  [[nodiscard]] double at(double value) const;
  [[nodiscard]] double from() const { return domain_from_; }
  [[nodiscard]] double to() const { return domain_to_; }

 private:
  double domain_from_;
  double domain_to_;
  double range_from_;
  double range_to_;
};

// Equal bands side by side. `n` may be 0; then there is no band to ask for.
class BandScale {
 public:
  BandScale(std::size_t n, double range_from, double range_to);

  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double start(std::size_t i) const;
  [[nodiscard]] double center(std::size_t i) const;

 private:
  double range_from_;
  double width_;
};

}  // namespace minhbach::charts
