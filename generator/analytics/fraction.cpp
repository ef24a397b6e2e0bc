#include "analytics/fraction.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

namespace minhbach::analytics {

namespace {

constexpr Wide kDecimalScale = 10000;  // of model::Decimal::scaled()

Wide magnitude(Wide number) {
  return number < 0 ? -number : number;
}

Wide common_divisor(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// Rounds down, also below zero.
Wide floor_of(Wide num, Wide den) {
  const Wide quotient = num / den;
  return num % den < 0 ? quotient - 1 : quotient;
}

constexpr int kMostDecimals = 4;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) {
    power *= 10;
  }
  return power;
}

}  // namespace

Fraction::Fraction(Wide num, Wide den) : num_(num), den_(den) {
  if (den == 0) {
    base::bug("a fraction with the denominator 0");
  }
  const Wide divisor = common_divisor(magnitude(num), magnitude(den));
  const Wide sign = den < 0 ? -1 : 1;
  num_ = sign * (num_ / divisor);
  den_ = sign * (den_ / divisor);
}

Fraction::Fraction(const model::Decimal& number) : Fraction(number.scaled(), kDecimalScale) {}

std::int64_t Fraction::rounded(int decimals) const {
  Wide scale = 1;
  for (int i = 0; i < decimals; ++i) {
    scale *= 10;
  }
  const Wide half_up = floor_of(magnitude(num_) * scale * 2 + den_, den_ * 2);
  return static_cast<std::int64_t>(num_ < 0 ? -half_up : half_up);
}

std::int64_t Fraction::ceiling() const {
  return static_cast<std::int64_t>(-floor_of(-num_, den_));
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  return {a.num_ * b.den_ + b.num_ * a.den_, a.den_ * b.den_};
}

Fraction operator-(const Fraction& a, const Fraction& b) {
  return {a.num_ * b.den_ - b.num_ * a.den_, a.den_ * b.den_};
}

Fraction operator*(const Fraction& a, const Fraction& b) {
  return {a.num_ * b.num_, a.den_ * b.den_};
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  return {a.num_ * b.den_, a.den_ * b.num_};
}

// By cross multiplication: both denominators are positive, and Wide holds the products.
std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  const Wide left = a.num_ * b.den_;
  const Wide right = b.num_ * a.den_;
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

Fraction absolute(const Fraction& number) {
  return number < Fraction() ? Fraction() - number : number;
}

// SQLite divides whole numbers exactly, where round() of a quotient would round a double.
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
