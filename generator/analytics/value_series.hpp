#pragma once

#include "analytics/fraction.hpp"
#include "analytics/ledger.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// A value in force, with the report it stands in.
struct ReportedValue {
  const model::IndicatorValue* value = nullptr;
  const model::Snapshot* snapshot = nullptr;
  const model::ReportingPeriod* period = nullptr;
};

// Rule M21: only whole_year, at_date and survey are judged. Cumulative values and those of a period
// of its own are shown, never judged, never joined with others.
bool is_eligible(model::ValueBasis basis);

// Eligible values of an indicator at D, oldest first. Of values for the same window the one last
// reported is in force. Values after the end of tracking are not accepted (M27).
std::vector<ReportedValue> eligible_values(const Ledger& ledger, std::string_view indicator_id);

// The newest value that is shown but not judged; null: none is newer than all eligible ones.
const model::IndicatorValue* in_year_value(const Ledger& ledger, std::string_view indicator_id);

// Whether a value may stand for a report year (M22): it covers the year, is a survey of it, stands
// in its year report, or refers to a day from that report's closing to 31/12.
bool is_of_year(const Ledger& ledger, const ReportedValue& reported, int year);

// The newest of `values` for a report year; none: nothing was reported for it.
std::optional<ReportedValue> value_of_year(const Ledger& ledger,
                                           const std::vector<ReportedValue>& values,
                                           int year);

// Rule M31: an estimate if the unit says so or the report was sent before the window ended.
model::ValueLevel level_of(const ReportedValue& reported);

// Denominator 0: nothing happened in the window (M28).
bool has_no_cases(const model::IndicatorValue& value);
// Given as a finished figure, without the counts to check it (M29).
bool is_unverifiable(const model::IndicatorValue& value);

// What a value says in the unit of a condition: percent or a count. None: a part is missing (its
// denominator; for a reduction its baseline) or there were no cases.
std::optional<Fraction> figure(const model::IndicatorValue& value,
                               const model::Indicator& indicator,
                               const model::Condition& condition);

}  // namespace minhbach::analytics
