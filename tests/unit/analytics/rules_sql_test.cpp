#include "analytics/rules_sql.hpp"

#include "analytics/calendar.hpp"
#include "analytics/recomputed.hpp"
#include "analytics/shaken.hpp"
#include "base/text.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "support/temp_dir.hpp"

// rules.sql and the program say the same, on the plans of the repository and on changed copies of
// the illustrative one. A failing case prints its seed.
using namespace minhbach;

namespace {

const std::filesystem::path kRulesSchema = MINHBACH_SCHEMA_FILE;
constexpr const char* kIllustrative = "minh-hoa";
constexpr std::uint64_t kRulesSeed = 20221214;
constexpr int kRulesCases = 30;

// All standings, results, happenings, reasons and readings there are.
constexpr std::array kWords = {"S0",
                               "S1",
                               "S2",
                               "S3",
                               "S4",
                               "S5",
                               "S6",
                               "S7",
                               "S8",
                               "S9",
                               "S10",
                               "S11",
                               "S12",
                               "S13",
                               "S14",
                               "S15",
                               "S16",
                               "S17",
                               "S18",
                               "S19",
                               "S20",
                               "S17 D",
                               "S16 D",
                               "S20 D",
                               "one lead silent",
                               "moved",
                               "moved twice",
                               "R1",
                               "R2",
                               "R3",
                               "R4",
                               "R5",
                               "R6",
                               "R7",
                               "R8",
                               "R9",
                               "R10",
                               "R11",
                               "R12",
                               "plan_changed",
                               "done_in_time",
                               "done_late",
                               "done_undated",
                               "done_corrected",
                               "taken_back",
                               "newly_overdue",
                               "ended_undone",
                               "unreported",
                               "silent_run",
                               "vague_run",
                               "reported_again",
                               "concrete_again",
                               "outputs",
                               "members grew",
                               "events",
                               "started",
                               "not_applicable",
                               "plan_leaves_out",
                               "baseline",
                               "counts",
                               "sample",
                               "condition",
                               "on_time",
                               "late",
                               "none",
                               "points",
                               "relative",
                               "actual",
                               "estimate",
                               "provisional",
                               "within margin",
                               "depends on reading",
                               "met before",
                               "measured anew",
                               "unverifiable",
                               "older value",
                               "early",
                               "lapsed",
                               "members"};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The file a reader downloads.
std::string published(const std::string& plan_id) {
  const test::TempDir folder;
  const auto database = folder.path() / "data.sqlite";
  store::load({kRulesSchema.parent_path(), kRulesSchema, database, false, false});
  return store::open_plans(database, kRulesSchema)->database_of(plan_id);
}

model::Plan read(const std::filesystem::path& database, const std::string& plan_id) {
  return store::open_plans(database, kRulesSchema)->read(plan_id);
}

std::string text_of(const std::vector<std::string>& differences) {
  std::string text;
  for (std::size_t i = 0; i < differences.size() && i < 20; ++i) {
    text += differences[i] + "\n";
  }
  return text;
}

// None, any day, or one at which the rules turn.
std::optional<model::Day> day_asked(shaken::Dice& dice, const model::Plan& plan) {
  const auto of = [&](const auto& list) -> const auto& {
    return list[static_cast<std::size_t>(dice.below(static_cast<int>(list.size())))];
  };
  switch (dice.below(5)) {
    case 0: return std::nullopt;
    case 1: return *model::parse_day("2022-01-01") + std::chrono::days(dice.below(2000));
    case 2: return of(plan.periods).closing;
    case 3: return of(plan.periods).submission_due + std::chrono::days(dice.below(2));
    default: break;
  }
  const auto occurrences = analytics::occurrences(plan, of(plan.tasks));
  if (occurrences.empty()) {
    return std::nullopt;
  }
  constexpr int kSoon = 30;
  return of(occurrences).due - std::chrono::days(dice.one_in(2) ? kSoon : 0);
}

// What the script said, in the words of kWords.
void look_at(const store::Database& database, std::set<std::string, std::less<>>& seen) {
  store::Statement words(
      database,
      "SELECT standing FROM occurrence_standing UNION SELECT standing FROM task_standing"
      " UNION SELECT standing || ' ' || class FROM interval_standing"
      " UNION SELECT standing FROM interval_standing"
      " UNION SELECT result FROM target_result UNION SELECT lack FROM target_result"
      " UNION SELECT level FROM condition_result UNION SELECT CASE happening"
      " WHEN 'members' THEN 'members grew' ELSE happening END FROM happening"
      " UNION SELECT state FROM report_received UNION SELECT reading FROM reading"
      " UNION SELECT 'within margin' FROM condition_result WHERE within_margin"
      " UNION SELECT 'depends on reading' FROM condition_result WHERE depends_on_reading"
      " UNION SELECT 'met before' FROM condition_result WHERE was_met_before"
      " UNION SELECT 'measured anew' FROM condition_result WHERE measured_anew_from IS NOT NULL"
      " UNION SELECT 'unverifiable' FROM condition_result WHERE unverifiable"
      " UNION SELECT 'older value' FROM condition_result WHERE value_year IS NOT NULL"
      " UNION SELECT 'early' FROM occurrence_standing WHERE early"
      " UNION SELECT 'lapsed' FROM occurrence_standing WHERE lapsed"
      " UNION SELECT standing || ' ' || class FROM task_standing"
      " UNION SELECT CASE moves WHEN 1 THEN 'moved' ELSE 'moved twice' END FROM occurrence"
      " WHERE moves > 0"
      " UNION SELECT 'one lead silent' FROM occurrence_standing WHERE standing = 'S10' AND"
      " heard_part > 0 AND members_whole = 0"
      " UNION SELECT 'members' FROM occurrence_standing WHERE members_part < members_whole");
  while (words.step()) {
    seen.emplace(words.text(0));
  }
}

// Both on a file, after a change that only the script sees.
std::vector<std::string> differences_after(const std::string& bytes, const std::string& change) {
  const test::TempDir folder;
  const auto file = folder.write("plan.sqlite", bytes);
  const model::Plan plan = read(file, kIllustrative);
  store::Database database = store::Database::create(file);
  database.execute(change);
  return recomputed::differences(plan, database);
}

}  // namespace

