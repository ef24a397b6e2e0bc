#include "analytics/task_standing.hpp"

#include "analytics/event_standing.hpp"
#include "analytics/interval_standing.hpp"
#include "model/words.hpp"

namespace minhbach::analytics {

namespace {

using model::Task;

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
  for (JudgedInterval& each : judge_intervals(ledger, *standing.task)) {
    if (each.interval == current) {
      standing.focus = standing.occurrences.size();
      standing.now = each.judgement;
    }
    JudgedOccurrence as_occurrence;
    as_occurrence.occurrence.id = each.interval->id;
    as_occurrence.occurrence.year = each.interval->year;
    as_occurrence.occurrence.due = each.interval->closing;
    as_occurrence.judgement = std::move(each.judgement);
    standing.occurrences.push_back(std::move(as_occurrence));
  }
}

}  // namespace

TaskStanding stand(const Ledger& ledger, const Task& task) {
  TaskStanding standing;
  standing.task = &task;
  if (task.schedule.is_dated()) {
    stand_dated(ledger, standing);
    return standing;
  }
  stand_by_interval(ledger, standing);
  if (task.schedule.is<model::OnEvent>()) {
    standing.now = judge_on_event(ledger, task, standing.now);
  } else if (task.schedule.is<model::NotStated>()) {
    standing.now = judge_not_stated(ledger, standing.now);
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

std::array<int, kStandingClasses> by_class(const std::vector<TaskStanding>& standings,
                                           std::string_view family) {
  std::array<int, kStandingClasses> counts{};
  for (const TaskStanding& standing : standings) {
    if (model::family(standing.task->schedule) == family) {
      ++counts.at(static_cast<std::size_t>(standing.now.klass));
    }
  }
  return counts;
}

}  // namespace minhbach::analytics
