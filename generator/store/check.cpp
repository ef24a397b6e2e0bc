#include "store/check.hpp"

#include "store/cells.hpp"
#include "store/comparison_rules.hpp"
#include "store/family_rules.hpp"
#include "store/folder_rows.hpp"
#include "store/keys.hpp"
#include "store/plan_rules.hpp"
#include "store/review.hpp"
#include "store/row_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace minhbach::store {

namespace {

using base::Problems;

class Checker {
 public:
  explicit Checker(const Schema& schema) : references_(schema), row_rules_(schema) {}

  void check(const std::vector<TableRows>& tables, Problems& problems) {
    for (const TableRows& rows : tables) {
      const std::set<std::size_t> wrong = check_cells(rows, problems);
      check_keys(rows, problems);
      row_rules_.check(rows, wrong, problems);
      check_translation(rows, problems);
    }
    references_.check(tables, problems);
  }

  void finish(Problems& problems) { references_.finish(problems); }

 private:
  References references_;
  RowRules row_rules_;
};

void check_plan_row(const PlanRows& plan, Problems& problems) {
  if (plan.of("plan").rows.empty()) {
    problems.error(
        {plan.file, 0, 0, {}},
        plan.plan_id,
        {"kế hoạch không có dòng nào trong bảng plan", "the plan has no row in table plan"},
        {"Thêm plan.csv với một dòng, hoặc xóa thư mục.",
         "Add plan.csv with one row, or delete the folder."});
  }
}

// Each plan is there once and has its own place in the list: a copy of a folder that was kept
// beside it would go online as a further plan.
class PlanTwins {
 public:
  void check(const PlanRows& plan, Problems& problems) {
    for (const Record row : Records(plan.of("plan"), problems)) {
      const std::string title =
          fmt::format("{}\n{}", row["body_id"].text(), row["title_vi"].text());
      const std::string position(row["position"].text());
      const auto [same_plan, is_new] = by_title_.emplace(title, plan.plan_id);
      const auto [same_place, is_alone] = by_position_.emplace(position, plan.plan_id);
      if (!is_new) {
        row["title_vi"].error(
            {fmt::format("kế hoạch này trùng cơ quan và tên với kế hoạch \"{}\": có lẽ là bản sao",
                         same_plan->second),
             fmt::format(
                 "body and title of this plan are those of plan \"{}\": it is probably a copy",
                 same_plan->second)},
            {"Chuyển bản sao ra ngoài site-data, hoặc đặt tên khác cho kế hoạch.",
             "Move the copy out of site-data, or give the plan another title."});
      } else if (!is_alone && !position.empty()) {
        row["position"].error(
            {fmt::format("thứ tự này đã dùng cho kế hoạch \"{}\"", same_place->second),
             fmt::format("this position is that of plan \"{}\" already", same_place->second)},
            {"Cho mỗi kế hoạch một số thứ tự riêng.", "Give each plan a position of its own."});
      }
    }
  }

 private:
  std::map<std::string, std::string> by_title_;
  std::map<std::string, std::string> by_position_;
};

}  // namespace

Problems check_rows(RowSource& source, const Schema& schema, bool strict, const Accept& accept) {
  Problems problems;
  Checker checker(schema);
  const auto hand_over = [&](std::vector<TableRows>& tables) {
    if (accept && !problems.has_errors()) {
      accept(tables);
    }
  };
  std::vector<TableRows> site = source.site_tables(problems);
  checker.check(site, problems);
  SiteFacts facts = site_facts(site);
  facts.static_files = source.static_files();
  ComparisonRules comparisons(site);
  hand_over(site);
  const std::vector<std::string> plan_ids = source.plan_ids(problems);
  check_plan_ids(plan_ids, problems);
  PlanTwins twins;
  Families families(facts);
  for (const std::string& plan_id : plan_ids) {
    PlanRows plan = source.plan(plan_id, problems);
    checker.check(plan.tables, problems);
    check_plan_row(plan, problems);
    twins.check(plan, problems);
    families.see(plan, problems);
    comparisons.see(plan, problems);
    const bool incomplete = std::any_of(plan.tables.begin(),
                                        plan.tables.end(),
                                        [](const TableRows& rows) { return rows.is_incomplete; });
    if (!incomplete) {
      // Rules between tables would blame the rows that could be read for those that could not.
      check_plan_rules(plan, facts, problems);
    }
    hand_over(plan.tables);
  }
  checker.finish(problems);
  families.finish(problems);
  if (strict) {
    problems.make_warnings_errors();
  }
  return problems;
}

Problems check_tables(const std::filesystem::path& folder,
                      const std::filesystem::path& schema_file,
                      bool strict) {
  const Schema schema = read_schema(schema_file);
  FolderRows source(folder, schema);
  return check_rows(source, schema, strict);
}

}  // namespace minhbach::store
