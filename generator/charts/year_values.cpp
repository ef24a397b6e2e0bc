#include "charts/year_values.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace minhbach::charts {

namespace {

// Calls `see` with everything that has to lie on the scale.
void see_all(const YearValues& chart, const std::function<void(double)>& see) {
  for (const YearValue& value : chart.values) {
    see(value.value);
    if (value.interval) {
      see(value.interval->from);
      see(value.interval->to);
    }
  }
  for (const PartValue& value : chart.parts) {
    see(value.value);
  }
  for (const YearMilestone& milestone : chart.milestones) {
    see(milestone.value);
  }
}

}  // namespace

bool is_year(const YearValues& chart, std::size_t year) {
  return year < chart.years.size();
}

double axis_end(const YearValues& chart) {
  double reached = std::max(chart.most, 1.0);
  see_all(chart, [&](double value) { reached = std::max(reached, value); });
  return reached > chart.most ? round_end(reached, kMostTicks) : reached;
}

std::optional<Interval> part_to_enlarge(const YearValues& chart) {
  constexpr double kNarrow = 25;
  constexpr double kStep = 5;
  constexpr double kAround = 0.5;   // so that no mark lies on the edge
  constexpr double kFromZero = 30;  // a part that ends so low begins at 0
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  see_all(chart, [&](double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  });
  const double end = axis_end(chart);
  if (!(low <= high && high - low <= kNarrow && low >= 0 && end >= 2 * kNarrow)) {
    return std::nullopt;
  }
  const double to = std::min(end, std::ceil((high + kAround) / kStep) * kStep);
  const double from = std::max(0.0, std::floor((low - kAround) / kStep) * kStep);
  return Interval{to <= kFromZero ? 0 : from, to};
}

}  // namespace minhbach::charts
