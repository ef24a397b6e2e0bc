#include "workbook/forms.hpp"

#include "base/files.hpp"
#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "support/temp_dir.hpp"
#include "support/words.hpp"
#include "workbook/sheets.hpp"

using namespace minhbach;

namespace {

const model::Plan& plan_of_forms() {
  static const model::Plan kPlan = [] {
    const std::filesystem::path schema = MINHBACH_SCHEMA_FILE;
    return store::open_tables(schema.parent_path(), schema)->read("minh-hoa");
  }();
  return kPlan;
}

// The bytes of each file of a period's forms.
std::map<std::string, std::string> forms_of(const std::string& period, base::Lang lang) {
  const test::TempDir folder;
  const auto out = folder.path() / "forms";
  workbook::write_forms(plan_of_forms(), workbook::period_of(plan_of_forms(), period), out, lang);
  std::map<std::string, std::string> files;
  for (const std::string& name : base::files_below(out)) {
    files[name] = base::read_file(out / name);
  }
  return files;
}

}  // namespace

TEST_CASE("forms: one workbook for each unit and one for the office, named as illustrative") {
  const auto files = forms_of("2026-Q3", base::Lang::Vi);
  CHECK(files.size() == 7);
  CHECK(files.contains("MINH-HOA-00-van-phong.xlsx"));
  CHECK(files.contains("MINH-HOA-02-phong-1.xlsx"));
  CHECK(forms_of("2026-Q3", base::Lang::En).contains("ILLUSTRATIVE-00-office.xlsx"));
}

TEST_CASE("forms: bytes depend on the data only") {
  const auto here = forms_of("2026-N", base::Lang::Vi);
  const char* const before = std::getenv("TZ");
  const std::string zone = before == nullptr ? "" : before;
  REQUIRE(setenv("TZ", "America/New_York", 1) == 0);
  const auto elsewhere = forms_of("2026-N", base::Lang::Vi);
  before == nullptr ? unsetenv("TZ") : setenv("TZ", zone.c_str(), 1);
  CHECK(here == elsewhere);
}

TEST_CASE("forms: the rows are those a unit is expected to send, and no white cell is filled") {
  for (const model::ReportingPeriod& period : plan_of_forms().periods) {
    const workbook::Status status = workbook::status_of(plan_of_forms(), period);
    for (const workbook::UnitStatus& unit : status.units) {
      const workbook::BookSheet sheet = task_sheet(status, unit, base::Lang::Vi);
      REQUIRE(sheet.rows.size() == unit.rows.size() + workbook::kMoreRows);
      for (std::size_t r = 0; r < unit.rows.size(); ++r) {
        const analytics::ExpectedRow& row = unit.rows[r].row;
        CHECK(sheet.rows[r].back().text == row.task->id + " " + row.occurrence);
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
          CHECK((sheet.fill(r, c) == workbook::Fill::Locked || sheet.rows[r][c].text.empty()));
        }
      }
    }
  }
}

TEST_CASE("forms: a column is called as Excel calls it") {
  CHECK(workbook::column_letters(0) == "A");
  CHECK(workbook::column_letters(25) == "Z");
  CHECK(workbook::column_letters(26) == "AA");
  CHECK(workbook::column_letters(702) == "AAA");
}

TEST_CASE("forms: every output of a task has its cell, however many it has") {
  constexpr std::size_t kOutputs = 20;
  model::Plan plan = plan_of_forms();
  for (model::Task& task : plan.tasks) {
    task.output_items.resize(kOutputs);
  }
  const workbook::Status status = workbook::status_of(plan, plan.periods.back());
  const workbook::BookSheet sheet = task_sheet(status, status.units.front(), base::Lang::Vi);
  const auto cells = std::count_if(
      sheet.columns.begin(), sheet.columns.end(), [](const workbook::BookColumn& column) {
        return column.heading.ends_with(": số, ký hiệu");
      });
  CHECK(cells == kOutputs);
  // The cause stands behind them all: column 7 + 4 + 20 is AF.
  CHECK(std::any_of(sheet.formulas.begin(), sheet.formulas.end(), [](const std::string& formula) {
    return formula.find("AF") != std::string::npos;
  }));
}

TEST_CASE("forms: an indicator is asked of the unit that reports it, else of the office") {
  model::Plan plan = plan_of_forms();
  const model::ReportingPeriod& period = workbook::period_of(plan, "2026-Q3");
  const std::size_t all =
      workbook::indicator_sheet(workbook::status_of(plan, period), nullptr, base::Lang::Vi)
          .rows.size();
  REQUIRE(all > 1);
  plan.indicators.front().reporter_ids = {"phong-1"};
  plan.indicators.back().reporter_ids = {"phong-9"};  // owes nothing: the office asks it
  const workbook::Status status = workbook::status_of(plan, period);
  const auto unit = std::find_if(status.units.begin(), status.units.end(), [](const auto& each) {
    return each.unit->id == "phong-1";
  });
  REQUIRE(unit != status.units.end());
  const workbook::BookSheet own = indicator_sheet(status, unit->unit, base::Lang::Vi);
  // One that is asked, and rows for what no calendar foresees.
  CHECK(std::count_if(own.rows.begin(), own.rows.end(), [](const workbook::BookRow& row) {
          return !row.front().text.empty();
        }) == 1);
  CHECK(own.rows.front().front().text == plan.indicators.front().name.vi);
  CHECK(indicator_sheet(status, nullptr, base::Lang::Vi).rows.size() == all - 1);
}

TEST_CASE("forms: a folder that holds something is left alone") {
  const test::TempDir folder;
  folder.write("forms/filled.xlsx", "typed for hours");
  const std::string said = test::failure_of([&] {
    workbook::write_forms(
        plan_of_forms(), plan_of_forms().periods.back(), folder.path() / "forms", base::Lang::Vi);
  });
  CHECK(said.starts_with("1\n"));
  CHECK(base::read_file(folder.path() / "forms" / "filled.xlsx") == "typed for hours");
}
