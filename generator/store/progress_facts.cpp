#include "model/occurrence_id.hpp"
#include "store/field.hpp"
#include "store/progress_rules.hpp"

namespace minhbach::store {

namespace {

template <class Value>
const Value* found(const std::map<std::string_view, Value>& values, std::string_view id) {
  const auto at = values.find(id);
  return at == values.end() ? nullptr : &at->second;
}

void read_periods(const PlanRows& plan, ProgressFacts& facts) {
  const TableRows& rows = plan.of("reporting_period");
  const Field id(rows, "id");
  const Field data_from(rows, "data_from");
  const Field interval_from(rows, "interval_from");
  const Field closing(rows, "closing");
  const Field kind(rows, "kind");
  for (const Row& row : rows.rows) {
    const auto first = data_from.day(row);
    const auto interval = interval_from.day(row);
    const auto last = closing.day(row);
    if (first && interval && last) {
      facts.periods.emplace(
          id.text(row),
          ProgressFacts::Period{
              *first, *interval, *last, kind.text(row) != "month" && kind.text(row) != "closing"});
    }
  }
}

void read_documents(const PlanRows& plan, ProgressFacts& facts) {
  const TableRows& rows = plan.of("document");
  const Field id(rows, "id");
  const Field number(rows, "number");
  const Field issued(rows, "issued");
  for (const Row& row : rows.rows) {
    facts.documents.emplace(id.text(row),
                            ProgressFacts::Document{number.is_stated(row), issued.day(row)});
  }
}

// First and last year of the plan; from a year after to a year before where they are not known.
std::pair<int, int> years_of(const PlanRows& plan) {
  const TableRows& rows = plan.of("plan");
  const Field from(rows, "effective_from");
  const Field to(rows, "effective_to");
  for (const Row& row : rows.rows) {
    const auto first = model::PartialDate::parse(from.text(row));
    const auto last = to.day(row);
    if (first && last) {
      return {first->year(), model::year_of(*last)};
    }
  }
  return {1, 0};
}

void read_schedules(const PlanRows& plan, ProgressFacts& facts) {
  const TableRows& rows = plan.of("schedule");
  const Field task_id(rows, "task_id");
  const Field kind(rows, "kind");
  const Field due(rows, "due");
  const Field year(rows, "year");
  const Field month(rows, "month");
  const Field quarter(rows, "quarter");
  const auto [first, last] = years_of(plan);
  for (const Row& row : rows.rows) {
    const auto task = facts.tasks.find(task_id.text(row));
    if (task == facts.tasks.end()) {
      continue;
    }
    model::PartOfYear part = model::WholeYear{};
    if (const auto number = month.number(row)) {
      part = model::MonthOfYear{*number};
    } else if (const auto of_year = quarter.number(row)) {
      part = model::QuarterOfYear{*of_year};
    }
    ProgressFacts::Task& read = task->second;
    read.schedule = kind.text(row);
    if (read.schedule == "once") {
      if (const auto day = due.day(row)) {
        read.occurrences.push_back(model::occurrence_id(*day));
      } else if (const auto number = year.number(row)) {
        read.occurrences.push_back(model::occurrence_id(*number, part));
      }
    } else if (read.schedule == "yearly") {
      for (int number = first; number <= last; ++number) {
        read.occurrences.push_back(model::occurrence_id(number, part));
      }
    } else {
      for (const auto& [id, period] : facts.periods) {
        if (period.is_interval || read.schedule == "periodic") {
          read.occurrences.emplace_back(id);
        }
      }
    }
  }
}

void read_tasks(const PlanRows& plan, ProgressFacts& facts) {
  const TableRows& rows = plan.of("task");
  const Field id(rows, "id");
  const Field mode(rows, "output_mode");
  for (const Row& row : rows.rows) {
    facts.tasks[id.text(row)].needs_all_outputs = mode.text(row) == "all";
  }
  const TableRows& items = plan.of("output_item");
  const Field task_of_item(items, "task_id");
  const Field text(items, "text_vi");
  for (const Row& row : items.rows) {
    if (const auto task = facts.tasks.find(task_of_item.text(row)); task != facts.tasks.end()) {
      task->second.outputs.push_back(text.text(row));
    }
  }
}

// Leads, coordinating units, the members of both, and the unit that follows up every task.
void read_reporters(const PlanRows& plan, ProgressFacts& facts) {
  const TableRows& units = plan.of("unit");
  const Field id(units, "id");
  const Field kind(units, "kind");
  for (const Row& row : units.rows) {
    facts.units.insert(id.text(row));
    if (kind.text(row) == "collective") {
      facts.collectives.insert(id.text(row));
    }
  }
  std::multimap<std::string_view, std::string_view> members;
  const TableRows& memberships = plan.of("unit_member");
  const Field collective(memberships, "collective_id");
  const Field member(memberships, "member_id");
  for (const Row& row : memberships.rows) {
    members.emplace(collective.text(row), member.text(row));
  }
  const TableRows& assignments = plan.of("assignment");
  const Field task_id(assignments, "task_id");
  const Field unit_id(assignments, "unit_id");
  for (const Row& row : assignments.rows) {
    if (const auto task = facts.tasks.find(task_id.text(row)); task != facts.tasks.end()) {
      task->second.reporters.insert(unit_id.text(row));
      const auto [first, last] = members.equal_range(unit_id.text(row));
      for (auto each = first; each != last; ++each) {
        task->second.reporters.insert(each->second);
      }
    }
  }
  const TableRows& heads = plan.of("plan");
  const Field follow_up(heads, "follow_up_unit_id");
  for (const Row& row : heads.rows) {
    for (auto& [task_id_of, task] : facts.tasks) {
      task.reporters.insert(follow_up.text(row));
    }
  }
}

}  // namespace

const ProgressFacts::Period* ProgressFacts::period(std::string_view id) const {
  return found(periods, id);
}

const ProgressFacts::Task* ProgressFacts::task(std::string_view id) const {
  return found(tasks, id);
}

const ProgressFacts::Document* ProgressFacts::document(std::string_view id) const {
  return found(documents, id);
}

ProgressFacts progress_facts(const PlanRows& plan) {
  ProgressFacts facts;
  read_periods(plan, facts);
  read_documents(plan, facts);
  read_tasks(plan, facts);
  read_schedules(plan, facts);
  read_reporters(plan, facts);
  return facts;
}

void check_progress(const PlanRows& plan, base::Problems& problems) {
  const ProgressFacts facts = progress_facts(plan);
  check_snapshots(plan, facts, problems);
  check_reporters(plan, facts, problems);
  check_report_states(plan, facts, problems);
  check_evidence(plan, facts, problems);
  check_values(plan, facts, problems);
  check_compositions(plan, problems);
  check_registers(plan, problems);
  check_privacy(plan, problems);
}

}  // namespace minhbach::store
