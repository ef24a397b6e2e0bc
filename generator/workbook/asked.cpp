#include "workbook/asked.hpp"

#include "analytics/calendar.hpp"
#include "model/index.hpp"

#include <algorithm>
#include <set>

#include "workbook/words.hpp"

namespace minhbach::workbook {

namespace {

// Whether the unit may report on a task in any of its versions, by name or as a member.
bool names_unit(const model::Plan& plan, const model::Task& task, const std::string& unit_id) {
  const auto is_it = [&](const model::Assignment& each) {
    if (each.unit_id == unit_id) {
      return true;
    }
    const auto named =
        std::find_if(plan.units.begin(), plan.units.end(), [&](const model::Unit& unit) {
          return unit.id == each.unit_id;
        });
    return named != plan.units.end() &&
           std::any_of(
               named->members.begin(), named->members.end(), [&](const model::Membership& member) {
                 return member.member_id == unit_id;
               });
  };
  const auto has = [&](const model::Task& version) {
    return std::any_of(version.assignments.begin(), version.assignments.end(), is_it);
  };
  return plan.follow_up_unit_id == unit_id || has(task) ||
         std::any_of(task.versions.begin(),
                     task.versions.end(),
                     [&](const model::TaskVersion& version) { return has(version.task); });
}

NamedRow named(const Status& status, const analytics::ExpectedRow& row, base::Lang lang) {
  return {row.task,
          row.occurrence,
          row.task->id + " · " + occurrence_words(*status.plan, row).in(lang)};
}

}  // namespace

std::string row_key(const std::string& task_id, const std::string& occurrence) {
  return task_id + " " + occurrence;
}

NamedRows named_rows(const Status& status, const UnitStatus& unit, base::Lang lang) {
  NamedRows rows;
  std::set<std::string> keys;
  for (const RowStatus& each : unit.rows) {
    keys.insert(row_key(each.row.task->id, each.row.occurrence));
    rows.asked.push_back(named(status, each.row, lang));
  }
  for (const model::Task& task : status.plan->tasks) {
    if (!names_unit(*status.plan, task, unit.unit->id)) {
      continue;
    }
    for (const analytics::Occurrence& each :
         analytics::occurrences(*status.plan, task, status.period->closing)) {
      if (each.due > status.period->closing || !keys.insert(row_key(task.id, each.id)).second) {
        continue;
      }
      analytics::ExpectedRow row;
      row.task = &task;
      row.occurrence = each.id;
      row.dated = each;
      row.due = each.due;
      rows.more.push_back(named(status, row, lang));
    }
  }
  return rows;
}

}  // namespace minhbach::workbook
