#include "compare/compare.hpp"

#include "analytics/shaken.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "compare/two_sides.hpp"
#include "support/words.hpp"

using namespace minhbach;

namespace {

std::string complaint_about(const std::filesystem::path& path) {
  return test::failure_of([&] { compare::compare({path, test::kTables, test::kSchema, {}}); });
}

bool is_told(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

std::string told_of(const test::TwoSides& sides, base::Lang lang) {
  return compare::as_text(compare::sheet_of(sides.difference(), lang));
}

}  // namespace

TEST_CASE("diff: the same data in tables, a database and a published site does not differ") {
  const test::TwoSides sides;
  const std::vector<std::filesystem::path> all = {test::kTables, sides.before(), sides.site()};
  for (const auto& before : all) {
    for (const auto& after : all) {
      CAPTURE(before.string(), after.string());
      const auto difference = compare::compare({before, after, test::kSchema, {}});
      CHECK(difference.empty());
      CHECK_FALSE(difference.is_silent());
      CHECK(difference.site.has_value() == (before == all[2] && after == all[2]));
    }
  }
}

TEST_CASE("diff: nothing to tell is told in one sentence") {
  const test::TwoSides sides;
  const auto difference = sides.difference();
  const std::string names = sides.before().string() + " → " + sides.after().string() + "\n";
  CHECK(compare::as_text(compare::sheet_of(difference, base::Lang::Vi)) ==
        names + "Không có gì khác nhau.\n");
  CHECK(compare::as_text(compare::sheet_of(difference, base::Lang::En)) ==
        names + "Nothing differs.\n");
}

TEST_CASE("diff: what is neither site, database nor tables is refused with what to do") {
  const test::TempDir folder;
  const auto text = folder.write("note.txt", "no database");
  CHECK(is_told(complaint_about(folder.path()), "this is no published site, no database"));
  CHECK(is_told(complaint_about(folder.path() / "no"), "there is no such file or folder"));
  CHECK(is_told(complaint_about(text), "not an intact SQLite database"));
  CHECK(is_told(complaint_about(folder.path()), "with manifest.json"));
}

TEST_CASE("diff: a database of another version of the schema is refused with both versions") {
  const test::TwoSides sides;
  sides.change("PRAGMA user_version=1");
  const std::string said = complaint_about(sides.after());
  CHECK(is_told(said, "follows version 1 of the schema, the program needs version 2"));
  CHECK(is_told(said, "theo lược đồ phiên bản 1, chương trình cần phiên bản 2"));
}

TEST_CASE("diff: a site whose data is not what its manifest lists is refused") {
  const test::TwoSides sides;
  const auto site = sides.site();
  sides.folder().write("site/data/minh-hoa/minh-hoa.plan.sqlite", "x");
  CHECK(is_told(complaint_about(site), "not what the manifest of the site lists"));
  sides.folder().write("site/manifest.json",
                       output::manifest_text({.plan = "a", .files = {}, .plans = {}}));
  CHECK(is_told(complaint_about(site), "the manifest of one plan"));
  sides.folder().write(
      "site/manifest.json",
      output::manifest_text(
          {.plan = {}, .files = {}, .plans = {{"../..", {"a", 0, std::string(64, '0')}}}}));
  CHECK(is_told(complaint_about(site), "cannot be the name of a folder"));
}

TEST_CASE("diff: a row that refers to nothing is refused, not looked up") {
  const test::TwoSides sides;
  sides.change("PRAGMA foreign_keys=OFF; UPDATE unit_alias SET unit_id = 'nobody'");
  CHECK(is_told(complaint_about(sides.after()), "nobody"));
}

TEST_CASE("diff: a plan that only one side has, and one that neither has") {
  const test::TwoSides sides;
  const auto plans = store::open_plans(sides.before(), test::kSchema);
  const auto one = sides.folder().write("one.sqlite", plans->database_of(test::kPlan));
  const auto gone = compare::compare({sides.before(), one, test::kSchema, {}});
  REQUIRE(gone.plans.size() == plans->summaries().size() - 1);
  CHECK(gone.plans.front().way == compare::Way::Removed);
  const auto added = compare::compare({one, sides.before(), test::kSchema, {}});
  CHECK(added.plans.front().way == compare::Way::Added);
  CHECK(compare::compare({one, sides.before(), test::kSchema, test::kPlan}).empty());
  const std::string unknown = test::failure_of([&] {
    compare::compare({one, one, test::kSchema, "minh-hoaa"});
  });
  CHECK(is_told(unknown, "neither side has this plan"));
  CHECK(unknown.ends_with("| minh-hoa\n"));
}

TEST_CASE("diff: standings, results, receipts and rows are told in sentences of both languages") {
  const test::TwoSides sides;
  sides.change(
      "UPDATE task SET title_vi = title_vi || ' (mới)' WHERE plan_id = 'minh-hoa' AND id = 'I.1';"
      "DELETE FROM unit_report WHERE plan_id = 'minh-hoa' AND period_id ="
      " (SELECT id FROM reporting_period AS p JOIN snapshot AS s ON s.plan_id = p.plan_id AND"
      "  s.period_id = p.id WHERE p.plan_id = 'minh-hoa' ORDER BY closing DESC LIMIT 1);"
      "UPDATE task_report SET state_reported = 'not_started', state_confirmed = NULL, done_on ="
      " NULL WHERE plan_id = 'minh-hoa'");
  const std::string vi = told_of(sides, base::Lang::Vi);
  const std::string en = told_of(sides, base::Lang::En);
  CHECK(is_told(vi, "thành “quá hạn, chưa hoàn thành”: "));
  CHECK(is_told(en, "to “overdue, not completed”: "));
  CHECK(is_told(vi, " báo cáo không còn: "));
  CHECK(is_told(en, " reports are gone: "));
  CHECK(is_told(vi, "LỖI: "));
  CHECK(is_told(en, "ERROR: "));
  CHECK(is_told(en, "task  I.1  title_vi"));
  // Sentences stand before every list, and a row of a published snapshot in one list only.
  CHECK(en.rfind("\n- ") < en.find(": Published data that was changed"));
  const std::string row = "unit_report  2026-Q3 · 1 · phong-1";
  REQUIRE(is_told(en, row));
  CHECK(en.find(row) == en.rfind(row));
}

TEST_CASE("diff: JSON names what changed by table, key and column, with both values") {
  const test::TwoSides sides;
  sides.change("UPDATE unit SET name_en = 'x' WHERE plan_id = 'minh-hoa' AND id = 'phong-1'");
  const std::string json = compare::as_json(sides.difference());
  CHECK(is_told(json,
                R"({"cells":[
{"after":"x","before":"Division 1","column":"name_en"}],"change":"changed","key":{"id":"phong-1"},"table":"unit"})"));
  CHECK(is_told(json, R"("uncorrected":[])"));
}

TEST_CASE("diff: a shaken database is told in every form, and equals itself") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const test::TwoSides sides;
    {
      const auto plans = store::open_plans(sides.before(), test::kSchema);
      sides.folder().write("after.sqlite", plans->database_of(test::kPlan));
      store::Database database = store::Database::create(sides.after());
      shaken::shake(database, seed);
    }
    const auto difference = sides.difference();
    CHECK_FALSE(difference.empty());
    for (const base::Lang lang : base::kLangs) {
      const auto sheet = compare::sheet_of(difference, lang);
      CHECK(compare::as_markdown(sheet).size() <= 60000);
      CHECK_FALSE(compare::as_text(sheet).empty());
      CHECK(is_told(compare::as_html(sheet), "</html>"));
    }
    CHECK(compare::as_json(difference) == compare::as_json(sides.difference()));
    CHECK(compare::compare({sides.after(), sides.after(), test::kSchema, {}}).empty());
  }
}
