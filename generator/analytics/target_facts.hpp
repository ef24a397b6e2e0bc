#pragma once

#include "analytics/progress_facts.hpp"

namespace minhbach::analytics {

// Targets by result, firm ones and aspirations apart, each distinct statement once; figure, gap and
// margin of each condition. Of now also the readings of a derived milestone, the fewest whole units
// a reduction takes, and how many yearly values are at the level.
void add_target_facts(MomentFacts& facts, const model::PlanIndex& index, const Moment& moment);

// Percentages of all values in force, whether they are judged or only shown, and what the shares of
// a composition come to.
void add_value_facts(Facts& facts, const Ledger& ledger);

// Ids of these facts.
std::string condition_fact(const model::Target& target, std::size_t condition);
std::string value_fact(const model::IndicatorValue& value);
std::string composition_fact(const model::IndicatorValue& first_share);

// The value of each report year, oldest first, where it has a figure that may be judged: of a survey
// only one with a sample (M26).
std::vector<ReportedValue> yearly_values(const Ledger& ledger,
                                         const model::Indicator& indicator,
                                         const model::Condition& condition);

// Indicators that are shares of one whole and have no target, one list for each whole (M20).
using Composition = std::vector<const model::Indicator*>;
std::vector<Composition> compositions(const model::Plan& plan);

// The values in force of an indicator, judged or not, by last day.
std::vector<ReportedValue> values_in_force(const Ledger& ledger, std::string_view indicator_id);

// num / den rounded half up to so many decimals, in whole numbers: a part of a query.
std::string rounded_sql(std::string_view num, std::string_view den, int decimals);

// Rule M30: as many decimals as it takes that a figure below its goal does not read like the goal
// (89.95 against 90), one at least, four at most; none for a whole number.
int decimals_to_tell(const Fraction& figure, const std::optional<Fraction>& goal);

}  // namespace minhbach::analytics
