#include "analytics/value_series.hpp"

#include "analytics/calendar.hpp"

#include <algorithm>
#include <tuple>

namespace minhbach::analytics {

namespace {

using model::Condition;
using model::IndicatorValue;
using model::ValueBasis;

// A value at a date speaks of everything there is, a year of what happened in it; so of two with
// the same last day the former is the position (T05: no announcement this year, all of them in
// force).
int rank(ValueBasis basis) {
  switch (basis) {
    case ValueBasis::AtDate: return 3;
    case ValueBasis::WholeYear: return 2;
    case ValueBasis::Survey: return 1;
    case ValueBasis::OwnPeriod:
    case ValueBasis::Cumulative: return 0;
  }
  return 0;
}

bool is_older(const ReportedValue& a, const ReportedValue& b) {
  const auto key = [](const ReportedValue& reported) {
    const IndicatorValue& value = *reported.value;
    return std::tuple(value.value_to, !has_no_cases(value), rank(value.basis));
  };
  return key(a) < key(b);
}

bool is_accepted(const Ledger& ledger, const IndicatorValue& value) {
  return !ledger.tracking_end() || value.value_to <= *ledger.tracking_end();
}

// A reduction is computed from two counts, never typed as a percentage (M27).
std::optional<Fraction> reduction(const IndicatorValue& value, const Condition& condition) {
  const auto& now = value.numerator ? value.numerator : value.value;
  if (!now || !value.baseline) {
    return std::nullopt;
  }
  const Fraction base(*value.baseline);
  const Fraction less = base - Fraction(*now);
  if (condition.unit == model::Measure::Count) {
    return less;
  }
  return base.is_zero() ? std::nullopt : std::optional(less / base * kHundred);
}

}  // namespace

bool is_eligible(ValueBasis basis) {
  return rank(basis) > 0;
}

std::vector<ReportedValue> eligible_values(const Ledger& ledger, std::string_view indicator_id) {
  std::vector<ReportedValue> values;
  for (const AcceptedSnapshot& accepted : ledger.snapshots()) {
    for (const IndicatorValue& value : accepted.snapshot->values) {
      if (value.indicator_id != indicator_id || !is_eligible(value.basis) ||
          !is_accepted(ledger, value)) {
        continue;
      }
      std::erase_if(values, [&](const ReportedValue& earlier) {
        return earlier.value->basis == value.basis && earlier.value->value_to == value.value_to;
      });
      values.push_back({&value, accepted.snapshot, accepted.period});
    }
  }
  std::stable_sort(values.begin(), values.end(), is_older);
  return values;
}

const IndicatorValue* in_year_value(const Ledger& ledger, std::string_view indicator_id) {
  const auto eligible = eligible_values(ledger, indicator_id);
  const IndicatorValue* newest = nullptr;
  for (const AcceptedSnapshot& accepted : ledger.snapshots()) {
    for (const IndicatorValue& value : accepted.snapshot->values) {
      const bool newer = newest == nullptr || value.value_to >= newest->value_to;
      if (value.indicator_id == indicator_id && !is_eligible(value.basis) && newer &&
          is_accepted(ledger, value)) {
        newest = &value;
      }
    }
  }
  const bool overtaken =
      newest != nullptr && !eligible.empty() && eligible.back().value->value_to >= newest->value_to;
  return overtaken ? nullptr : newest;
}

bool is_of_year(const Ledger& ledger, const ReportedValue& reported, int year) {
  const IndicatorValue& value = *reported.value;
  if (model::year_of(value.value_to) != year) {
    return false;
  }
  const std::optional<Day> closing = year_report_closing(ledger.plan(), year);
  const bool of_year_report =
      reported.period->kind == model::PeriodKind::Year && reported.period->year == year;
  return value.basis != ValueBasis::AtDate || of_year_report || !closing ||
         value.value_to >= *closing;
}

std::optional<ReportedValue> value_of_year(const Ledger& ledger,
                                           const std::vector<ReportedValue>& values,
                                           int year) {
  const auto at = std::find_if(values.rbegin(), values.rend(), [&](const ReportedValue& each) {
    return is_of_year(ledger, each, year);
  });
  return at == values.rend() ? std::nullopt : std::optional(*at);
}

model::ValueLevel level_of(const ReportedValue& reported) {
  const auto& submitted = reported.snapshot->submitted;
  return submitted && *submitted < reported.value->value_to ? model::ValueLevel::Estimate
                                                            : reported.value->level;
}

bool has_no_cases(const IndicatorValue& value) {
  return value.denominator && value.denominator->scaled() == 0;
}

bool is_unverifiable(const IndicatorValue& value) {
  return !value.numerator && value.value;
}

std::optional<Fraction> figure(const IndicatorValue& value,
                               const model::Indicator& indicator,
                               const Condition& condition) {
  if (has_no_cases(value)) {
    return std::nullopt;
  }
  if (condition.comparator == model::Comparator::ReduceByAtLeast ||
      indicator.nature == model::Nature::Reduction) {
    return reduction(value, condition);
  }
  if (condition.unit == model::Measure::Count) {
    const auto& count = value.numerator ? value.numerator : value.value;
    return count ? std::optional(Fraction(*count)) : std::nullopt;
  }
  if (value.numerator && value.denominator) {
    return Fraction(*value.numerator) / Fraction(*value.denominator) * kHundred;
  }
  return value.value ? std::optional(Fraction(*value.value)) : std::nullopt;
}

}  // namespace minhbach::analytics
