#pragma once

#include "analytics/moment_facts.hpp"

namespace minhbach::analytics {

// Targets by result, firm ones and aspirations apart, each distinct statement once; figure, gap and
// margin of each condition.
void add_target_facts(MomentFacts& facts, const Moment& moment);

// Percentages of all values in force, whether they are judged or only shown.
void add_value_facts(Facts& facts, const Ledger& ledger);
// The same as the report of one period gave them, whatever later ones say.
void add_value_facts(MomentFacts& facts, const model::Snapshot& snapshot, const model::Plan& plan);
// Whether a value has such a fact: its indicator is a percentage, and it gives the counts.
bool has_value_fact(const model::Indicator& indicator, const model::IndicatorValue& value);

// Ids of these facts.
std::string condition_fact(const model::Target& target, std::size_t condition);
std::string value_fact(const model::IndicatorValue& value);

// The values in force of an indicator, judged or not, by last day.
std::vector<ReportedValue> values_in_force(const Ledger& ledger, std::string_view indicator_id);

// Rule M30: as many decimals as it takes that a figure below its goal does not read like the goal
// (89.95 against 90), one at least, four at most; none for a whole number.
int decimals_to_tell(const Fraction& figure, const std::optional<Fraction>& goal);

}  // namespace minhbach::analytics
