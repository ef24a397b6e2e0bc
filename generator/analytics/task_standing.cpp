#include "analytics/task_standing.hpp"

#include "analytics/ongoing_standing.hpp"
#include "model/in_force.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

using List = std::vector<JudgedOccurrence>;
using model::Task;

template <class Holds>
std::optional<std::size_t> first_where(const List& list, const Holds& holds) {
  const auto at = std::find_if(list.begin(), list.end(), holds);
  return at == list.end() ? std::nullopt
                          : std::optional(static_cast<std::size_t>(at - list.begin()));
}

template <class Holds>
std::optional<std::size_t> last_where(const List& list, const Holds& holds) {
  const auto at = std::find_if(list.rbegin(), list.rend(), holds);
  return at == list.rend() ? std::nullopt
                           : std::optional(static_cast<std::size_t>(list.rend() - at) - 1);
}

// May stand for the task at all.
bool counts_for_task(const JudgedOccurrence& each) {
  return each.judgement->standing != Standing::BeforePlan &&
         each.judgement->standing != Standing::TrackingEnded;
}

void stand_dated(const Ledger& ledger, TaskStanding& standing) {
  standing.occurrences = judge_occurrences(ledger, *standing.task);
  standing.focus = focus(ledger, standing.occurrences);
  standing.record = record(ledger, standing.occurrences);
  if (standing.focus) {
    standing.now = standing.occurrences[*standing.focus].judgement;
  }
}

void stand_by_interval(const Ledger& ledger, TaskStanding& standing) {
  const model::ReportingPeriod* current = current_interval(ledger);
  std::vector<JudgedInterval> judged = judge_intervals(ledger, *standing.task);
  standing.occurrences.reserve(judged.size());
  for (JudgedInterval& each : judged) {
    JudgedOccurrence as_occurrence;
    as_occurrence.occurrence.id = each.interval->id;
    as_occurrence.occurrence.year = each.interval->year;
    as_occurrence.occurrence.due = each.interval->closing;
    as_occurrence.judgement = std::move(each.judgement);
    if (each.interval == current) {
      standing.focus = standing.occurrences.size();
      standing.now = as_occurrence.judgement;
    }
    standing.occurrences.push_back(std::move(as_occurrence));
  }
}

}  // namespace

const JudgedOccurrence* TaskStanding::occurrence(std::string_view id) const {
  const auto at = std::find_if(occurrences.begin(), occurrences.end(), [&](const auto& each) {
    return each.occurrence.id == id;
  });
  return at == occurrences.end() ? nullptr : &*at;
}

List judge_occurrences(const Ledger& ledger, const model::Task& task) {
  const std::vector<Occurrence> all = occurrences(ledger.plan(), task, ledger.in_force_on());
  List judged;
  judged.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Occurrence* next = i + 1 < all.size() ? &all[i + 1] : nullptr;
    judged.push_back({all[i],
                      judge_occurrence(ledger, task, all[i], next),
                      dated_case(ledger, task, all[i], next).next_has_come});
  }
  return judged;
}

std::optional<std::size_t> focus(const Ledger& ledger, const List& list) {
  if (list.empty()) {
    return std::nullopt;
  }
  if (!ledger.has_snapshot()) {
    // Nothing can be judged: the first one of the plan's term.
    const auto first = first_where(
        list, [](const JudgedOccurrence& each) { return !each.occurrence.before_plan; });
    return first.value_or(0);
  }
  const Day as_of = ledger.as_of();
  const Day soon = as_of + std::chrono::days(ledger.soon_days());
  const auto is_open = [](Standing standing) {
    return [standing](const JudgedOccurrence& each) {
      return each.judgement->standing == standing && !each.lapsed;
    };
  };
  // The oldest debt first, so that a new occurrence does not cover up an old one (M6).
  auto at = first_where(list, is_open(Standing::Overdue));
  at = at ? at : first_where(list, is_open(Standing::DueUnreported));
  at = at ? at : first_where(list, [&](const JudgedOccurrence& each) {
    return counts_for_task(each) && as_of < each.occurrence.due && each.occurrence.due <= soon;
  });
  at = at ? at : last_where(list, [&](const JudgedOccurrence& each) {
    return counts_for_task(each) && each.occurrence.due <= as_of;
  });
  at = at ? at : first_where(list, counts_for_task);
  at = at ? at : first_where(list, [](const JudgedOccurrence& each) {
    return each.judgement->standing == Standing::TrackingEnded;
  });
  return at.value_or(list.size() - 1);
}

namespace {

void tally(Record& sum, Standing standing) {
  sum.on_time += standing == Standing::DoneOnTime ? 1 : 0;
  sum.late += standing == Standing::DoneLate ? 1 : 0;
  sum.undated += standing == Standing::DoneUndated ? 1 : 0;
  sum.not_done += standing == Standing::NotDone ? 1 : 0;
  sum.overdue += standing == Standing::Overdue ? 1 : 0;
  sum.unreported += standing == Standing::DueUnreported ? 1 : 0;
  sum.awaiting += standing == Standing::DueAwaiting ? 1 : 0;
  sum.not_applicable += standing == Standing::NotApplicable ? 1 : 0;
}

}  // namespace

bool has_fallen_due(const Ledger& ledger, const JudgedOccurrence& of) {
  return ledger.has_snapshot() && counts_for_task(of) && of.occurrence.due <= ledger.as_of();
}

Record record(const Ledger& ledger, const List& list) {
  Record sum;
  for (const JudgedOccurrence& each : list) {
    if (!has_fallen_due(ledger, each)) {
      continue;
    }
    sum.first_year = sum.first_year == 0 ? each.occurrence.year : sum.first_year;
    sum.last_year = each.occurrence.year;
    tally(sum, each.judgement->standing);
  }
  return sum;
}

namespace {

// Not part of the plan at the moment: it keeps what was judged, and is counted nowhere.
void stand_aside(TaskStanding& standing) {
  Judgement aside;
  aside.standing = standing.is_dropped ? Standing::TrackingEnded : Standing::BeforePlan;
  standing.now = std::move(aside);
}

TaskStanding stand_in_plan(const Ledger& ledger, const Task& task) {
  TaskStanding standing;
  standing.task = &task;
  standing.schedule = &model::in_force(task, ledger.in_force_on()).schedule;
  if (standing.schedule->is_dated()) {
    stand_dated(ledger, standing);
    return standing;
  }
  stand_by_interval(ledger, standing);
  if (standing.schedule->is<model::OnEvent>()) {
    standing.now = judge_on_event(ledger, task, standing.now);
  } else if (standing.schedule->is<model::NotStated>()) {
    standing.now = judge_not_stated(ledger, standing.now);
  }
  return standing;
}

}  // namespace

TaskStanding stand(const Ledger& ledger, const Task& task) {
  TaskStanding standing = stand_in_plan(ledger, task);
  standing.in_plan = model::is_in_plan(task.tenure, ledger.in_force_on());
  standing.is_dropped = model::dropped_by(task.tenure, ledger.in_force_on()).has_value();
  if (!standing.in_plan) {
    stand_aside(standing);
  }
  return standing;
}

std::vector<TaskStanding> stand(const Ledger& ledger) {
  std::vector<TaskStanding> all;
  all.reserve(ledger.plan().tasks.size());
  for (const Task& task : ledger.plan().tasks) {
    all.push_back(stand(ledger, task));
  }
  return all;
}

}  // namespace minhbach::analytics
