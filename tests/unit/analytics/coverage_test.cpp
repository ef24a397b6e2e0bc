// The illustrative plan shows everything the rules can say: what stands in its tables is judged
// here as a build would, and compared with what each task and target is there to show.
#include "analytics/story.hpp"
#include "analytics/target_result.hpp"
#include "analytics/transition.hpp"
#include "model/index.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "support/temp_dir.hpp"

using namespace minhbach;
using analytics::Ledger;
using analytics::Result;
using analytics::Standing;
using model::Plan;
using story::day;

namespace {

const std::filesystem::path kSchemaFile = MINHBACH_SCHEMA_FILE;

// The plan as the tables of the repository hold it.
const Plan& illustrative() {
  static const Plan kPlan = [] {
    const test::TempDir folder;
    const auto database = folder.path() / "data.sqlite";
    store::load({kSchemaFile.parent_path(), kSchemaFile, database});
    return store::open_plans(database, kSchemaFile)->read("minh-hoa");
  }();
  return kPlan;
}

// A plan looked at on some day. The newest snapshot where no closing date is given.
struct View {
  Plan plan;
  std::string closing;
  std::string as_of;

  [[nodiscard]] Ledger ledger() const {
    analytics::Asked asked = analytics::asked_of(plan);
    asked.closing = closing.empty() ? std::nullopt : std::optional(day(closing));
    asked.as_of = as_of.empty() ? std::nullopt : std::optional(day(as_of));
    return Ledger(plan, plan.progress, asked);
  }
};

View newest() {
  return {illustrative(), {}, {}};
}

// The transforms of tests/plans/make.mjs, as far as the rules look at them.
View without_snapshots() {
  View view = newest();
  view.plan.progress = {};
  return view;
}

View ended_early() {
  View view = newest();
  view.closing = "2025-06-14";
  view.plan.tracking_end = day("2025-06-30");
  return view;
}

// Every closing date with the days on which a rebuilt site could look at it.
std::vector<View> all_views() {
  std::vector<View> views = {newest(), without_snapshots(), ended_early()};
  for (const model::ReportingPeriod& period : illustrative().periods) {
    views.push_back({illustrative(), model::iso(period.closing), {}});
  }
  for (const char* as_of : {"2026-10-05", "2026-12-21"}) {
    views.push_back({illustrative(), {}, as_of});
  }
  return views;
}

std::map<std::string, std::string> standings(const View& view) {
  const Ledger ledger = view.ledger();
  std::map<std::string, std::string> all;
  for (const analytics::TaskStanding& each : analytics::stand(ledger)) {
    const analytics::Judgement& now = each.now;
    std::string text(analytics::number(now.standing));
    if (now.events.whole > 0) {
      text += " " + std::to_string(now.events.part) + "/" + std::to_string(now.events.whole);
    }
    if (now.second_line) {
      text += " + " + std::string(analytics::number(now.second_line->standing));
    }
    if (each.focus && each.task->schedule.is_dated()) {
      text += " @" + each.occurrences[*each.focus].occurrence.id;
    }
    all[each.task->id] = text;
  }
  return all;
}

std::vector<analytics::TargetResult> results(const View& view, const Ledger& ledger) {
  const model::PlanIndex index(view.plan);
  std::vector<analytics::TargetResult> all;
  for (const model::Target& target : view.plan.targets) {
    all.push_back(analytics::judge_target(ledger, index, target));
  }
  return all;
}

std::string modifiers(const analytics::Modifiers& m) {
  std::string text;
  const auto add = [&](bool holds, const std::string& word) {
    text += holds ? " " + word : "";
  };
  add(m.aspiration, "aspiration");
  add(m.level == model::ValueLevel::Estimate, "estimate");
  add(m.level == model::ValueLevel::Provisional, "provisional");
  add(m.value_year.has_value(), "year-" + std::to_string(m.value_year.value_or(0)));
  add(m.within_margin, "within-margin");
  add(m.depends_on_reading, "depends-on-reading");
  add(m.was_met_before, "was-met-before");
  add(m.measured_anew_from.has_value(), "measured-anew");
  add(m.unverifiable, "unverifiable");
  return text;
}

std::map<std::string, std::string> targets(const View& view) {
  const Ledger ledger = view.ledger();
  std::map<std::string, std::string> all;
  for (const analytics::TargetResult& each : results(view, ledger)) {
    all[each.target->id] =
        std::string(analytics::number(each.decisive.result)) + modifiers(each.decisive.modifiers);
  }
  return all;
}

// Of one occurrence (interval) or, without any, of the task.
const analytics::Judgement& judged(const std::vector<analytics::TaskStanding>& all,
                                   std::string_view task,
                                   std::string_view occurrence) {
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.task->id == task; });
  REQUIRE(at != all.end());
  const auto one = std::find_if(at->occurrences.begin(),
                                at->occurrences.end(),
                                [&](const auto& each) { return each.occurrence.id == occurrence; });
  REQUIRE(one != at->occurrences.end());
  return one->judgement;
}

