#include "store/plan_parts.hpp"
#include "store/words.hpp"

namespace minhbach::store {

namespace {

// What the columns of a schedule row say together.
struct ScheduleCells {
  ScheduleKind kind = ScheduleKind::NotStated;
  std::optional<model::Day> due;
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> quarter;
};

model::PartOfYear part_of_year(const ScheduleCells& cells, const RowReader& reader) {
  if (cells.month && cells.quarter) {
    reader.refuse(std::to_string(*cells.quarter),
                  {"nêu cả tháng lẫn quý", "both a month and a quarter are stated"});
  }
  if (cells.month) {
    if (*cells.month < 1 || *cells.month > 12) {
      reader.refuse(std::to_string(*cells.month), {"không có tháng này", "there is no such month"});
    }
    return model::MonthOfYear{*cells.month};
  }
  if (cells.quarter) {
    if (*cells.quarter < 1 || *cells.quarter > 4) {
      reader.refuse(std::to_string(*cells.quarter),
                    {"không có quý này", "there is no such quarter"});
    }
    return model::QuarterOfYear{*cells.quarter};
  }
  return model::WholeYear{};
}

model::Once once(const ScheduleCells& cells, const RowReader& reader) {
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

model::Schedule schedule_of(const ScheduleCells& cells, const RowReader& reader) {
  model::Schedule schedule;
  switch (cells.kind) {
    case ScheduleKind::Once: schedule.kind = once(cells, reader); break;
    case ScheduleKind::Yearly: schedule.kind = model::Yearly{part_of_year(cells, reader)}; break;
    case ScheduleKind::Periodic: schedule.kind = model::Periodic{}; break;
    case ScheduleKind::Continuous: schedule.kind = model::Continuous{}; break;
    case ScheduleKind::OnEvent: schedule.kind = model::OnEvent{}; break;
    case ScheduleKind::NotStated: schedule.kind = model::NotStated{}; break;
  }
  return schedule;
}

}  // namespace

TaskParts::TaskParts(const Database& database)
    : groups_(
          database,
          "task_group",
          "SELECT id, title_vi, title_en FROM task_group WHERE plan_id = ?1 ORDER BY position, id"),
      fundings_(
          database,
          "funding",
          "SELECT id, label_vi, label_en FROM funding WHERE plan_id = ?1 ORDER BY position, id"),
      tasks_(database,
             "task",
             "SELECT t.id, t.group_id, t.title_vi, t.title_en, t.lead_vi, t.lead_en, "
             "t.coordinating_vi,"
             " t.coordinating_en, t.output_vi, t.output_en, t.schedule_vi, t.schedule_en, "
             "t.funding_vi,"
             " t.funding_en, t.funding_id, t.output_mode, t.same_output_as FROM task t"
             " LEFT JOIN task_group g ON g.plan_id = t.plan_id AND g.id = t.group_id"
             " WHERE t.plan_id = ?1 ORDER BY g.position, g.id, t.position, t.id"),
      // 'lead' after 'coordinating' by letters, before it by meaning.
      assignments_(database,
                   "assignment",
                   "SELECT task_id, role, unit_id FROM assignment WHERE plan_id = ?1"
                   " ORDER BY task_id, role DESC, position, unit_id"),
      outputs_(database,
               "output_item",
               "SELECT task_id, text_vi, text_en FROM output_item WHERE plan_id = ?1 ORDER BY "
               "task_id, n"),
      schedules_(database,
                 "schedule",
                 "SELECT task_id, kind, due, year, month, quarter, inferred, note_vi, note_en FROM "
                 "schedule"
                 " WHERE plan_id = ?1 ORDER BY task_id") {}

void TaskParts::read(model::Plan& plan) {
  for (groups_.start(plan.id); groups_.next();) {
    std::string id = groups_.text();
    plan.groups.push_back({std::move(id), groups_.pair()});
  }
  for (fundings_.start(plan.id); fundings_.next();) {
    std::string id = fundings_.text();
    plan.fundings.push_back({std::move(id), fundings_.pair()});
  }
  for (tasks_.start(plan.id); tasks_.next();) {
    model::Task task;
    task.id = tasks_.text();
    task.group_id = tasks_.text();
    task.title = tasks_.pair();
    task.lead = tasks_.pair();
    task.coordinating = tasks_.pair();
    task.output = tasks_.pair();
    task.schedule_text = tasks_.pair();
    task.funding_text = tasks_.pair();
    task.funding_id = tasks_.text();
    task.output_mode = tasks_.word(kOutputModes);
    task.same_output_as = tasks_.text();
    plan.tasks.push_back(std::move(task));
  }
  const Positions tasks(plan.tasks);
  for (assignments_.start(plan.id); assignments_.next();) {
    model::Task& task = plan.tasks[tasks.take(assignments_)];
    const model::Role role = assignments_.word(kRoles);
    task.assignments.push_back({role, assignments_.text()});
  }
  for (outputs_.start(plan.id); outputs_.next();) {
    model::Task& task = plan.tasks[tasks.take(outputs_)];
    task.output_items.push_back(outputs_.pair());
  }
  read_schedules(plan, tasks);
}

void TaskParts::read_schedules(model::Plan& plan, const Positions& tasks) {
  std::vector<bool> has_schedule(plan.tasks.size());
  for (schedules_.start(plan.id); schedules_.next();) {
    const std::size_t task = tasks.take(schedules_);
    ScheduleCells cells;
    cells.kind = schedules_.word(kScheduleKinds);
    cells.due = schedules_.maybe_day();
    cells.year = schedules_.maybe_number();
    cells.month = schedules_.maybe_number();
    cells.quarter = schedules_.maybe_number();
    model::Schedule schedule = schedule_of(cells, schedules_);
    schedule.inferred = schedules_.flag();
    schedule.note = schedules_.pair();
    plan.tasks[task].schedule = std::move(schedule);
    has_schedule[task] = true;
  }
  for (std::size_t task = 0; task < plan.tasks.size(); ++task) {
    if (!has_schedule[task]) {
      // "Not stated" would be an invention here.
      schedules_.refuse(plan.tasks[task].id,
                        {"nhiệm vụ không có dòng nào trong bảng schedule",
                         "the task has no row in table schedule"});
    }
  }
}

}  // namespace minhbach::store
