#include "base/text.hpp"
#include "store/plan_rules.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

namespace minhbach::store {

namespace {

using base::Problems;

// Columns within which a position counts, where it is not the whole plan.
std::vector<std::size_t> scope_of(const Table& table) {
  std::vector<std::size_t> scope;
  constexpr std::array kScopes = {std::pair{"paragraph", "section_id"},
                                  std::pair{"task", "group_id"},
                                  std::pair{"assignment", "task_id"},
                                  std::pair{"assignment", "role"}};
  for (const auto& [name, column] : kScopes) {
    if (table.name == name) {
      scope.push_back(table.column(column));
    }
  }
  return scope;
}

void check_positions(const TableRows& rows, Problems& problems) {
  const auto position = rows.table->find("position");
  if (!position) {
    return;
  }
  const std::vector<std::size_t> scope = scope_of(*rows.table);
  std::map<std::string, const Row*> taken;
  for (const Row& row : rows.rows) {
    const Cell& cell = row.cells[*position];
    const auto number = base::to_int(cell.value_or(""));
    if (!number) {
      continue;
    }
    if (*number < 1) {
      problems.error(rows.place(row, *position),
                     *cell,
                     {"thứ tự phải từ 1 trở lên", "a position counts from 1"});
    }
    std::string key = *cell;
    for (const std::size_t column : scope) {
      key += '\n' + row.cells[column].value_or("");
    }
    const auto [first, is_new] = taken.emplace(key, &row);
    if (!is_new) {
      const base::Place other = rows.place(*first->second, *position);
      const std::string where = other.line != 0 ? std::to_string(other.line) : other.file;
      problems.error(
          rows.place(row, *position),
          *cell,
          {"thứ tự này đã dùng ở dòng " + where, "this position is taken by line " + where},
          {"Đánh số lại theo thứ tự trong văn bản nguồn.",
           "Number the rows in the order of the source."});
    }
  }
}

// A chain of rows that leads back to itself would never end.
void check_no_circle(const TableRows& rows, std::string_view column_name, Problems& problems) {
  const std::size_t id = rows.table->column("id");
  const std::size_t column = rows.table->column(column_name);
  std::map<std::string, std::string> next;
  for (const Row& row : rows.rows) {
    if (row.cells[id] && row.cells[column]) {
      next[*row.cells[id]] = *row.cells[column];
    }
  }
  for (const Row& row : rows.rows) {
    if (!row.cells[id] || !row.cells[column]) {
      continue;
    }
    std::set<std::string> seen;
    std::string at = *row.cells[id];
    while (next.contains(at) && seen.insert(at).second) {
      at = next.at(at);
    }
    if (at == *row.cells[id]) {
      problems.error(rows.place(row, column),
                     *row.cells[column],
                     {"chuỗi tham chiếu quay lại chính dòng này",
                      "this chain of references leads back to its own row"},
                     {"Sửa hoặc xóa trống ô này.", "Correct or clear this cell."});
    }
  }
}

}  // namespace

void check_order(const PlanRows& plan, Problems& problems) {
  for (const TableRows& rows : plan.tables) {
    check_positions(rows, problems);
  }
  check_no_circle(plan.of("section"), "parent_id", problems);
  check_no_circle(plan.of("unit"), "successor_unit_id", problems);
  check_no_circle(plan.of("target"), "repeats_id", problems);
}

}  // namespace minhbach::store
