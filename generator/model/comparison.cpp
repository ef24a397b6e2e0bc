#include "model/comparison.hpp"

#include <tuple>

namespace minhbach::model {

namespace {

// Years from the day to the year in which its window ends, and the day within its own.
std::tuple<int, unsigned, unsigned> place_in_year(const Day& day, const Day& last) {
  const std::chrono::year_month_day date(day);
  return {year_of(last) - year_of(day),
          static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day())};
}

}  // namespace

std::vector<Difference> differences(const Comparison& comparison, const Indicator& indicator) {
  std::vector<Difference> found;
  const auto add = [&](bool is_same, Difference difference) {
    if (!is_same) {
      found.push_back(difference);
    }
  };
  add(comparison.nature == indicator.nature, Difference::Nature);
  add(comparison.unit == indicator.unit, Difference::Unit);
  add(comparison.direction == indicator.direction, Difference::Direction);
  add(comparison.definition.vi == indicator.definition.vi, Difference::Definition);
  add(comparison.numerator.vi == indicator.numerator.vi, Difference::Numerator);
  add(comparison.denominator.vi == indicator.denominator.vi, Difference::Denominator);
  return found;
}

bool is_of_window(const Comparison& comparison, const IndicatorValue& value) {
  if (place_in_year(value.value_to, value.value_to) !=
      place_in_year(comparison.window_to, comparison.window_to)) {
    return false;
  }
  if (!comparison.window_from || !value.value_from) {
    return comparison.window_from.has_value() == value.value_from.has_value();
  }
  return place_in_year(*value.value_from, value.value_to) ==
         place_in_year(*comparison.window_from, comparison.window_to);
}

}  // namespace minhbach::model
