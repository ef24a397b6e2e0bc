#include "store/progress_facts.hpp"

#include "model/occurrence_id.hpp"

#include <algorithm>

namespace minhbach::store {

namespace {

template <class Value>
const Value* found(const std::map<std::string_view, Value>& values, const Field& id) {
  const auto at = values.find(id.text());
  return at == values.end() ? nullptr : &at->second;
}

void read_periods(const Review& plan, ProgressFacts& facts) {
  for (const Record row : plan.of("reporting_period")) {
    const auto first = row["data_from"].day();
    const auto interval = row["interval_from"].day();
    const auto last = row["closing"].day();
    const Field kind = row["kind"];
    if (first && interval && last) {
      facts.periods.emplace(row["id"].text(),
                            ProgressFacts::Period{*first,
                                                  *interval,
                                                  *last,
                                                  kind != "month" && kind != "closing",
                                                  row["submission_due"].day(),
                                                  {}});
    }
  }
  for (const Record row : plan.of("snapshot")) {
    const auto period = facts.periods.find(row["period_id"].text());
    const auto sent = row["submitted"].day();
    if (period != facts.periods.end() && sent) {
      auto& first = period->second.submitted;
      first = std::min(first.value_or(*sent), *sent);
    }
  }
}

// First and last year of the plan; from a year after to a year before where they are not known.
std::pair<int, int> years_of(const Review& plan) {
  for (const Record row : plan.of("plan")) {
    const auto first = row["effective_from"].date();
    const auto last = row["effective_to"].day();
    if (first && last) {
      return {first->year(), model::year_of(*last)};
    }
  }
  return {1, 0};
}

model::PartOfYear part_of(const Record& row) {
  if (const auto month = row["month"].number(); month && *month >= 1 && *month <= 12) {
    return model::MonthOfYear{*month};
  }
  if (const auto quarter = row["quarter"].number(); quarter && *quarter >= 1 && *quarter <= 4) {
    return model::QuarterOfYear{*quarter};
  }
  return model::WholeYear{};
}

void add_occurrence(ProgressFacts::Task& task, std::string id, model::Day due) {
  task.due.emplace(id, due);
  task.occurrences.push_back(std::move(id));
}

// Of a task to be done once; none: the row does not say when.
void add_only_occurrence(const Record& row, ProgressFacts::Task& task) {
  const auto year = row["year"].number();
  if (const auto day = row["due"].day()) {
    add_occurrence(task, model::occurrence_id(*day), *day);
  } else if (year && is_counted_year(*year)) {
    const model::PartOfYear part = part_of(row);
    add_occurrence(task, model::occurrence_id(*year, part), model::last_day(*year, part));
  }
}

void add_periods(const ProgressFacts& facts, ProgressFacts::Task& task) {
  const bool is_periodic = task.schedules.contains("periodic");
  for (const auto& [id, period] : facts.periods) {
    if (is_periodic && period.submission_due) {
      add_occurrence(task, std::string(id), *period.submission_due);
    } else if (period.is_interval || is_periodic) {
      task.occurrences.emplace_back(id);
    }
  }
}

// Ids that reports may name by one row of a schedule.
void add_occurrences(const Record& row,
                     const std::pair<int, int>& years,
                     const ProgressFacts& facts,
                     ProgressFacts::Task& task) {
  const Field kind = row["kind"];
  if (kind == "once") {
    add_only_occurrence(row, task);
  } else if (kind == "yearly") {
    for (int year = years.first; year <= years.second; ++year) {
      const model::PartOfYear part = part_of(row);
      add_occurrence(task, model::occurrence_id(year, part), model::last_day(year, part));
    }
  } else {
    add_periods(facts, task);
  }
}

void read_schedules(const Review& plan, ProgressFacts& facts) {
  const std::pair<int, int> years = years_of(plan);
  for (const Record row : plan.of("schedule")) {
    const auto task = facts.tasks.find(row["task_id"].text());
    if (task != facts.tasks.end()) {
      task->second.schedules.insert(row["kind"].text());
      add_occurrences(row, years, facts, task->second);
    }
  }
  // A deadline that was moved keeps its ids; an amendment that makes another kind of schedule
  // brings ids of its own.
  const auto amendments = plan.of("amendment").by("id");
  for (const Record row : plan.of("amended_schedule")) {
    const auto amendment = amendments.find(row["amendment_id"].text());
    const auto task = amendment == amendments.end()
                          ? facts.tasks.end()
                          : facts.tasks.find(amendment->second["task_id"].text());
    if (task == facts.tasks.end()) {
      continue;
    }
    if (task->second.schedules.insert(row["kind"].text()).second) {
      add_occurrences(row, years, facts, task->second);
    }
    task->second.due.clear();
  }
}

void read_tasks(const Review& plan, ProgressFacts& facts) {
  for (const Record row : plan.of("task")) {
    facts.tasks[row["id"].text()].needs_all_outputs = row["output_mode"] == "all";
  }
  // Of a task whose outputs were amended: which list counts depends on the day, so nothing is
  // asked.
  std::set<std::string_view> amended;
  const auto amendments = plan.of("amendment").by("id");
  for (const Record row : plan.of("amended_output")) {
    const auto amendment = amendments.find(row["amendment_id"].text());
    if (amendment != amendments.end()) {
      amended.insert(amendment->second["task_id"].text());
    }
  }
  for (const Record row : plan.of("output_item")) {
    if (amended.contains(row["task_id"].text())) {
      continue;
    }
    if (const auto task = facts.tasks.find(row["task_id"].text()); task != facts.tasks.end()) {
      task->second.outputs.push_back(row["text_vi"].text());
    }
  }
}

// Leads, coordinating units, the members of both, and the unit that follows up every task.
void read_reporters(const Review& plan, ProgressFacts& facts) {
  for (const Record row : plan.of("unit")) {
    facts.units.insert(row["id"].text());
    if (row["kind"] == "collective") {
      facts.collectives.insert(row["id"].text());
    }
  }
  std::multimap<std::string_view, std::string_view> members;
  for (const Record row : plan.of("unit_member")) {
    members.emplace(row["collective_id"].text(), row["member_id"].text());
  }
  const auto add = [&](const Field& task_id, std::string_view unit) {
    const auto task = facts.tasks.find(task_id.text());
    if (task == facts.tasks.end()) {
      return;
    }
    task->second.reporters.insert(unit);
    const auto [first, last] = members.equal_range(unit);
    for (auto each = first; each != last; ++each) {
      task->second.reporters.insert(each->second);
    }
  };
  for (const Record row : plan.of("assignment")) {
    add(row["task_id"], row["unit_id"].text());
  }
  const auto amendments = plan.of("amendment").by("id");
  for (const Record row : plan.of("amended_assignment")) {
    const auto amendment = amendments.find(row["amendment_id"].text());
    if (amendment != amendments.end()) {
      add(amendment->second["task_id"], row["unit_id"].text());
    }
  }
  for (const Record row : plan.of("plan")) {
    for (auto& [id, task] : facts.tasks) {
      task.reporters.insert(row["follow_up_unit_id"].text());
    }
  }
}

}  // namespace

const ProgressFacts::Period* ProgressFacts::period(const Field& id) const {
  return found(periods, id);
}

const ProgressFacts::Task* ProgressFacts::task(const Field& id) const {
  return found(tasks, id);
}

const ProgressFacts::Document* ProgressFacts::document(const Field& id) const {
  return found(documents, id);
}

ProgressFacts progress_facts(const Review& plan) {
  ProgressFacts facts;
  read_periods(plan, facts);
  for (const Record row : plan.of("document")) {
    facts.documents.emplace(row["id"].text(), ProgressFacts::Document{row["issued"].day()});
  }
  read_tasks(plan, facts);
  read_schedules(plan, facts);
  read_reporters(plan, facts);
  return facts;
}

}  // namespace minhbach::store
