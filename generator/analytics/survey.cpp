#include "analytics/survey.hpp"

namespace minhbach::analytics {

namespace {

constexpr Wide kOne = 1'000'000;        // shares to six decimals
constexpr Wide kFactorSquared = 38416;  // 1,96² × 10.000
constexpr Wide kFactorScale = 10'000;

Wide share_of(const Fraction& percent) {
  return percent.rounded(4);
}

// Largest whole number whose square is not above `square`. By halving: std::sqrt is of floating
// point, whose last digit machines may disagree on.
Wide root(Wide square) {
  Wide low = 0;
  Wide high = kOne * 10;
  while (low < high) {
    const Wide middle = (low + high + 1) / 2;
    if (middle * middle <= square) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

}  // namespace

bool has_sample(const model::IndicatorValue& value) {
  return value.responses.value_or(0) > 0 && value.sampling.is_stated();
}

std::int64_t margin_tenths(const Fraction& percent, std::int64_t responses) {
  const Wide share = share_of(percent);
  // Of the margin times 10^6, so that the root is exact far below what is printed.
  const Wide square = kFactorSquared * share * (kOne - share) / (kFactorScale * responses);
  constexpr Wide kTenth = kOne / 1000;
  return static_cast<std::int64_t>((root(square) + kTenth / 2) / kTenth);
}

bool is_within_margin(const Fraction& percent, const Fraction& target, std::int64_t responses) {
  const Wide share = share_of(percent);
  const Wide distance = share - share_of(target);
  return distance * distance * responses * kFactorScale <= kFactorSquared * share * (kOne - share);
}

}  // namespace minhbach::analytics
