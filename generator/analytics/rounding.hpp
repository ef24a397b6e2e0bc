#pragma once

#include "analytics/fraction.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace minhbach::analytics {

// num / den rounded half up to so many decimals, in whole numbers: a part of a query.
std::string rounded_sql(std::string_view num, std::string_view den, int decimals);

// Rule M30: as many decimals as it takes that a figure below its goal does not read like the goal
// (89.95 against 90), one at least, four at most; none for a whole number.
int decimals_to_tell(const Fraction& figure, const std::optional<Fraction>& goal);

}  // namespace minhbach::analytics
