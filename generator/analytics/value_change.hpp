#pragma once

#include "analytics/moment.hpp"
#include "analytics/value_series.hpp"
#include "model/plan.hpp"

#include <compare>
#include <optional>
#include <vector>

namespace minhbach::analytics {

// A value that may be judged and that a period reported, with the one before on the same basis:
// windows of different kinds are never compared (M21). Points into both moments.
struct ValueChange {
  const model::Indicator* indicator = nullptr;
  ReportedValue was;
  ReportedValue now;
};

std::vector<ValueChange> value_changes(const model::Plan& plan,
                                       const Moment& before,
                                       const Moment& after,
                                       const model::ReportingPeriod& period);

// Number by which a value is compared: the share where it has both counts. None: it cannot be.
std::optional<Fraction> measured(const model::IndicatorValue& value);
// Which way it went, without saying which way is good. None: the two are not of one kind.
std::optional<std::strong_ordering> direction(const ValueChange& change);

}  // namespace minhbach::analytics
