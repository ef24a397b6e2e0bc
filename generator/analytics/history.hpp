#pragma once

#include "analytics/moment.hpp"
#include "analytics/transition.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace minhbach::analytics {

// A reporting period that has a snapshot, judged at its own closing date: what its page shows never
// changes when later periods come.
struct PeriodStanding {
  const model::ReportingPeriod* period = nullptr;
  const model::Snapshot* snapshot = nullptr;  // of its revisions the last
  // All occurrences are known of now only; here those in focus and those something happened to.
  std::shared_ptr<const Moment> moment;
  // Against the period before; empty for the first.
  std::vector<Happened> happenings;
  std::vector<const model::Amendment*> amendments;  // in force since the period before
};

// Everything the rules say about a plan that has snapshots: now, and at the end of each period.
// Refers into the plan.
struct History {
  std::shared_ptr<const Moment> now;
  std::vector<PeriodStanding> periods;  // by closing date; never empty

  [[nodiscard]] const PeriodStanding& newest() const { return periods.back(); }
  [[nodiscard]] const PeriodStanding* of(std::string_view period_id) const;
};

// The day that today's pages are judged at: the newest closing date, or `as_of` if that is later.
// None: the plan has no snapshot.
std::optional<Day> current_day(const model::Plan& plan, const std::optional<Day>& as_of);

// None: the plan has no snapshot, and nothing is judged. `as_of` moves the day the current pages
// are judged at, never that of the periods; before the newest closing date it has no effect.
std::optional<History> history(const model::PlanIndex& index, const std::optional<Day>& as_of);

}  // namespace minhbach::analytics
