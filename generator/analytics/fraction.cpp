#include "analytics/fraction.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

#include <utility>

namespace minhbach::analytics {

namespace {

constexpr Wide kDecimalScale = 10000;  // of model::Decimal::scaled()

// What is too large is told, never wrapped around. Numbers that `load` accepts stay far below.
[[noreturn]] void overflow() {
  base::refuse(
      base::FailureKind::Material,
      {},
      {},
      {"con số quá lớn hoặc quá nhiều chữ số thập phân để tính chính xác",
       "a figure is too large, or has too many decimals, to be computed exactly"},
      {"Kiểm tra lại năm và con số của chỉ tiêu.", "Check the years and figures of the target."});
}

Wide times(Wide a, Wide b) {
  Wide product = 0;
  return __builtin_mul_overflow(a, b, &product) ? (overflow(), product) : product;
}

Wide plus(Wide a, Wide b) {
  Wide sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? (overflow(), sum) : sum;
}

Wide minus(Wide a, Wide b) {
  Wide difference = 0;
  return __builtin_sub_overflow(a, b, &difference) ? (overflow(), difference) : difference;
}

Wide magnitude(Wide number) {
  return number < 0 ? minus(0, number) : number;
}

std::int64_t narrowed(Wide number) {
  const auto narrow = static_cast<std::int64_t>(number);
  return narrow == number ? narrow : (overflow(), narrow);
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

// What floor_of leaves: never below zero.
Wide rest_of(Wide num, Wide den) {
  const Wide rest = num % den;
  return rest < 0 ? rest + den : rest;
}

std::strong_ordering reversed(std::strong_ordering order) {
  return std::is_lt(order)   ? std::strong_ordering::greater
         : std::is_gt(order) ? std::strong_ordering::less
                             : order;
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
  num_ = times(sign, num_ / divisor);
  den_ = times(sign, den_ / divisor);
}

Fraction::Fraction(const model::Decimal& number) : Fraction(number.scaled(), kDecimalScale) {}

std::int64_t Fraction::rounded(int decimals) const {
  Wide scale = 1;
  for (int i = 0; i < decimals; ++i) {
    scale = times(scale, 10);
  }
  // The whole part apart, so that only the rest is scaled.
  const Wide whole = magnitude(num_) / den_;
  const Wide rest = times(magnitude(num_) % den_, scale);
  const Wide half_up = rest % den_ >= den_ - rest % den_ ? 1 : 0;
  const Wide size = plus(times(whole, scale), rest / den_ + half_up);
  return narrowed(num_ < 0 ? -size : size);
}

std::int64_t Fraction::ceiling() const {
  return narrowed(-floor_of(minus(0, num_), den_));
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  const Wide shared = common_divisor(a.den_, b.den_);
  return {plus(times(a.num_, b.den_ / shared), times(b.num_, a.den_ / shared)),
          times(a.den_, b.den_ / shared)};
}

Fraction operator-(const Fraction& a, const Fraction& b) {
  return a + Fraction(minus(0, b.num_), b.den_);
}

Fraction operator*(const Fraction& a, const Fraction& b) {
  const Wide left = common_divisor(magnitude(a.num_), b.den_);
  const Wide right = common_divisor(magnitude(b.num_), a.den_);
  return {times(a.num_ / left, b.num_ / right), times(a.den_ / right, b.den_ / left)};
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  return a * Fraction(b.den_, b.num_);
}

// Whole parts first, then what is left, upside down: no product that could be too large.
std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  Wide a_num = a.num_;
  Wide a_den = a.den_;
  Wide b_num = b.num_;
  Wide b_den = b.den_;
  for (bool is_turned = false;; is_turned = !is_turned) {
    const Wide a_whole = floor_of(a_num, a_den);
    const Wide b_whole = floor_of(b_num, b_den);
    const Wide a_rest = rest_of(a_num, a_den);
    const Wide b_rest = rest_of(b_num, b_den);
    const bool ends = a_whole != b_whole || a_rest == 0 || b_rest == 0;
    if (ends) {
      const auto order =
          a_whole != b_whole ? a_whole <=> b_whole
          : a_rest == 0 && b_rest == 0
              ? std::strong_ordering::equal
              : (a_rest == 0 ? std::strong_ordering::less : std::strong_ordering::greater);
      return is_turned ? reversed(order) : order;
    }
    a_num = std::exchange(a_den, a_rest);
    b_num = std::exchange(b_den, b_rest);
  }
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
