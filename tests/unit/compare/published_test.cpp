#include "compare/published.hpp"

#include "analytics/shaken.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "compare/two_sides.hpp"

using namespace minhbach;

namespace {

const std::string kOneReport =
    " WHERE (plan_id, period_id, revision, task_id, occurrence, unit_id) IN (SELECT r.plan_id,"
    " r.period_id, r.revision, r.task_id, r.occurrence, r.unit_id FROM task_report AS r JOIN"
    " snapshot AS s USING (plan_id, period_id, revision) WHERE r.plan_id = 'minh-hoa' AND"
    " s.published IS NOT NULL ORDER BY 1, 2, 3, 4, 5, 6 LIMIT 1)";

// A correction that names the period of that report, or none.
std::string correction(bool names_period) {
  return fmt::format(
      "INSERT INTO correction (plan_id, id, kind, made_on, period_id, reason_vi) SELECT 'minh-hoa',"
      " 'DC99', 'correction', '2026-12-01', {}, 'sửa' FROM task_report{};",
      names_period ? "period_id" : "NULL",
      kOneReport);
}

compare::Difference after(const std::string& sql) {
  const test::TwoSides sides;
  sides.change(sql);
  return sides.difference();
}

}  // namespace

TEST_CASE("diff: a cell changed in a published snapshot needs a new correction of its period") {
  const std::string change = "UPDATE task_report SET activity_vi = 'khác'" + kOneReport + ";";
  const auto silent = after(change);
  REQUIRE(silent.is_silent());
  REQUIRE(silent.plans.front().silent.size() == 1);
  const compare::SilentChange& told = silent.plans.front().silent.front();
  REQUIRE(told.rows.size() == 1);
  CHECK(told.rows.front().cells.front().after == "khác");
  CHECK_FALSE(told.is_gone);
  CHECK(after(change + correction(false)).is_silent());
  CHECK_FALSE(after(correction(true) + change).is_silent());
}

TEST_CASE("diff: a correction that was there before explains nothing new") {
  const test::TwoSides sides;
  store::Database::create(sides.before()).execute(correction(true));
  sides.change(correction(true) + "UPDATE task_report SET activity_vi = 'khác'" + kOneReport);
  CHECK(sides.difference().is_silent());
}

TEST_CASE("diff: a snapshot not published yet may change as it likes") {
  const test::TwoSides sides;
  const std::string open = "UPDATE snapshot SET published = NULL WHERE plan_id = 'minh-hoa';";
  store::Database::create(sides.before()).execute(open);
  sides.change(open + "UPDATE task_report SET activity_vi = 'khác' WHERE plan_id = 'minh-hoa'");
  const auto difference = sides.difference();
  CHECK_FALSE(difference.empty());
  CHECK_FALSE(difference.is_silent());
}

TEST_CASE("diff: a published snapshot that is gone is told even without any row of its own") {
  const auto difference = after(
      "PRAGMA foreign_keys=OFF; DELETE FROM snapshot WHERE plan_id = 'minh-hoa' AND period_id ="
      " '2022-N';"
      "DELETE FROM task_report WHERE plan_id = 'minh-hoa' AND period_id = '2022-N';"
      "DELETE FROM output_delivered WHERE plan_id = 'minh-hoa' AND period_id = '2022-N';"
      "DELETE FROM supporting_document WHERE plan_id = 'minh-hoa' AND period_id = '2022-N';"
      "DELETE FROM unit_report WHERE plan_id = 'minh-hoa' AND period_id = '2022-N';"
      "DELETE FROM unit_comment WHERE plan_id = 'minh-hoa' AND period_id = '2022-N';"
      "DELETE FROM withdrawn WHERE plan_id = 'minh-hoa' AND period_id = '2022-N';"
      "DELETE FROM indicator_value WHERE plan_id = 'minh-hoa' AND period_id = '2022-N';");
  REQUIRE(difference.is_silent());
  CHECK(difference.plans.front().silent.front().is_gone);
}

TEST_CASE("diff: a deadline moved in the plan itself changes what is published of past periods") {
  const auto difference = after(
      "UPDATE schedule SET kind = 'once', due = '2022-12-15', year = NULL, month = NULL, quarter ="
      " NULL WHERE plan_id = 'minh-hoa'");
  REQUIRE(difference.is_silent());
  CHECK(difference.plans.front().silent.front().rows.empty());
  CHECK_FALSE(difference.plans.front().silent.front().figures.empty());
}

