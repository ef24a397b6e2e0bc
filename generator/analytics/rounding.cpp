#include "analytics/rounding.hpp"

#include <fmt/format.h>

namespace minhbach::analytics {

namespace {

constexpr int kMostDecimals = 4;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) {
    power *= 10;
  }
  return power;
}

}  // namespace

std::string rounded_sql(std::string_view num, std::string_view den, int decimals) {
  const std::int64_t scale = power_of_ten(decimals);
  const std::string whole = fmt::format("(2 * {2} * ({0}) + ({1})) / (2 * ({1}))", num, den, scale);
  return decimals == 0 ? whole : fmt::format("({}) / {}.0", whole, scale);
}

int decimals_to_tell(const Fraction& figure, const std::optional<Fraction>& goal) {
  int decimals = figure == Fraction(figure.rounded(0)) ? 0 : 1;
  while (goal && figure != *goal && decimals < kMostDecimals &&
         Fraction(figure.rounded(decimals), power_of_ten(decimals)) == *goal) {
    ++decimals;
  }
  return decimals;
}

}  // namespace minhbach::analytics
