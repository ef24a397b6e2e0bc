#pragma once

#include "model/indicator_value.hpp"
#include "model/target.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::model {

// The indicator of a plan that measures what a comparison asks for.
struct ComparedIndicator {
  std::string plan_id;
  std::string indicator_id;
};

// What several plans measure alike. Their values stand beside each other only where definition,
// unit, direction, basis and window are the same.
struct Comparison {
  std::string id;
  SourceText name;
  Nature nature = Nature::Flow;
  Measure unit = Measure::Percent;
  Direction direction = Direction::Up;
  SourceText definition;
  SourceText numerator;
  SourceText denominator;
  ValueBasis basis = ValueBasis::WholeYear;
  std::optional<Day> window_from;  // of one year; in every other the same days
  Day window_to;
  std::vector<ComparedIndicator> indicators;  // by plan
};

// A way in which an indicator says another thing than the comparison.
enum class Difference { Nature, Unit, Direction, Definition, Numerator, Denominator };

// None: it says the same, word for word.
std::vector<Difference> differences(const Comparison& comparison, const Indicator& indicator);

// Whether a value speaks of the days the comparison asks for.
bool is_of_window(const Comparison& comparison, const IndicatorValue& value);

}  // namespace minhbach::model