TEST_CASE("diff: the next revision of a period changes nothing that is published") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    const test::TwoSides sides;
    {
      const auto plans = store::open_plans(sides.before(), test::kSchema);
      const std::string bytes = plans->database_of(test::kPlan);
      sides.folder().write("before.sqlite", bytes);
      sides.folder().write("after.sqlite", bytes);
      store::Database database = store::Database::create(sides.after());
      shaken::revise(database, seed);
    }
    const auto difference = sides.difference();
    CHECK_FALSE(difference.empty());
    for (const compare::SilentChange& silent : difference.plans.front().silent) {
      if (silent.lacks_rows) {
        continue;  // a shaken revision repeats what it likes
      }
      for (const compare::FigureChange& each : silent.figures) {
        CAPTURE(silent.period, silent.revision, each.id, each.before.has_value());
        CHECK(false);
      }
      CHECK(silent.rows.empty());
      CHECK_FALSE(silent.is_gone);
    }
  }
}

namespace {

// The newest period once more, as its second revision, and what `sql` changes in that.
std::string revised(const std::string& sql, const char* but = "") {
  std::string all =
      "INSERT INTO snapshot (plan_id, period_id, revision, ruleset, illustrative, submitted,"
      " published, report_document_id) SELECT plan_id, period_id, 2, ruleset, illustrative,"
      " '2026-09-28', '2026-09-29', report_document_id FROM snapshot WHERE plan_id = 'minh-hoa' AND"
      " period_id = '2026-Q3';";
  for (const std::string table : {"unit_report",
                                  "task_report",
                                  "output_delivered",
                                  "supporting_document",
                                  "indicator_value",
                                  "unit_comment"}) {
    if (table != but) {
      all += fmt::format(
          "CREATE TEMP TABLE again AS SELECT * FROM {0} WHERE plan_id = 'minh-hoa' AND period_id ="
          " '2026-Q3'; UPDATE again SET revision = 2; INSERT INTO {0} SELECT * FROM again; DROP"
          " TABLE again;",
          table);
    }
  }
  return all + sql;
}

const std::string kCorrection =
    "INSERT INTO correction (plan_id, id, kind, made_on, period_id, reason_vi) VALUES ('minh-hoa',"
    " 'DC99', 'correction', '2026-09-28', '2026-Q3', 'đếm hai lần');";

}  // namespace

TEST_CASE("diff: a new revision is held against the revision before it, figures first") {
  const auto difference =
      after(revised("UPDATE indicator_value SET numerator = 117 WHERE plan_id = 'minh-hoa' AND"
                    " period_id = '2026-Q3' AND revision = 2 AND indicator_id = 'ho-so-dung-han';" +
                    kCorrection));
  CHECK_FALSE(difference.is_silent());
  REQUIRE(difference.plans.front().revised.size() == 1);
  const compare::Revised& told = difference.plans.front().revised.front();
  REQUIRE(told.rows.size() == 1);
  CHECK(told.rows.front().cells.front().before == "127");
  CHECK(told.rows.front().cells.front().after == "117");
  CHECK(told.figures.front().before->words.vi == "46,0");
  CHECK(told.figures.front().after->words.vi == "42,4");
  const std::string text = as_text(compare::sheet_of(difference, base::Lang::Vi));
  CHECK(text.find(
            "- quý III/2026, bản thứ 2, so với bản trước: 1 dòng sửa, 0 dòng thêm, 0 dòng bỏ; "
            "1 số liệu khác giá trị. Hồ sơ trả kết quả đúng hạn. Tử số hoặc số đếm: 127 → 117.") !=
        std::string::npos);
  // What it repeats is not told as new.
  CHECK(text.find("task_report") == std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') < 25);
  CHECK(text.find("2026-Q3@2") == std::string::npos);
}

TEST_CASE("diff: rows that a new revision lacks without a word are told as an error") {
  for (const char* const table : {"output_delivered", "supporting_document", "unit_report"}) {
    INFO(table);
    const auto silent = after(revised(kCorrection, table));
    REQUIRE(silent.is_silent());
    const compare::SilentChange& told = silent.plans.front().silent.front();
    CHECK(told.lacks_rows);
    CHECK(told.revision == 2);
    CHECK(told.rows.front().table == table);
  }
  CHECK_FALSE(after(revised(kCorrection)).is_silent());
  const std::string one =
      "plan_id = 'minh-hoa' AND period_id = '2026-Q3' AND revision = 2 AND"
      " indicator_id = 'van-ban-ky-so'";
  const std::string lost = "DELETE FROM indicator_value WHERE " + one + ";";
  CHECK(after(revised(lost + kCorrection)).is_silent());
  CHECK_FALSE(
      after(
          revised("INSERT INTO withdrawn (plan_id, period_id, revision, id, kind, indicator_id,"
                  " basis, value_to, reason_vi, document_id) SELECT plan_id, period_id, 2, 'r',"
                  " 'indicator_value', indicator_id, basis, value_to, 'nhầm', (SELECT min(id) FROM"
                  " document WHERE plan_id = 'minh-hoa') FROM indicator_value WHERE " +
                  one + ";" + lost + kCorrection))
          .is_silent());
}
