#include "analytics/history.hpp"

#include <algorithm>
#include <set>
#include <utility>

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

// Of a past moment: what the changes into it and out of it name.
void keep_what_is_named(Moment& moment,
                        const std::vector<Happened>& into,
                        const std::vector<Happened>& out_of) {
  std::set<std::pair<std::string_view, std::string_view>> named;
  for (const std::vector<Happened>* const list : {&into, &out_of}) {
    for (const Happened& each : *list) {
      named.emplace(each.after->task->id, each.occurrence);
    }
  }
  moment.forget_occurrences([&](const TaskStanding& task, const Occurrence& occurrence) {
    return named.contains({task.task->id, occurrence.id});
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
      standing.happenings = happenings(
          last->tasks(), moment->tasks(), amended_between(progress, since, *asked.closing));
      keep_what_is_named(*last, before.happenings, standing.happenings);
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
    keep_what_is_named(*last, history.periods.back().happenings, {});
  }
  return history;
}

}  // namespace minhbach::analytics
