#include "charts/number.hpp"

#include <charconv>
#include <cmath>

namespace minhbach::charts {

void append_number(std::string& out, double value) {
  constexpr double kMost = 1e9;  // far outside every picture, far inside a long long
  if (!std::isfinite(value) || std::abs(value) > kMost) {
    value = 0;
  }
  const long long tenths = std::llround(value * 10);
  char buffer[24];
  const auto whole = std::to_chars(buffer, buffer + sizeof buffer, std::abs(tenths) / 10);
  if (tenths < 0) {
    out += '-';
  }
  if (std::abs(tenths) >= 10 || tenths == 0) {
    out.append(buffer, whole.ptr);
  }
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + std::abs(tenths) % 10);
  }
}

}  // namespace minhbach::charts