TEST_CASE("rules.sql gives what the program gives, on the plans of the repository") {
  for (const char* id : {"cchc-2021-2025", kIllustrative}) {
    const test::TempDir folder;
    const auto file = folder.write("plan.sqlite", published(id));
    const std::string before = bytes_of(file);
    const model::Plan plan = read(file, id);
    {
      store::Database database = store::Database::create(file);
      INFO(id);
      CHECK(text_of(recomputed::differences(plan, database)).empty());
      // Again, from another day: once before the newest report was due, once long after it.
      for (const char* as_of : {"2021-01-01", "2024-01-05", "2026-09-20", "2027-06-30"}) {
        INFO(as_of);
        CHECK(text_of(recomputed::differences(plan, database, model::parse_day(as_of))).empty());
      }
    }
    CHECK(bytes_of(file) == before);  // only temporary tables
  }
}

TEST_CASE("rules.sql gives what the program gives, on changed copies") {
  const std::string bytes = published(kIllustrative);
  std::set<std::string, std::less<>> seen;
  for (int i = 0; i < kRulesCases; ++i) {
    const std::uint64_t seed = kRulesSeed + static_cast<std::uint64_t>(i);
    const test::TempDir folder;
    const auto file = folder.write("plan.sqlite", bytes);
    store::Database database = store::Database::create(file);
    shaken::shake(database, seed);
    const model::Plan plan = read(file, kIllustrative);
    shaken::Dice dice(seed + 1);
    const std::optional<model::Day> as_of = day_asked(dice, plan);
    const std::string said = text_of(recomputed::differences(plan, database, as_of));
    INFO("seed " << seed << ", as of " << (as_of ? model::iso(*as_of) : "the closing date"));
    INFO(said);
    REQUIRE(said.empty());
    look_at(database, seen);
  }
  // The cases are worth something: every word of the rules was said in one of them.
  for (const char* word : kWords) {
    INFO(word);
    CHECK(seen.contains(word));
  }
}

