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

  // Value times 10,000.
  [[nodiscard]] std::int64_t scaled() const { return scaled_; }
  // Shortest form with a point: '89.95', '90'.
  [[nodiscard]] std::string text() const;

  auto operator<=>(const Decimal&) const = default;

 private:
  std::int64_t scaled_ = 0;
};

}  // namespace minhbach::model
