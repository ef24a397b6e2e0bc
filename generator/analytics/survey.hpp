#pragma once

#include "analytics/fraction.hpp"
#include "model/progress.hpp"

#include <cstdint>

namespace minhbach::analytics {

// Rule M26: a survey value can be judged only with the number of valid responses and the way the
// sample was chosen.
bool has_sample(const model::IndicatorValue& value);

// Half of the 95 % interval of a share of `responses` answers, in tenths of a percentage point,
// rounded to the nearest: 90 % of 100 gives 59 (± 5,9). The share is taken to six decimals, the
// factor is 1,96; all else is whole numbers.
std::int64_t margin_tenths(const Fraction& percent, std::int64_t responses);

// Whether that interval contains the target, compared without a square root.
bool is_within_margin(const Fraction& percent, const Fraction& target, std::int64_t responses);

}  // namespace minhbach::analytics
