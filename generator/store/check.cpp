#include "store/check.hpp"

#include "store/cells.hpp"
#include "store/database_rows.hpp"
#include "store/keys.hpp"
#include "store/plan_rules.hpp"
#include "store/row_rules.hpp"
#include "store/tables.hpp"

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
  hand_over(site);
  const std::vector<std::string> plan_ids = source.plan_ids(problems);
  check_plan_ids(plan_ids, problems);
  for (const std::string& plan_id : plan_ids) {
    PlanRows plan = source.plan(plan_id, problems);
    checker.check(plan.tables, problems);
    check_plan_row(plan, problems);
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

Problems check_database(const std::filesystem::path& database,
                        const std::filesystem::path& schema_file,
                        bool strict) {
  const Schema schema = read_schema(schema_file);
  Database opened = Database::open_read_only(database);
  opened.execute("BEGIN");
  verify_database(opened, schema);
  DatabaseRows source(opened, schema);
  return check_rows(source, schema, strict);
}

}  // namespace minhbach::store
