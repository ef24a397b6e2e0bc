#include "charts/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace minhbach::charts {

namespace {

constexpr double kMost = 1e12;

double bounded(double value) {
  return std::isfinite(value) ? std::clamp(value, -kMost, kMost) : 0;
}

long long step_for(double from, double to, int most) {
  constexpr std::array<double, 4> kRound = {1, 2, 2.5, 5};
  const auto fits = [&](double step) {
    return std::floor(to / step) - std::ceil(from / step) + 1 <= most;
  };
  for (double power = 1;; power *= 10) {
    for (const double round : kRound) {
      const double step = round * power;
      const bool is_whole = step >= 5 || step < 2.2;  // all but 2.5
      if (is_whole && fits(step)) {
        return std::llround(step);
      }
    }
  }
}

std::string plain(long long value) {
  return value < 0 ? "\u2212" + std::to_string(-value) : std::to_string(value);
}

}  // namespace

std::vector<Tick> round_ticks(double from, double to, int most, const TickLabel& label) {
  const double low = bounded(from);
  const double high = std::max(low, bounded(to));
  const long long step = step_for(low, high, std::max(most, 2));
  std::vector<Tick> ticks;
  const auto last = static_cast<long long>(std::floor(high / static_cast<double>(step)));
  for (auto n = static_cast<long long>(std::ceil(low / static_cast<double>(step))); n <= last;
       ++n) {
    const long long value = n * step;
    ticks.push_back({value, label ? label(value) : plain(value)});
  }
  return ticks;
}

double round_end(double value, int most_ticks) {
  double end = std::max(1.0, bounded(value));
  // A longer axis may want a wider step, and that a longer axis.
  for (double before = 0; before < end;) {
    before = end;
    const auto step = static_cast<double>(step_for(0, end, std::max(most_ticks, 2)));
    end = std::ceil(end / step) * step;
  }
  return end;
}

}  // namespace minhbach::charts
