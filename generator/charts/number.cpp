#include "charts/number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace minhbach::charts {

void append_number(std::string& out, double value) {
  constexpr double kMost = 1e9;  // far outside every picture, far inside a long long
  if (!std::isfinite(value) || std::abs(value) > kMost) {
    value = 0;
  }
  const long long tenths = std::llround(value * 10);
  std::array<char, 24> buffer{};
  const auto whole =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(tenths) / 10);
  if (tenths < 0) {
    out += '-';
  }
  if (std::abs(tenths) >= 10 || tenths == 0) {
    out.append(buffer.data(), whole.ptr);
  }
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + std::abs(tenths) % 10);
  }
}

}  // namespace minhbach::charts
