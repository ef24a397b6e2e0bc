#include "model/day.hpp"
#include "store/plan_rules.hpp"

#include <array>
#include <set>

namespace minhbach::store {

namespace {

using base::Problems;

std::set<std::string> ids_of(const TableRows& rows) {
  std::set<std::string> ids;
  const std::size_t id = rows.table->column("id");
  for (const Row& row : rows.rows) {
    ids.insert(row.cells[id].value_or(""));
  }
  return ids;
}

void check_span(const TableRows& rows,
                std::string_view from_name,
                std::string_view to_name,
                Problems& problems) {
  const std::size_t from = rows.table->column(from_name);
  const std::size_t to = rows.table->column(to_name);
  for (const Row& row : rows.rows) {
    const auto begin = model::PartialDate::parse(row.cells[from].value_or(""));
    const auto end = model::PartialDate::parse(row.cells[to].value_or(""));
    if (begin && end && end->last_day() < begin->first_day()) {
      problems.error(rows.place(row, to),
                     *row.cells[to],
                     {"ngày kết thúc đứng trước ngày bắt đầu " + *row.cells[from],
                      "the end comes before the beginning " + *row.cells[from]},
                     {"Kiểm tra lại hai ngày.", "Check the two days."});
    }
  }
}

void check_retired(const PlanRows& plan, Problems& problems) {
  const TableRows& retired = plan.of("retired_id");
  const std::size_t kind = retired.table->column("kind");
  const std::size_t id = retired.table->column("id");
  const std::size_t replaced_by = retired.table->column("replaced_by");
  constexpr std::array kTables = {"task", "task_group", "unit", "target"};  // named like the kinds
  const std::set<std::string> all_retired = ids_of(retired);
  for (const char* table : kTables) {
    const std::set<std::string> alive = ids_of(plan.of(table));
    for (const Row& row : retired.rows) {
      if (row.cells[kind] != table) {
        continue;
      }
      if (alive.contains(row.cells[id].value_or(""))) {
        problems.error(retired.place(row, id),
                       row.cells[id].value_or(""),
                       {"mã vừa ngừng dùng vừa còn trong bảng " + std::string(table),
                        "the id is retired and yet stands in table " + std::string(table)},
                       {"Xóa một trong hai dòng: mã đã ngừng thì không dùng lại.",
                        "Delete one of the two rows: a retired id is never used again."});
      }
      const Cell& successor = row.cells[replaced_by];
      if (successor && !alive.contains(*successor) && !all_retired.contains(*successor)) {
        problems.error(
            retired.place(row, replaced_by),
            *successor,
            {"mã thay thế không có trong bảng " + std::string(table),
             "the replacing id does not stand in table " + std::string(table)},
            {"Viết mã đang dùng, hoặc để trống.", "Write an id in use, or leave it empty."},
            base::nearest(*successor, {alive.begin(), alive.end()}));
      }
    }
  }
}

// Illustrative figures never stand on a real body, nor real ones among illustrative ones.
void check_illustrative(const PlanRows& plan, const SiteFacts& facts, Problems& problems) {
  const TableRows& heads = plan.of("plan");
  const TableRows& snapshots = plan.of("snapshot");
  const std::size_t illustrative = heads.table->column("illustrative");
  const std::size_t body = heads.table->column("body_id");
  const std::size_t snapshot_flag = snapshots.table->column("illustrative");
  for (const Row& head : heads.rows) {
    const Cell& flag = head.cells[illustrative];
    const auto owner = facts.illustrative_by_body.find(head.cells[body].value_or(""));
    if (flag && owner != facts.illustrative_by_body.end() && owner->second != *flag) {
      problems.error(
          heads.place(head, illustrative),
          *flag,
          {"kế hoạch minh hoạ phải thuộc cơ quan minh hoạ, kế hoạch thật thuộc cơ quan thật",
           "an illustrative plan belongs to an illustrative body, a real one to a real body"},
          {"Sửa cột illustrative ở plan hoặc body.",
           "Correct the column illustrative of plan or body."});
    }
    for (const Row& row : snapshots.rows) {
      if (flag && row.cells[snapshot_flag] && *row.cells[snapshot_flag] != *flag) {
        problems.error(snapshots.place(row, snapshot_flag),
                       *row.cells[snapshot_flag],
                       {"số liệu minh hoạ và số liệu thật không được nằm chung một kế hoạch",
                        "illustrative and real figures must not stand in one plan"},
                       {"Đặt illustrative giống dòng của bảng plan: " + *flag,
                        "Set illustrative as in the row of table plan: " + *flag});
      }
    }
  }
}

}  // namespace

void check_lifecycle(const PlanRows& plan, const SiteFacts& facts, Problems& problems) {
  check_span(plan.of("plan"), "effective_from", "effective_to", problems);
  check_span(plan.of("unit"), "valid_from", "valid_to", problems);
  check_span(plan.of("unit_member"), "valid_from", "valid_to", problems);
  check_span(plan.of("indicator_value"), "value_from", "value_to", problems);
  check_retired(plan, problems);
  check_illustrative(plan, facts, problems);
}

}  // namespace minhbach::store
