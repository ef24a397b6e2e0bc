#pragma once

#include "analytics/facts.hpp"
#include "analytics/value_series.hpp"

#include <vector>

namespace minhbach::analytics {

// Percentages of all values in force, whether they are judged or only shown, and what the shares of
// a composition come to.
void add_value_facts(Facts& facts, const Ledger& ledger);
// The same as the report of one period gave them, whatever later ones say; `ledger`: of its moment.
void add_value_facts(MomentFacts& facts, const model::Snapshot& snapshot, const Ledger& ledger);
// Whether a value has a fact of the second kind: its indicator is a percentage, and it gives the
// counts.
bool has_value_fact(const model::Indicator& indicator, const model::IndicatorValue& value);

// Ids of these facts.
std::string value_fact(const model::IndicatorValue& value);
std::string composition_fact(const model::IndicatorValue& first_share);

// The value of each report year, oldest first, where it has a figure that may be judged: of a
// survey only one with a sample (M26).
std::vector<ReportedValue> yearly_values(const Ledger& ledger,
                                         const model::Indicator& indicator,
                                         const model::Condition& condition);

// Indicators that are shares of one whole and have no target, one list for each whole (M20).
using Composition = std::vector<const model::Indicator*>;
std::vector<Composition> compositions(const model::Plan& plan);

// The values in force of an indicator, judged or not, by last day.
std::vector<ReportedValue> values_in_force(const Ledger& ledger, std::string_view indicator_id);

}  // namespace minhbach::analytics
