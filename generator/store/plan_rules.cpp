#include "store/plan_rules.hpp"

#include "store/cells.hpp"
#include "store/field.hpp"
#include "store/progress_rules.hpp"

#include <algorithm>

namespace minhbach::store {

SiteFacts site_facts(const std::vector<TableRows>& site_tables) {
  SiteFacts facts;
  for (const TableRows& rows : site_tables) {
    if (rows.table->name != "body") {
      continue;
    }
    const std::size_t id = rows.table->column("id");
    const std::size_t illustrative = rows.table->column("illustrative");
    for (const Row& row : rows.rows) {
      facts.illustrative_by_body[row.cells[id].value_or("")] = row.cells[illustrative].value_or("");
    }
  }
  return facts;
}

void check_plan_ids(const std::vector<std::string>& plan_ids, base::Problems& problems) {
  std::map<std::string, std::string> folded;
  for (const std::string& plan_id : plan_ids) {
    std::string lower = plan_id;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto [twin, is_new] = folded.emplace(lower, plan_id);
    if (!is_new) {
      problems.error(
          {plan_id, 0, 0, "plan_id"},
          plan_id,
          {"mã kế hoạch chỉ khác " + twin->second + " ở chữ hoa, chữ thường",
           "the id of the plan differs from " + twin->second + " only in upper and lower case"},
          {"Đổi một mã: trên một số máy hai thư mục sẽ là một.",
           "Change one of them: on some disks the two folders would be one."});
    }
  }
}

namespace {

// A file that is offered for download must be there to be offered.
void check_source_file(const PlanRows& plan, const SiteFacts& facts, base::Problems& problems) {
  const TableRows& rows = plan.of("plan");
  const Field file(rows, "source_file");
  for (const Row& row : rows.rows) {
    const std::string name(file.text(row));
    if (facts.static_files && file.is_stated(row) && !facts.static_files->contains(name)) {
      file.error(row,
                 {"không có tệp này trong thư mục static", "the folder static has no such file"},
                 {"Chép tệp vào thư mục static, hoặc sửa tên.",
                  "Put the file into the folder static, or correct the name."},
                 problems,
                 base::nearest(name, {facts.static_files->begin(), facts.static_files->end()}));
    }
  }
}

}  // namespace

void check_plan_rules(const PlanRows& plan, const SiteFacts& facts, base::Problems& problems) {
  check_source_file(plan, facts, problems);
  check_lifecycle(plan, facts, problems);
  check_order(plan, problems);
  check_tasks(plan, problems);
  check_quotes(plan, problems);
  check_progress(plan, problems);
}

}  // namespace minhbach::store
