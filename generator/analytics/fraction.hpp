#pragma once

#include "model/decimal.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::analytics {

// Wide enough for every product of two decimals of the schema, so that comparing never rounds.
__extension__ using Wide = __int128;

// An exact number, always in lowest terms with a positive denominator (rule M30: 89,95 % is below
// 90 %). Never made from floating point.
class Fraction {
 public:
  Fraction() = default;
  explicit Fraction(Wide whole) : num_(whole) {}
  Fraction(Wide num, Wide den);  // den must not be 0
  explicit Fraction(const model::Decimal& number);

  [[nodiscard]] bool is_zero() const { return num_ == 0; }
  // Value times 10^decimals, rounded half away from zero: for printing only.
  [[nodiscard]] std::int64_t rounded(int decimals) const;
  // Smallest whole number not below it.
  [[nodiscard]] std::int64_t ceiling() const;

  friend Fraction operator+(const Fraction& a, const Fraction& b);
  friend Fraction operator-(const Fraction& a, const Fraction& b);
  friend Fraction operator*(const Fraction& a, const Fraction& b);
  friend Fraction operator/(const Fraction& a, const Fraction& b);
  friend bool operator==(const Fraction& a, const Fraction& b) = default;
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);

 private:
  Wide num_ = 0;
  Wide den_ = 1;
};

inline const Fraction kHundred{100};

Fraction absolute(const Fraction& number);

// num / den rounded half up to so many decimals, in whole numbers: a part of a query.
std::string rounded_sql(std::string_view num, std::string_view den, int decimals);

// Rule M30: as many decimals as it takes that a figure below its goal does not read like the goal
// (89.95 against 90), one at least, four at most; none for a whole number.
int decimals_to_tell(const Fraction& figure, const std::optional<Fraction>& goal);

}  // namespace minhbach::analytics
