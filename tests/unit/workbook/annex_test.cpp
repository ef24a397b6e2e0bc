#include "workbook/annex.hpp"

#include "base/files.hpp"
#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "support/temp_dir.hpp"
#include "support/words.hpp"

using namespace minhbach;

namespace {

const model::Plan& plan_of_annex() {
  static const model::Plan kPlan = [] {
    const std::filesystem::path schema = MINHBACH_SCHEMA_FILE;
    return store::open_tables(schema.parent_path(), schema)->read("minh-hoa");
  }();
  return kPlan;
}

// The cells of a task; empty: it has no row.
std::vector<std::string> cells_of(const std::vector<workbook::AnnexRow>& rows,
                                  const std::string& task) {
  for (const workbook::AnnexRow& row : rows) {
    if (row.group.empty() && row.cells.front() == task) {
      return row.cells;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("annex: the plan's cells verbatim, and what came of each task in that year") {
  const model::Plan& plan = plan_of_annex();
  const auto rows = workbook::annex_rows(plan, 2026, base::Lang::Vi);
  const std::size_t headings = workbook::annex_headings(2026, base::Lang::Vi).size();
  std::size_t groups = 0;
  for (const workbook::AnnexRow& row : rows) {
    groups += row.group.empty() ? 0U : 1U;
    CHECK((row.group.empty() ? row.cells.size() == headings : row.cells.empty()));
  }
  CHECK(groups == plan.groups.size());
  for (const model::Task& task : plan.tasks) {
    const auto cells = cells_of(rows, task.id);
    if (!cells.empty()) {
      CHECK(cells[1] == task.title.vi);
      CHECK(cells[2] == task.lead.vi);
      CHECK(cells[5] == task.schedule_text.vi);
    }
  }
  // By the rules, then in the words of the unit, of that year and no other.
  const std::string of_2026 = cells_of(rows, "I.3").back();
  CHECK(of_2026.find("6 tháng đầu năm 2026: hoàn thành đúng hạn (19/06/2026).") !=
        std::string::npos);
  CHECK(of_2026.find("Văn phòng A: Đang tổng hợp báo cáo của các đơn vị.") != std::string::npos);
  CHECK(of_2026.find("2025") == std::string::npos);
  const auto english = workbook::annex_rows(plan, 2025, base::Lang::En);
  CHECK(cells_of(english, "I.3").back().find("2026") == std::string::npos);
  CHECK(cells_of(english, "I.3").back().find("first six months of 2025") != std::string::npos);
}

TEST_CASE("annex: judged as the year's own report knew it, what came later beside it") {
  const auto rows = workbook::annex_rows(plan_of_annex(), 2025, base::Lang::Vi);
  // Due on 31 December, behind the year's closing date: not overdue in the year's own report.
  const std::string of_year = cells_of(rows, "IV.3").back();
  CAPTURE(of_year);
  CHECK(of_year.find("năm 2025: đến hạn, chưa có báo cáo.") == std::string::npos);
  CHECK(of_year.find("Theo số liệu chốt ngày 14/09/2026: đến hạn, chưa có báo cáo.") !=
        std::string::npos);
  CHECK(of_year.find("\nPhòng 3: Đã họp rà soát ngày 25/11/2025") != std::string::npos);
}

TEST_CASE("annex: where it is not the year's own report that speaks, its period is named") {
  const auto rows = workbook::annex_rows(plan_of_annex(), 2025, base::Lang::Vi);
  // Of members of one task, one reported last in a quarter, the others in the year's report.
  const std::string mixed = cells_of(rows, "V.2").back();
  CAPTURE(mixed);
  CHECK(mixed.find("\nTrung tâm 2 (báo cáo quý III/2025): ") != std::string::npos);
  CHECK(mixed.find("\nPhòng 1: ") != std::string::npos);
  // The report on this year's occurrence wins over a later one on the next year's.
  const std::string plans = cells_of(rows, "I.1").back();
  CAPTURE(plans);
  CHECK(plans.find("CCHC năm 2026") == std::string::npos);
  CHECK(plans.find("\nPhòng 1 (báo cáo quý I/2025") != std::string::npos);
  const auto english = workbook::annex_rows(plan_of_annex(), 2025, base::Lang::En);
  CHECK(cells_of(english, "V.2").back().find("Centre 2 (report of the third quarter of 2025): ") !=
        std::string::npos);
}

TEST_CASE("annex: one file that depends on the data only, over nothing that stands there") {
  const test::TempDir folder;
  const auto one = folder.path() / "one.xlsx";
  const auto other = folder.path() / "other.xlsx";
  CHECK(workbook::write_annex(plan_of_annex(), 2026, one, base::Lang::Vi) == 22);
  workbook::write_annex(plan_of_annex(), 2026, other, base::Lang::Vi);
  CHECK(base::read_file(one) == base::read_file(other));
  CHECK(test::failure_of([&] {
          workbook::write_annex(plan_of_annex(), 2026, one, base::Lang::Vi);
        }).starts_with("1\n"));
  CHECK(test::failure_of([&] {
          workbook::annex_rows(plan_of_annex(), 2031, base::Lang::Vi);
        }).find("2031") != std::string::npos);
}
