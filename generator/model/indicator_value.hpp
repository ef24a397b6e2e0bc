#pragma once

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "model/progress_kinds.hpp"
#include "model/source_text.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace minhbach::model {

// A value of an indicator, with the counts it comes from.
struct IndicatorValue {
  std::string indicator_id;
  ValueBasis basis = ValueBasis::WholeYear;
  std::optional<Day> value_from;  // none: a value at a date
  Day value_to;
  ValueLevel level = ValueLevel::Provisional;
  std::optional<Decimal> numerator;
  std::optional<Decimal> denominator;
  std::optional<Decimal> value;  // only where the counts are not known: it cannot be checked again
  std::optional<Decimal> baseline;   // what a reduction is compared with (M27)
  std::string baseline_document_id;  // who supplied what the plan leaves out
  SourceText source;
  SourceText surveyor;
  SourceText population;
  SourceText sampling;
  std::optional<std::int64_t> responses;  // valid responses, n (M26)
  SourceText note;
};

}  // namespace minhbach::model
