#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::model {

// A number exactly as written ('90', '89.95'), compared without rounding. Four decimals at most.
class Decimal {
 public:
  static std::optional<Decimal> parse(std::string_view text);
  // A whole number of units of the last of `decimals` places: of(619, 1) is 61.9.
  static Decimal of(std::int64_t units, int decimals);

  // Value times 10,000.
  [[nodiscard]] std::int64_t scaled() const { return scaled_; }
  // Shortest form with a point: '89.95', '90'.
  [[nodiscard]] std::string text() const;
  // With so many places at least: '42.0' says more than '42'.
  [[nodiscard]] std::string text(int places) const;

  auto operator<=>(const Decimal&) const = default;

 private:
  std::int64_t scaled_ = 0;
};

}  // namespace minhbach::model
