#include "base/text.hpp"
#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

// An occurrence nobody asks for would be read by no rule.
void check_occurrence(const Field& occurrence,
                      const Row& row,
                      const ProgressFacts::Task& task,
                      Problems& problems) {
  const std::string id(occurrence.text(row));
  const std::vector<std::string>& valid = task.occurrences;
  if (std::find(valid.begin(), valid.end(), id) != valid.end()) {
    return;
  }
  LocalText fix = {"Các lần thực hiện của nhiệm vụ: " + base::joined(valid, ", "),
                   "Occurrences of the task: " + base::joined(valid, ", ")};
  if (valid.empty()) {
    fix = {"Thêm kỳ báo cáo vào bảng reporting_period.",
           "Add the periods to table reporting_period."};
  }
  occurrence.error(row,
                   {"lịch của nhiệm vụ không có lần thực hiện này",
                    "the schedule of the task gives no such occurrence"},
                   fix,
                   problems,
                   base::nearest(id, valid));
}

void check_unit(const Field& unit_id,
                const Row& row,
                const ProgressFacts::Task& task,
                const ProgressFacts& facts,
                Problems& problems) {
  const std::string_view unit = unit_id.text(row);
  if (!facts.units.contains(unit)) {
    return;  // reported as a reference to nothing
  }
  if (facts.collectives.contains(unit)) {
    unit_id.error(row,
                  {"tập thể không gửi báo cáo", "a collective sends no report"},
                  {"Ghi theo từng đơn vị thành viên, hoặc theo đơn vị đầu mối tổng hợp.",
                   "Enter a row for each member, or one of the unit that compiles the reports."},
                  problems);
    return;
  }
  if (!task.reporters.contains(unit)) {
    std::vector<std::string> names;
    for (const std::string_view reporter : task.reporters) {
      if (facts.units.contains(reporter) && !facts.collectives.contains(reporter)) {
        names.emplace_back(reporter);
      }
    }
    const std::string listed = base::joined(names, ", ");
    unit_id.error(
        row,
        {"đơn vị này không chủ trì, không phối hợp và không theo dõi nhiệm vụ",
         "this unit neither leads nor coordinates the task, nor follows it up"},
        listed.empty()
            ? LocalText{"Ghi thành viên của tập thể vào bảng unit_member.",
                        "Enter the members of the collective in table unit_member."}
            : LocalText{"Đơn vị có thể báo cáo: " + listed, "Units that may report: " + listed},
        problems,
        base::nearest(unit, names));
  }
}

}  // namespace

void check_reporters(const PlanRows& plan, const ProgressFacts& facts, Problems& problems) {
  const TableRows& rows = plan.of("task_report");
  const Field task_id(rows, "task_id");
  const Field occurrence(rows, "occurrence");
  const Field unit_id(rows, "unit_id");
  for (const Row& row : rows.rows) {
    const auto* task = facts.task(task_id.text(row));
    if (task == nullptr || task->schedule.empty()) {
      continue;  // reported elsewhere
    }
    check_occurrence(occurrence, row, *task, problems);
    check_unit(unit_id, row, *task, facts, problems);
  }
}

}  // namespace minhbach::store
