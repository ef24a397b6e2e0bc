#include "charts/scale.hpp"

#include <algorithm>
#include <cmath>

namespace minhbach::charts {

LinearScale::LinearScale(double domain_from, double domain_to, double range_from, double range_to)
    : domain_from_(domain_from),
      domain_to_(domain_to > domain_from ? domain_to : domain_from + 1),
      range_from_(range_from),
      range_to_(range_to) {}

double LinearScale::at(double value) const {
  const double inside =
      std::isnan(value) ? domain_from_ : std::clamp(value, domain_from_, domain_to_);
  return range_from_ +
         (inside - domain_from_) / (domain_to_ - domain_from_) * (range_to_ - range_from_);
}

BandScale::BandScale(std::size_t n, double range_from, double range_to)
    : range_from_(range_from),
      width_((range_to - range_from) / static_cast<double>(std::max<std::size_t>(n, 1))) {}

double BandScale::start(std::size_t i) const {
  return range_from_ + width_ * static_cast<double>(i);
}

double BandScale::center(std::size_t i) const {
  return start(i) + width_ / 2;
}

}  // namespace minhbach::charts