void add_standings(const std::vector<analytics::TaskStanding>& all, std::set<std::string>& seen) {
  for (const analytics::TaskStanding& each : all) {
    seen.emplace(analytics::number(each.now->standing));
  }
}

// Of two moments: 'II.6@2023 ended_undone', and the kinds alone.
struct Happenings {
  std::set<std::string> kinds;
  std::set<std::string> rows;
};

void add_happenings(const Plan& plan,
                    const std::string& from,
                    const std::string& to,
                    Happenings& seen) {
  const View then{plan, from, {}};
  const View now{plan, to, {}};
  const Ledger before = then.ledger();
  const Ledger after = now.ledger();
  const auto amended = analytics::amended_between(plan.progress, day(from), day(to));
  const auto was = analytics::stand(before);
  const auto is = analytics::stand(after);
  for (const auto& each : analytics::happenings(was, is, amended)) {
    const std::string kind(analytics::code(each.what));
    seen.kinds.insert(kind);
    seen.rows.insert(each.after->task->id + "@" + each.occurrence + " " + kind);
  }
}

}  // namespace

TEST_CASE("every task of the illustrative plan stands where it is meant to") {
  const std::map<std::string, std::string> meant = {
      {"I.1", "S3 @2026-01"},    {"I.2", "S11 @2026-09"}, {"I.3", "S11 @2026-Q3"},
      {"I.4", "S1 @2022-01-05"}, {"I.5", "S12 @2026-Q4"}, {"I.6", "S14"},
      {"II.1", "S14"},           {"II.2", "S15"},         {"II.3", "S14"},
      {"II.4", "S19 1/2 + S14"}, {"II.5", "S20 + S14"},   {"II.6", "S6 @2026-Q1"},
      {"III.1", "S4 @2023-Q2"},  {"III.2", "S5 @2024"},   {"III.3", "S16"},
      {"IV.1", "S17"},           {"IV.2", "S17"},         {"IV.3", "S10 @2025"},
      {"V.1", "S8 @2025-12-31"}, {"V.2", "S16"},          {"V.3", "S13 @2026-10"},
      {"V.4", "S2 @2025-12"},
  };
  CHECK(standings(newest()) == meant);
}

TEST_CASE("the illustrative plan shows what stands beside a standing") {
  const View view = newest();
  const Ledger ledger = view.ledger();
  const auto all = analytics::stand(ledger);
  const auto now = [&](std::string_view task) -> const analytics::Judgement& {
    const auto at = std::find_if(
        all.begin(), all.end(), [&](const auto& each) { return each.task->id == task; });
    return at->now;
  };
  CHECK(now("I.1").members == analytics::Share{5, 5});
  CHECK(now("II.1").documented);
  CHECK_FALSE(now("II.3").documented);
  CHECK(now("II.2").no_case_run == 3);
  CHECK(now("IV.1").periods_missing == 1);
  CHECK(now("IV.1").klass == analytics::StandingClass::Ongoing);
  CHECK(now("IV.2").periods_missing == 2);
  CHECK(now("IV.2").klass == analytics::StandingClass::Attention);
  CHECK(now("V.1").outputs == analytics::Share{1, 2});
  CHECK(now("V.1").row->reported == model::ReportState::Done);
  CHECK(now("V.1").row->expected_on);

  // Members valid on the day an occurrence was due.
  CHECK(judged(all, "I.1", "2023-01").members == analytics::Share{4, 4});
  CHECK(judged(all, "I.1", "2024-01").standing == Standing::DoneLate);
  CHECK(judged(all, "II.6", "2023-Q1").outputs == analytics::Share{2, 3});
  CHECK(judged(all, "II.6", "2023-Q1").standing == Standing::NotDone);
  CHECK(judged(all, "II.6", "2025-Q1").early);
  CHECK(judged(all, "IV.3", "2024").standing == Standing::DueUnreported);
  CHECK(judged(all, "IV.3", "2023").outputs_delivered == std::vector<int>{2});
  CHECK(judged(all, "I.3", "2023-Q3").standing == Standing::DoneLate);
  CHECK(judged(all, "I.3", "2025-Q1").standing == Standing::DoneOnTime);
}

TEST_CASE("every target of the illustrative plan has the result it is meant to have") {
  const std::map<std::string, std::string> meant = {
      {"A01", "R4"},
      {"N01", "R2"},
      {"T01", "R12 year-2024"},
      {"T02", "R9"},
      {"T03", "R10 depends-on-reading"},
      {"T04", "R6 year-2024"},
      {"T05", "R11 within-margin"},
      {"T06", "R12 provisional"},
      {"T07", "R3"},
      {"T08", "R12 aspiration measured-anew unverifiable"},
      {"T09", "R2"},
      {"T10", "R7"},
      {"T11", "R8"},
      {"T12", "R1"},
      {"T13", "R12 estimate was-met-before"},
      {"T14", "R11 within-margin"},
  };
  CHECK(targets(newest()) == meant);
}

