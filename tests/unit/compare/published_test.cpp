#include "compare/published.hpp"

#include "analytics/shaken.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

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
      for (const compare::FigureChange& each : silent.figures) {
        CAPTURE(silent.period, silent.revision, each.id, each.before.has_value());
        CHECK(false);
      }
      CHECK(silent.rows.empty());
    }
    CHECK_FALSE(difference.is_silent());
  }
}
