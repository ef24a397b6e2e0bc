#include "analytics/history.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

std::vector<const model::Amendment*> amendments_between(const model::Progress& progress,
                                                        Day from,
                                                        Day to) {
  std::vector<const model::Amendment*> list;
  for (const model::Amendment& amendment : progress.amendments) {
    if (from < amendment.effective_from && amendment.effective_from <= to) {
      list.push_back(&amendment);
    }
  }
  std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
    return a->effective_from < b->effective_from;
  });
  return list;
}

}  // namespace

const PeriodStanding* History::of(std::string_view period_id) const {
  const auto at = std::find_if(periods.begin(), periods.end(), [&](const PeriodStanding& each) {
    return each.period->id == period_id;
  });
  return at == periods.end() ? nullptr : &*at;
}

std::optional<History> history(const model::PlanIndex& index, const std::optional<Day>& as_of) {
  const model::Plan& plan = index.plan();
  const model::Progress& progress = plan.progress;
  Asked asked = asked_of(plan);
  const Ledger all(plan, progress, asked);
  if (!all.has_snapshot()) {
    return std::nullopt;
  }
  History history;
  for (const AcceptedSnapshot& accepted : all.snapshots()) {
    PeriodStanding standing;
    standing.period = accepted.period;
    standing.snapshot = accepted.snapshot;
    asked.closing = accepted.period->closing;
    standing.moment = std::make_shared<const Moment>(index, asked);
    if (!history.periods.empty()) {
      const Day before = history.periods.back().period->closing;
      standing.movements = movements(history.periods.back().moment->tasks(),
                                     standing.moment->tasks(),
                                     amended_between(progress, before, *asked.closing));
      standing.amendments = amendments_between(progress, before, *asked.closing);
    }
    history.periods.push_back(std::move(standing));
  }
  history.now = history.periods.back().moment;
  if (as_of && *as_of > history.now->closing()) {
    asked.closing.reset();
    asked.as_of = as_of;
    history.now = std::make_shared<const Moment>(index, asked);
  }
  return history;
}

}  // namespace minhbach::analytics
