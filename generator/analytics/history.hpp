#pragma once

#include "analytics/moment.hpp"
#include "analytics/transition.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// A snapshot judged at the closing date of its period, by what was public when it was published
// itself: what its page shows never changes when later periods or revisions come.
struct PeriodStanding {
  const model::ReportingPeriod* period = nullptr;
  const model::Snapshot* snapshot = nullptr;
  std::string
      id;  // of its page and its facts: '2025-Q1'; of a revision no longer current '2025-Q1@1'
  // All occurrences are known of now only; here those in focus and those something happened to.
  std::shared_ptr<const Moment> moment;
  // Against the period before, as it was known; empty for the first.
  std::vector<Happened> happenings;
  std::vector<const model::Amendment*> amendments;  // in force since the period before
};

// Everything the rules say about a plan that has snapshots: now, and at the end of each period.
// Refers into the plan.
struct History {
  std::shared_ptr<const Moment> now;
  std::vector<PeriodStanding> periods;     // by closing date, the current revisions; never empty
  std::vector<PeriodStanding> superseded;  // by closing date, the revisions before them

  [[nodiscard]] const PeriodStanding& newest() const { return periods.back(); }
  // By the period's id, or by that of a superseded revision.
  [[nodiscard]] const PeriodStanding* of(std::string_view id) const;
};

// The day that today's pages are judged at: the newest closing date, or `as_of` if that is later.
// None: the plan has no snapshot.
std::optional<Day> current_day(const model::Plan& plan, const std::optional<Day>& as_of);

// None: the plan has no snapshot, and nothing is judged. `as_of` moves the day the current pages
// are judged at, never that of the periods; before the newest closing date it has no effect.
std::optional<History> history(const model::PlanIndex& index, const std::optional<Day>& as_of);

}  // namespace minhbach::analytics
