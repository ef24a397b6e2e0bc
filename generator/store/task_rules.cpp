#include "base/text.hpp"
#include "store/plan_rules.hpp"

#include <set>

namespace minhbach::store {

namespace {

using base::Problems;

std::set<std::string> values(const TableRows& rows, std::string_view column) {
  std::set<std::string> found;
  const std::size_t position = rows.table->column(column);
  for (const Row& row : rows.rows) {
    if (row.cells[position]) {
      found.insert(*row.cells[position]);
    }
  }
  return found;
}

// At most one of the three places a note can belong to.
void check_anchor(const TableRows& rows, Problems& problems) {
  const std::size_t paragraph = rows.table->column("paragraph_id");
  const std::size_t task = rows.table->column("task_id");
  const std::size_t target = rows.table->column("target_id");
  for (const Row& row : rows.rows) {
    const int named = int{row.cells[paragraph].has_value()} + int{row.cells[task].has_value()} +
                      int{row.cells[target].has_value()};
    if (named > 1) {
      problems.error(rows.place(row, paragraph),
                     {},
                     {"nêu nhiều hơn một trong ba chỗ paragraph_id, task_id, target_id",
                      "more than one of paragraph_id, task_id, target_id is named"},
                     {"Giữ lại một chỗ; để trống cả ba nếu nói về cả văn bản.",
                      "Keep one; leave all three empty if it is about the whole document."});
    }
  }
}

void check_task_rows(const PlanRows& plan, Problems& problems) {
  const TableRows& tasks = plan.of("task");
  const auto column = [&](std::string_view name) {
    return tasks.table->column(name);
  };
  const std::size_t id = column("id");
  const std::size_t mode = column("output_mode");
  const std::size_t origin_plan = column("derived_from_plan_id");
  const std::size_t origin_task = column("derived_from_task_id");
  const auto with_schedule = values(plan.of("schedule"), "task_id");
  const auto with_output = values(plan.of("output_item"), "task_id");
  for (const Row& row : tasks.rows) {
    const std::string task = row.cells[id].value_or("");
    if (!with_schedule.contains(task)) {
      problems.error(tasks.place(row, id),
                     task,
                     {"nhiệm vụ không có dòng nào trong bảng schedule",
                      "the task has no row in table schedule"},
                     {"Thêm một dòng; dùng kind = not_stated nếu nguồn không nêu thời gian.",
                      "Add one; use kind = not_stated if the source states no time."});
    }
    if (row.cells[mode].has_value() != with_output.contains(task)) {
      problems.error(
          tasks.place(row, mode),
          row.cells[mode].value_or(""),
          {"output_mode phải có khi và chỉ khi bảng output_item có sản phẩm của nhiệm vụ",
           "output_mode must be stated exactly when table output_item has an item of the task"},
          {"Điền all hoặc any khi có sản phẩm; để trống khi không có.",
           "Write all or any where there are items; leave it empty where there are none."});
    }
    if (row.cells[origin_plan].has_value() != row.cells[origin_task].has_value()) {
      problems.error(
          tasks.place(row, origin_plan),
          {},
          {"derived_from_plan_id và derived_from_task_id phải cùng có hoặc cùng trống",
           "derived_from_plan_id and derived_from_task_id must both be stated or both be empty"});
    }
  }
}

void check_collectives(const PlanRows& plan, Problems& problems) {
  const TableRows& units = plan.of("unit");
  std::set<std::string> collectives;
  std::set<std::string> all;
  for (const Row& row : units.rows) {
    const std::string id = row.cells[units.table->column("id")].value_or("");
    all.insert(id);
    if (row.cells[units.table->column("kind")] == "collective") {
      collectives.insert(id);
    }
  }
  const TableRows& members = plan.of("unit_member");
  const std::size_t collective = members.table->column("collective_id");
  const std::size_t member = members.table->column("member_id");
  for (const Row& row : members.rows) {
    const std::string id = row.cells[collective].value_or("");
    if (all.contains(id) && !collectives.contains(id)) {
      problems.error(members.place(row, collective),
                     id,
                     {"đơn vị này không phải là tập thể nên không có thành viên",
                      "this unit is no collective, so it has no members"},
                     {"Đặt kind = collective cho đơn vị, hoặc xóa dòng.",
                      "Set kind = collective for the unit, or delete the row."});
    }
    if (row.cells[member] && collectives.contains(*row.cells[member])) {
      problems.error(members.place(row, member),
                     *row.cells[member],
                     {"một tập thể không thể là thành viên của tập thể",
                      "a collective cannot be a member of a collective"},
                     {"Liệt kê từng đơn vị của nó.", "List its units one by one."});
    }
  }
}

}  // namespace

void check_tasks(const PlanRows& plan, Problems& problems) {
  check_task_rows(plan, problems);
  check_assignments(plan, problems);
  check_collectives(plan, problems);
  check_anchor(plan.of("source_note"), problems);
  check_anchor(plan.of("open_point"), problems);
}

}  // namespace minhbach::store
