#include "store/plan_rules.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace minhbach::store {

namespace {

using base::Problems;
using Cells = std::map<std::string, const Row*>;  // rows of table task by id

// What a cell of the annex is called and which role it gives.
struct RoleCell {
  std::string_view role;
  std::string_view column;
  base::LocalText name;
};

const RoleCell kRoleCells[] = {
    {"lead", "lead_vi", {"đơn vị chủ trì", "lead"}},
    {"coordinating", "coordinating_vi", {"đơn vị phối hợp", "coordinating unit"}},
};

std::multimap<std::string, std::string> spellings(const PlanRows& plan) {
  const TableRows& aliases = plan.of("unit_alias");
  std::multimap<std::string, std::string> by_unit;
  for (const Row& row : aliases.rows) {
    by_unit.emplace(row.cells[aliases.table->column("unit_id")].value_or(""),
                    row.cells[aliases.table->column("alias")].value_or(""));
  }
  return by_unit;
}

std::set<std::string> unit_ids(const PlanRows& plan) {
  const TableRows& units = plan.of("unit");
  std::set<std::string> ids;
  for (const Row& row : units.rows) {
    ids.insert(row.cells[units.table->column("id")].value_or(""));
  }
  return ids;
}

Cells task_rows(const PlanRows& plan) {
  Cells cells;
  const TableRows& tasks = plan.of("task");
  for (const Row& row : tasks.rows) {
    cells.emplace(row.cells[tasks.table->column("id")].value_or(""), &row);
  }
  return cells;
}

// A cell that names somebody gives that role to at least one unit.
void check_cell_has_unit(const PlanRows& plan, const RoleCell& of, Problems& problems) {
  const TableRows& assignments = plan.of("assignment");
  std::set<std::string> assigned;
  for (const Row& row : assignments.rows) {
    if (row.cells[assignments.table->column("role")] == of.role) {
      assigned.insert(row.cells[assignments.table->column("task_id")].value_or(""));
    }
  }
  const TableRows& tasks = plan.of("task");
  const std::size_t cell = tasks.table->column(of.column);
  for (const Row& row : tasks.rows) {
    if (row.cells[cell] && !assigned.contains(row.cells[tasks.table->column("id")].value_or(""))) {
      const std::string role(of.role);
      problems.error(
          tasks.place(row, cell),
          *row.cells[cell],
          {"ô " + of.name.vi + " có nội dung nhưng bảng assignment không có dòng `" + role + "`",
           "the " + of.name.en + " cell is stated but table assignment has no `" + role + "` row"},
          {"Thêm đơn vị vào bảng assignment.", "Add the unit to table assignment."});
    }
  }
}

// A unit has a role only where the cell spells it in one of the ways table unit_alias knows.
void check_unit_is_named(const PlanRows& plan,
                         const RoleCell& of,
                         const Cells& tasks,
                         Problems& problems) {
  const auto by_unit = spellings(plan);
  const std::set<std::string> units = unit_ids(plan);
  const TableRows& assignments = plan.of("assignment");
  const std::size_t unit = assignments.table->column("unit_id");
  const std::size_t cell = plan.of("task").table->column(of.column);
  for (const Row& row : assignments.rows) {
    const auto task = tasks.find(row.cells[assignments.table->column("task_id")].value_or(""));
    const bool known = row.cells[unit] && units.contains(*row.cells[unit]);
    if (row.cells[assignments.table->column("role")] != of.role || task == tasks.end() || !known) {
      continue;  // another rule tells of what does not exist
    }
    const std::string text = task->second->cells[cell].value_or("");
    const auto [first, last] = by_unit.equal_range(*row.cells[unit]);
    bool named = false;
    for (auto spelling = first; spelling != last; ++spelling) {
      named = named || text.find(spelling->second) != std::string::npos;
    }
    if (!named) {
      problems.error(
          assignments.place(row, unit),
          *row.cells[unit],
          {"ô " + of.name.vi + " của nhiệm vụ không nêu đơn vị này: \"" + text + "\"",
           "the task's " + of.name.en + " cell does not name this unit: \"" + text + "\""},
          {"Sửa phân công, hoặc thêm cách viết trong ô vào bảng unit_alias.",
           "Correct the assignment, or add the spelling of the cell to table unit_alias."});
    }
  }
}

}  // namespace

void check_assignments(const PlanRows& plan, Problems& problems) {
  const Cells tasks = task_rows(plan);
  for (const RoleCell& of : kRoleCells) {
    check_cell_has_unit(plan, of, problems);
    check_unit_is_named(plan, of, tasks, problems);
  }
}

}  // namespace minhbach::store
