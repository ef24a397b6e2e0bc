#include "analytics/value_change.hpp"

#include <algorithm>

namespace minhbach::analytics {

std::vector<ValueChange> value_changes(const model::Plan& plan,
                                       const Moment& before,
                                       const Moment& after,
                                       const model::ReportingPeriod& period) {
  std::vector<ValueChange> changes;
  for (const model::Indicator& indicator : plan.indicators) {
    const auto earlier = eligible_values(before.ledger(), indicator.id);
    for (const ReportedValue& now : eligible_values(after.ledger(), indicator.id)) {
      const auto was = std::find_if(earlier.rbegin(), earlier.rend(), [&](const auto& each) {
        return each.value->basis == now.value->basis;
      });
      if (now.period == &period && was != earlier.rend()) {
        changes.push_back({&indicator, *was, now});
      }
    }
  }
  return changes;
}

std::optional<Fraction> measured(const model::IndicatorValue& value) {
  if (value.numerator && value.denominator) {
    const Fraction whole(*value.denominator);
    return whole.is_zero() ? std::nullopt : std::optional(Fraction(*value.numerator) / whole);
  }
  if (value.numerator || value.value) {
    return Fraction(value.numerator ? *value.numerator : *value.value);
  }
  return std::nullopt;
}

std::optional<std::strong_ordering> direction(const ValueChange& change) {
  const model::IndicatorValue& was = *change.was.value;
  const model::IndicatorValue& now = *change.now.value;
  const auto before = measured(was);
  const auto after = measured(now);
  const bool alike = was.denominator.has_value() == now.denominator.has_value() &&
                     was.numerator.has_value() == now.numerator.has_value();
  if (!before || !after || !alike) {
    return std::nullopt;
  }
  return *after == *before  ? std::strong_ordering::equal
         : *after > *before ? std::strong_ordering::greater
                            : std::strong_ordering::less;
}

}  // namespace minhbach::analytics