TEST_CASE("a row that only the script sees is noticed") {
  const std::string bytes = published(kIllustrative);
  REQUIRE(differences_after(bytes, "SELECT 1").empty());
  for (const char* change :
       {"UPDATE task_report SET state_confirmed = NULL, state_reported = 'in_progress' WHERE"
        " coalesce(state_confirmed, state_reported) = 'done' AND period_id LIKE '2024%'",
        "UPDATE task_report SET done_on = date(done_on, '+1 year') WHERE done_on IS NOT NULL AND"
        " period_id = '2023-N'",
        "DELETE FROM task_report WHERE period_id = '2024-6T' AND task_id = 'I.6'",
        "DELETE FROM output_delivered",
        "UPDATE unit_report SET received_on = '2030-01-01' WHERE period_id = '2024-N' AND unit_id ="
        " 'phong-1'",
        "UPDATE indicator_value SET numerator = '1' WHERE numerator IS NOT NULL AND period_id ="
        " '2024-N'",
        "UPDATE milestone SET value = '99' WHERE year = 2024",
        "UPDATE rule_parameter SET value = '365'",
        "UPDATE unit_member SET valid_to = '2023-01-01' WHERE member_id = 'phong-2'",
        "UPDATE event SET responded_on = NULL, received_on = '2030-01-01'",
        "UPDATE plan SET tracking_end = '2024-06-30'",
        "UPDATE amendment SET effective_from = '2030-01-01'"}) {
    INFO(change);
    CHECK_FALSE(differences_after(bytes, change).empty());
  }
}

TEST_CASE("rules.sql is cut by rule, and no rule of progress is left out") {
  const auto& parts = analytics::rule_parts();
  std::string joined;
  std::set<std::string, std::less<>> named;
  for (const analytics::RulePart& part : parts) {
    joined += part.text;
    named.insert(part.rules.begin(), part.rules.end());
    CHECK(part.text.starts_with("-- rule: "));
    CHECK(part.text.find("\n-- vi: ") != std::string_view::npos);
    CHECK(part.text.find("\n-- en: ") != std::string_view::npos);
    CHECK(part.text.find("CREATE TEMP TABLE ") != std::string_view::npos);
  }
  CHECK(analytics::rules_sql().ends_with(joined));
  for (int n = 0; n <= 20; ++n) {
    CHECK(named.contains(fmt::format("S{}", n)));
  }
  for (int n = 1; n <= 12; ++n) {
    CHECK(named.contains(fmt::format("R{}", n)));
  }
  for (const char* rule : {"M1",  "M2",  "M3",  "M4",  "M6",  "M7",  "M8",  "M10", "M11", "M12",
                           "M13", "M14", "M18", "M20", "M21", "M22", "M23", "M24", "M25", "M26",
                           "M27", "M28", "M29", "M30", "M31", "M32", "M34", "M40", "M41"}) {
    INFO(rule);
    CHECK(named.contains(rule));
  }
}

TEST_CASE("a query that reads a table of rules.sql says so, any other runs without it") {
  CHECK(analytics::needs_rules("SELECT count(*) FROM schedule_now WHERE plan_id = 'p';"));
  CHECK(analytics::needs_rules("SELECT 1 FROM task JOIN temp.standing_kind"));
  CHECK(analytics::needs_rules("SELECT max(day) FROM asked_as_of"));
  CHECK_FALSE(analytics::needs_rules("SELECT count(*) FROM task WHERE task.plan_id = 'p';"));
  CHECK_FALSE(analytics::needs_rules("SELECT schedule_nowhere FROM task_group"));
  CHECK_FALSE(analytics::needs_rules(""));
}

TEST_CASE("a part of rules.sql knows its lines, and is shown without its explanation") {
  const std::string_view script = analytics::rules_sql();
  const auto all = base::split(script, '\n');
  std::size_t behind = 0;
  for (const analytics::RulePart& part : analytics::rule_parts()) {
    INFO(part.first_line);
    REQUIRE(part.first_line > behind);
    REQUIRE(part.last_line <= all.size());
    behind = part.last_line;
    CHECK(all[part.first_line - 1] == part.text.substr(0, part.text.find('\n')));
    CHECK_FALSE(all[part.last_line - 1].empty());
    std::string without;
    bool explains = false;
    for (std::size_t line = part.first_line; line <= part.last_line; ++line) {
      const std::string_view text = all[line - 1];
      explains = text.starts_with("-- vi: ") || text.starts_with("-- en: ") ||
                 (explains && text.starts_with("--  "));
      without += explains ? "" : std::string(text) + "\n";
    }
    CHECK(analytics::without_explanation(part) == without);
    CHECK(without.find("CREATE TEMP TABLE ") != std::string::npos);
    CHECK(without.find("-- vi: ") == std::string::npos);
  }
}
