#include "analytics/moment.hpp"

#include "analytics/ongoing_standing.hpp"
#include "base/problem.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::analytics {

namespace {

// Arithmetic that cannot be exact is told by Fraction, which knows no row.
TargetResult judged(const Ledger& ledger,
                    const model::PlanIndex& index,
                    const model::Target& target) {
  try {
    return judge_target(ledger, index, target);
  } catch (const base::Failure& failure) {
    base::Problem problem = failure.problems().front();
    if (failure.kind() == base::FailureKind::Material && problem.place.file.empty()) {
      problem.place.file = fmt::format("target ({}, {})", ledger.plan().id, target.id);
    }
    throw base::Failure(failure.kind(), std::move(problem));
  }
}

}  // namespace

Moment::Moment(const model::PlanIndex& index,
               std::shared_ptr<const Reports> reports,
               const Asked& asked)
    : ledger_(std::move(reports), asked) {
  // Nothing was reported: then nothing is judged, and there is no moment to speak of.
  if (!ledger_.has_snapshot()) {
    base::bug("a moment before the first snapshot");
  }
  tasks_ = stand(ledger_);
  targets_.reserve(index.plan().targets.size());
  for (const model::Target& target : index.plan().targets) {
    targets_.push_back(judged(ledger_, index, target));
  }
}

void Moment::forget_occurrences(const Keeps& keeps) {
  for (TaskStanding& task : tasks_) {
    std::vector<JudgedOccurrence> kept;
    std::optional<std::size_t> focus;
    for (std::size_t i = 0; i < task.occurrences.size(); ++i) {
      if (i == task.focus || keeps(task, task.occurrences[i].occurrence)) {
        focus = i == task.focus ? kept.size() : focus;
        kept.push_back(std::move(task.occurrences[i]));
      }
    }
    kept.shrink_to_fit();
    task.focus = focus;
    task.occurrences = std::move(kept);
  }
}

const TaskStanding& Moment::of(const model::Task& task) const {
  return tasks_.at(static_cast<std::size_t>(&task - ledger_.plan().tasks.data()));
}

const TargetResult& Moment::of(const model::Target& target) const {
  return targets_.at(static_cast<std::size_t>(&target - ledger_.plan().targets.data()));
}

Day attention_since(const Moment& moment, const TaskStanding& standing) {
  if (standing.schedule->is_dated()) {
    return standing.occurrences.at(standing.focus.value()).occurrence.due;
  }
  // The first of the intervals in a row without a report, or without anything concrete, up to the
  // current one.
  const Judgement& activity =
      standing.now->second_line ? *standing.now->second_line : *standing.now;
  const std::vector<const model::ReportingPeriod*> all = intervals(moment.ledger().plan());
  const model::ReportingPeriod* const current = current_interval(moment.ledger());
  const auto at = std::find(all.begin(), all.end(), current) - all.begin();
  const auto first = std::max<std::ptrdiff_t>(0, at + 1 - activity.periods_vague);
  return all.at(static_cast<std::size_t>(first))->closing;
}

std::vector<const TaskStanding*> attention(const Moment& moment) {
  std::vector<const TaskStanding*> list;
  for (const TaskStanding& standing : moment.tasks()) {
    if (standing.now->klass == StandingClass::Attention) {
      list.push_back(&standing);
    }
  }
  // Stable: those of one day keep the order of the plan, which ranks nobody.
  std::stable_sort(list.begin(), list.end(), [&](const TaskStanding* a, const TaskStanding* b) {
    return attention_since(moment, *a) < attention_since(moment, *b);
  });
  return list;
}

}  // namespace minhbach::analytics