TEST_CASE("the older snapshots of the illustrative plan show the rest") {
  const auto at = [](const char* closing) {
    return View{illustrative(), closing, {}};
  };
  CHECK(targets(at("2024-12-14")).at("T07") == "R11");
  CHECK(targets(at("2023-12-14")).at("T04") == "R12");
  CHECK(targets(at("2022-12-14")).at("T05") == "R2");
  CHECK(standings(at("2024-03-14")).at("I.1") == "S8 @2024-01");
  CHECK(standings(at("2024-06-14")).at("I.1") == "S4 @2024-01");
  CHECK(standings(at("2023-09-14")).at("III.1") == "S8 @2023-Q2");
  CHECK(standings(at("2023-06-14")).at("II.6") == "S8 @2023-Q1");
  CHECK(standings(at("2024-12-14")).at("III.2") == "S11 @2024");
  CHECK(standings(at("2022-03-14")).at("II.4") == "S15");
  CHECK(standings(at("2022-06-14")).at("II.4") == "S17");
  CHECK(standings(at("2024-06-14")).at("II.4") == "S18 1/1 + S14");
  CHECK(standings({illustrative(), {}, "2026-10-05"}).at("I.2") == "S9 @2026-09");
  CHECK(standings({illustrative(), {}, "2026-12-21"}).at("I.2") == "S10 @2026-09");
}

TEST_CASE("between them the test plans reach every standing, result and modifier") {
  std::set<std::string> seen;
  std::set<std::string> reached;
  std::set<std::string> notes;
  for (const View& view : all_views()) {
    const Ledger ledger = view.ledger();
    add_standings(analytics::stand(ledger), seen);
    for (const analytics::TargetResult& each : results(view, ledger)) {
      reached.emplace(analytics::number(each.decisive.result));
      std::string words = modifiers(each.decisive.modifiers);
      for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ')) {
        words.erase(0, at + 1);
        notes.insert(words.substr(0, words.find_first_of(" 0123456789")));
      }
    }
  }
  std::set<std::string> standings;
  for (std::size_t i = 0; i < analytics::kStandings; ++i) {
    standings.emplace(analytics::number(static_cast<Standing>(i)));
  }
  std::set<std::string> results;
  for (std::size_t i = 0; i < analytics::kResults; ++i) {
    results.emplace(analytics::number(static_cast<Result>(i)));
  }
  CHECK(seen == standings);
  CHECK(reached == results);
  CHECK(notes == std::set<std::string>{"aspiration",
                                       "estimate",
                                       "provisional",
                                       "year-",
                                       "within-margin",
                                       "depends-on-reading",
                                       "was-met-before",
                                       "measured-anew",
                                       "unverifiable"});
}

TEST_CASE("the snapshots of the illustrative plan show what can happen, and revisions") {
  Happenings seen;
  const Plan& plan = illustrative();
  std::vector<std::string> closings;
  for (const model::Snapshot& snapshot : plan.progress.snapshots) {
    for (const model::ReportingPeriod& period : plan.periods) {
      if (period.id == snapshot.period_id && snapshot.revision == 1) {
        closings.push_back(model::iso(period.closing));
      }
    }
  }
  std::sort(closings.begin(), closings.end());
  REQUIRE(closings.size() == 19);
  for (std::size_t i = 1; i < closings.size(); ++i) {
    add_happenings(plan, closings[i - 1], closings[i], seen);
  }
  CHECK(seen.kinds == std::set<std::string>{"plan_changed",
                                            "done_in_time",
                                            "done_late",
                                            "done_undated",
                                            "done_corrected",
                                            "newly_overdue",
                                            "ended_undone",
                                            "unreported",
                                            "silent_run",
                                            "reported_again",
                                            "outputs",
                                            "started",
                                            "not_applicable"});

  std::set<std::string> kinds;
  for (const model::Correction& correction : plan.progress.corrections) {
    kinds.emplace(model::word(correction.kind));
  }
  CHECK(kinds == std::set<std::string>{"correction", "supplement", "rule_change"});
  CHECK(std::any_of(plan.progress.snapshots.begin(),
                    plan.progress.snapshots.end(),
                    [](const model::Snapshot& snapshot) { return snapshot.revision == 2; }));
  for (const model::Snapshot& snapshot : plan.progress.snapshots) {
    CHECK(snapshot.illustrative);
    CHECK_FALSE(snapshot.report_document_id.empty());
  }
}

TEST_CASE("a lapse is told although the next occurrence is in focus") {
  Happenings seen;
  add_happenings(illustrative(), "2024-03-14", "2024-06-14", seen);
  CHECK(seen.rows == std::set<std::string>{"I.1@2024-01 done_late",
                                           "I.3@2024-Q1 done_in_time",
                                           "I.3@2024-6T started",
                                           "II.6@2023-Q1 ended_undone",
                                           "II.6@2024-Q1 done_late",
                                           "III.3@ plan_changed"});
}
