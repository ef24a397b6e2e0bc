#include "model/decimal.hpp"

#include "base/text.hpp"

#include <charconv>

namespace minhbach::model {

namespace {
constexpr std::size_t kDecimals = 4;
// With the decimals still far inside 64 bits, and sums of many such numbers too.
constexpr std::size_t kMostWholeDigits = 12;
}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) {
    text.remove_prefix(1);
  }
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? "0" : text.substr(point + 1);
  if (!base::is_digits(whole) || !base::is_digits(fraction) || whole.size() > kMostWholeDigits ||
      fraction.size() > kDecimals) {
    return std::nullopt;
  }
  // Never through floating point: 89.95 has no exact double, and a goal may hang on it (M30).
  std::string digits(whole);
  digits += fraction;
  digits.append(kDecimals - fraction.size(), '0');
  Decimal number;
  std::from_chars(digits.data(), digits.data() + digits.size(), number.scaled_);
  if (negative) {
    number.scaled_ = -number.scaled_;
  }
  return number;
}

Decimal Decimal::of(std::int64_t units, int decimals) {
  Decimal number;
  number.scaled_ = units;
  for (auto missing = static_cast<int>(kDecimals) - decimals; missing > 0; --missing) {
    number.scaled_ *= 10;
  }
  return number;
}

std::string Decimal::text() const {
  std::string digits = std::to_string(scaled_ < 0 ? -scaled_ : scaled_);
  if (digits.size() <= kDecimals) {
    digits.insert(0, kDecimals + 1 - digits.size(), '0');
  }
  digits.insert(digits.size() - kDecimals, ".");
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) {
    digits.pop_back();
  }
  return scaled_ < 0 ? "-" + digits : digits;
}

std::string Decimal::text(int places) const {
  std::string digits = text();
  const std::size_t point = digits.find('.');
  std::size_t there = point == std::string::npos ? 0 : digits.size() - point - 1;
  if (point == std::string::npos && places > 0) {
    digits += '.';
  }
  for (; there < static_cast<std::size_t>(places); ++there) {
    digits += '0';
  }
  return digits;
}

}  // namespace minhbach::model
