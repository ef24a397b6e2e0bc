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

// Of the occurrences compared those stay that a page of changes names: they moved as their task did
// and were in focus before or are now.
void keep_what_moved(std::vector<TaskMovement>& movements) {
  for (TaskMovement& task : movements) {
    std::vector<OccurrenceMovement> kept;
    for (OccurrenceMovement& each : task.occurrences) {
      if (task.movement != Movement::Unchanged && each.movement == task.movement &&
          (each.occurrence == task.before->focus_id() ||
           each.occurrence == task.after->focus_id())) {
        kept.push_back(std::move(each));
      }
    }
    task.occurrences = std::move(kept);
  }
}

// Of a past moment: what the changes into it and out of it name. Both have the tasks of the plan in
// order, and may be empty.
void keep_what_is_named(Moment& moment,
                        const std::vector<TaskMovement>& into,
                        const std::vector<TaskMovement>& out_of) {
  const TaskStanding* const first = moment.tasks().data();
  moment.forget_occurrences([&](const TaskStanding& task, const Occurrence& occurrence) {
    const auto i = static_cast<std::size_t>(&task - first);
    const auto names = [&](const std::vector<TaskMovement>& movements) {
      return i < movements.size() &&
             std::any_of(movements[i].occurrences.begin(),
                         movements[i].occurrences.end(),
                         [&](const auto& each) { return each.occurrence == occurrence.id; });
    };
    return names(into) || names(out_of);
  });
}

}  // namespace

const PeriodStanding* History::of(std::string_view period_id) const {
  const auto at = std::find_if(periods.begin(), periods.end(), [&](const PeriodStanding& each) {
    return each.period->id == period_id;
  });
  return at == periods.end() ? nullptr : &*at;
}

std::optional<Day> current_day(const model::Plan& plan, const std::optional<Day>& as_of) {
  std::optional<Day> newest;
  for (const model::ReportingPeriod& period : plan.periods) {
    const bool is_reported = std::any_of(
        plan.progress.snapshots.begin(), plan.progress.snapshots.end(), [&](const auto& snapshot) {
          return snapshot.period_id == period.id;
        });
    if (is_reported && (!newest || period.closing > *newest)) {
      newest = period.closing;
    }
  }
  return newest && as_of ? std::max(newest, as_of) : newest;
}

std::optional<History> history(const model::PlanIndex& index, const std::optional<Day>& as_of) {
  const model::Plan& plan = index.plan();
  const model::Progress& progress = plan.progress;
  Asked asked = asked_of(plan);
  const auto reports = std::make_shared<const Reports>(plan, progress);
  if (reports->snapshots().empty()) {
    return std::nullopt;
  }
  History history;
  std::shared_ptr<Moment> last;
  for (const AcceptedSnapshot& accepted : reports->snapshots()) {
    PeriodStanding standing;
    standing.period = accepted.period;
    standing.snapshot = accepted.snapshot;
    asked.closing = accepted.period->closing;
    const auto moment = std::make_shared<Moment>(index, reports, asked);
    standing.moment = moment;
    if (!history.periods.empty()) {
      const PeriodStanding& before = history.periods.back();
      const Day since = before.period->closing;
      standing.movements = movements(
          last->tasks(), moment->tasks(), amended_between(progress, since, *asked.closing));
      keep_what_moved(standing.movements);
      keep_what_is_named(*last, before.movements, standing.movements);
      standing.amendments = amendments_between(progress, since, *asked.closing);
    }
    last = moment;
    history.periods.push_back(std::move(standing));
  }
  history.now = last;
  if (as_of && *as_of > last->closing()) {
    asked.closing.reset();
    asked.as_of = as_of;
    history.now = std::make_shared<const Moment>(index, reports, asked);
    keep_what_is_named(*last, history.periods.back().movements, {});
  }
  return history;
}

}  // namespace minhbach::analytics
