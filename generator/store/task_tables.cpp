#include "store/plan_tables.hpp"

namespace minhbach::store {

using model::Assignment;
using model::Continuous;
using model::Day;
using model::Funding;
using model::MonthOfYear;
using model::NotStated;
using model::Once;
using model::OnEvent;
using model::PartOfYear;
using model::Periodic;
using model::Plan;
using model::QuarterOfYear;
using model::Schedule;
using model::ScheduleKind;
using model::SourceText;
using model::Task;
using model::TaskGroup;
using model::WholeYear;
using model::Yearly;

namespace {

// What these columns of a schedule say together.
struct ScheduleCells {
  ScheduleKind kind = ScheduleKind::NotStated;
  std::optional<Day> due;
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> quarter;
};

PartOfYear part_of_year(const ScheduleCells& cells, const RowReader& reader) {
  if (cells.month && cells.quarter) {
    reader.refuse(std::to_string(*cells.quarter),
                  {"nêu cả tháng lẫn quý", "both a month and a quarter are stated"});
  }
  if (cells.month) {
    if (*cells.month < 1 || *cells.month > 12) {
      reader.refuse(std::to_string(*cells.month), {"không có tháng này", "there is no such month"});
    }
    return MonthOfYear{*cells.month};
  }
  if (cells.quarter) {
    if (*cells.quarter < 1 || *cells.quarter > 4) {
      reader.refuse(std::to_string(*cells.quarter),
                    {"không có quý này", "there is no such quarter"});
    }
    return QuarterOfYear{*cells.quarter};
  }
  return WholeYear{};
}

Once once(const ScheduleCells& cells, const RowReader& reader) {
  if (cells.due.has_value() == cells.year.has_value()) {
    reader.refuse({},
                  {"lịch `once` cần đúng một trong hai: ngày (due) hoặc năm (year)",
                   "a `once` schedule needs exactly one of a day (due) and a year (year)"});
  }
  if (cells.due) {
    return {*cells.due, part_of_year(cells, reader)};
  }
  return {*cells.year, part_of_year(cells, reader)};
}

void put_kind(Schedule& schedule, const ScheduleCells& cells, const RowReader& reader) {
  switch (cells.kind) {
    case ScheduleKind::Once: schedule.kind = once(cells, reader); break;
    case ScheduleKind::Yearly: schedule.kind = Yearly{part_of_year(cells, reader)}; break;
    case ScheduleKind::Periodic: schedule.kind = Periodic{}; break;
    case ScheduleKind::Continuous: schedule.kind = Continuous{}; break;
    case ScheduleKind::OnEvent: schedule.kind = OnEvent{}; break;
    case ScheduleKind::NotStated: schedule.kind = NotStated{}; break;
  }
}

}  // namespace

void add_schedule_columns(TableOf<Schedule>& schedules) {
  schedules.columns({
      {{{"kind", &ScheduleCells::kind},
        {"due", &ScheduleCells::due},
        {"year", &ScheduleCells::year},
        {"month", &ScheduleCells::month},
        {"quarter", &ScheduleCells::quarter}},
       &put_kind},
      {"inferred", &Schedule::inferred},
      {"note", &Schedule::note},
  });
}

void add_tasks(TableOf<Plan>& plan) {
  plan.list(&Plan::groups, "task_group")
      .columns({
          {"id", &TaskGroup::id},
          {"title", &TaskGroup::title},
      });
  plan.list(&Plan::fundings, "funding")
      .columns({
          {"id", &Funding::id},
          {"label", &Funding::label},
      });
  TableOf<Task>& tasks = plan.list(&Plan::tasks, "task", {"group_id.position", "group_id"});
  tasks.columns({
      {"id", &Task::id},
      {"group_id", &Task::group_id},
      {"title", &Task::title},
      {"lead", &Task::lead},
      {"coordinating", &Task::coordinating},
      {"output", &Task::output},
      {"schedule", &Task::schedule_text},
      {"funding", &Task::funding_text},
      {"funding_id", &Task::funding_id},
      {"output_mode", &Task::output_mode},
      {"same_output_as", &Task::same_output_as},
      {"derived_from_task_id", &Task::made_from},
  });
  // 'lead' after 'coordinating' by letters, before it by meaning.
  tasks.list(&Task::assignments, "assignment", {"role DESC"})
      .columns({
          {"role", &Assignment::role},
          {"unit_id", &Assignment::unit_id},
      });
  tasks.list(&Task::output_items, "output_item").columns({ColumnOf<SourceText>("text")});
  add_schedule_columns(tasks.one(&Task::schedule, "schedule"));
}

}  // namespace minhbach::store
