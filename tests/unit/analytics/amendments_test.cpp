#include "analytics/count.hpp"
#include "analytics/period_values.hpp"
#include "analytics/shaken.hpp"
#include "analytics/story.hpp"
#include "model/in_force.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>

#include "support/temp_dir.hpp"

// Rule M41: an amendment changes the plan from its day on, and nothing that was published before.
using namespace minhbach;
using analytics::Standing;
using model::ReportState;
using story::Story;

namespace {

const std::filesystem::path kAmendedSchema = MINHBACH_SCHEMA_FILE;
constexpr std::uint64_t kAmendedSeed = 20251117;
constexpr int kAmendedCases = 40;

// Deadline of a task done once, and when it was moved there.
struct Move {
  const char* since;
  const char* due;
};

void set_once(Story& story, const char* task, const char* due) {
  story.task(task).schedule.kind = model::Once{story::day(due), {}};
}

void move(Story& story, const char* task, const Move& to) {
  model::Amendment amendment;
  amendment.id = std::string(task) + to.since;
  amendment.task_id = task;
  amendment.effective_from = story::day(to.since);
  amendment.aspect = model::AmendmentAspect::Schedule;
  amendment.schedule = {{model::Once{story::day(to.due), {}}, false, {}}};
  story.plan.progress.amendments.push_back(amendment);
  story.task(task).versions.clear();
  model::add_versions(story.plan);
}

// Facts of the periods that closed before a day.
recomputed::PeriodValues facts_before(const std::filesystem::path& database, model::Day day) {
  return recomputed::period_values(
      database, [&](const analytics::PeriodStanding& each) { return each.period->closing < day; });
}

model::Day earliest_amendment(const std::filesystem::path& database) {
  const model::Plan plan = store::open_plans(database, kAmendedSchema)->read("minh-hoa");
  model::Day first = model::Day::max();
  for (const model::Amendment& each : plan.progress.amendments) {
    if (each.id.starts_with("lac-")) {
      first = std::min(first, each.effective_from);
    }
  }
  return first;
}

}  // namespace

TEST_CASE("law: an amendment changes no fact of a period that closed before it") {
  const test::TempDir folder;
  const auto all_plans = folder.path() / "data.sqlite";
  store::load({kAmendedSchema.parent_path(), kAmendedSchema, all_plans, false, false});
  const auto original = folder.write(
      "plan.sqlite", store::open_plans(all_plans, kAmendedSchema)->database_of("minh-hoa"));
  int compared = 0;
  for (int i = 0; i < kAmendedCases; ++i) {
    const auto amended = folder.path() / "amended.sqlite";
    std::filesystem::copy_file(
        original, amended, std::filesystem::copy_options::overwrite_existing);
    {
      store::Database database = store::Database::create(amended);
      shaken::amend(database, kAmendedSeed + static_cast<std::uint64_t>(i), 1 + i % 3);
    }
    const model::Day day = earliest_amendment(amended);
    const recomputed::PeriodValues before = facts_before(original, day);
    INFO("seed " << kAmendedSeed + static_cast<std::uint64_t>(i) << ", " << model::iso(day));
    const std::string differences =
        recomputed::differences_between(before, facts_before(amended, day));
    INFO(differences);
    CHECK(differences.empty());
    compared += static_cast<int>(before.size());
  }
  CHECK(compared > 20000);  // the law was not held over nothing
}

TEST_CASE("a moved deadline: each period by the one in force then, today both delays") {
  Story story;
  set_once(story, "I.1", "2022-12-31");
  for (const char* period : {"2022-N", "2023-Q1", "2023-6T", "2023-Q3"}) {
    story.report(period, "I.1", "2022-12-31", ReportState::InProgress);
  }
  move(story, "I.1", {"2023-05-17", "2023-06-30"});
  auto judgement = story.judge("I.1", "2022-12-31", "2023-03-14");
  CHECK(judgement.standing == Standing::Overdue);
  CHECK(judgement.days == 73);
  CHECK(judgement.moves == 0);
  judgement = story.judge("I.1", "2022-12-31", "2023-06-14");
  CHECK(judgement.standing == Standing::DueSoon);
  CHECK(judgement.moves == 1);
  CHECK(judgement.first_days == 165);
  judgement = story.judge("I.1", "2022-12-31", "2023-09-14");
  CHECK(judgement.standing == Standing::Overdue);
  CHECK(judgement.days == 76);
  CHECK(judgement.first_days == 257);
  CHECK(judgement.first_due == story::day("2022-12-31"));
}

TEST_CASE("a new lead answers for what is due from its day on, the old one for what was due") {
  Story story;
  auto& task = story.task("I.1");
  task.assignments = {{model::Role::Lead, "don-vi-1"}};
  story.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-20").unit_id = "don-vi-1";
  model::Amendment amendment;
  amendment.id = "A";
  amendment.task_id = "I.1";
  amendment.effective_from = story::day("2023-02-01");
  amendment.aspect = model::AmendmentAspect::Lead;
  amendment.unit_ids = {"don-vi-2"};
  story.plan.progress.amendments.push_back(amendment);
  model::add_versions(story.plan);
  CHECK(story.judge("I.1", "2022-12", "2023-03-14").standing == Standing::DoneOnTime);
  story.report("2024-Q1", "I.1", "2023-12", ReportState::Done, "2023-12-20").unit_id = "don-vi-1";
  CHECK(story.judge("I.1", "2023-12", "2024-03-14").standing == Standing::DueUnreported);
  story.report("2024-Q1", "I.1", "2023-12", ReportState::Done, "2023-12-20").unit_id = "don-vi-2";
  CHECK(story.judge("I.1", "2023-12", "2024-03-14").standing == Standing::DoneOnTime);
}

TEST_CASE("a yearly deadline that moves leaves what had fallen due, and keeps the ids") {
  Story story;
  auto& task = story.task("I.1");
  model::Amendment amendment;
  amendment.id = "A";
  amendment.task_id = "I.1";
  amendment.effective_from = story::day("2023-06-01");
  amendment.aspect = model::AmendmentAspect::Schedule;
  amendment.schedule = {{model::Yearly{model::MonthOfYear{9}}, false, {}}};
  story.plan.progress.amendments.push_back(amendment);
  model::add_versions(story.plan);
  const auto all = analytics::occurrences(story.plan, task, story::day("2024-03-14"));
  std::string told;
  for (const auto& each : all) {
    told += each.id + " " + model::iso(each.due) + " " + std::to_string(each.moves) + "\n";
  }
  CHECK(told ==
        "2021-12 2021-12-31 0\n"
        "2022-12 2022-12-31 0\n"
        "2023-12 2023-09-30 1\n"
        "2024-12 2024-09-30 1\n"
        "2025-12 2025-09-30 1\n");
}

TEST_CASE("a target is judged by the level in force when the period closed") {
  Story story;
  auto& target = story.target("T08");
  story::Value value{};
  value.to = "2022-12-14";
  value.numerator = "70";
  value.denominator = "100";
  story.value("2022-N", "T08", value);
  story.snapshot("2023-Q1");
  model::Amendment amendment;
  amendment.id = "A";
  amendment.target_id = "T08";
  amendment.effective_from = story::day("2023-01-01");
  amendment.aspect = model::AmendmentAspect::TargetValue;
  amendment.conditions = target.conditions;
  amendment.conditions.front().value = story::decimal("80");
  story.plan.progress.amendments.push_back(amendment);
  model::add_versions(story.plan);
  const auto result = [&](const char* closing) {
    const model::PlanIndex index(story.plan);
    return analytics::judge_target(story.ledger(closing), index, story.target("T08"))
        .decisive.result;
  };
  CHECK(result("2022-12-14") == analytics::Result::AtLevel);
  CHECK(result("2023-03-14") == analytics::Result::BelowLevel);
}

TEST_CASE("a target is assessed for the due in force when the period closed") {
  Story story;
  story::Value value{};
  value.to = "2022-12-14";
  value.numerator = "50";
  value.denominator = "100";
  story.value("2022-N", "T08", value);
  story.snapshot("2023-Q1");
  story.target("T08").due = {
      model::DueKind::Date, model::PartialDate::parse("2022"), {"năm 2022", {}}, false};
  model::Amendment amendment;
  amendment.id = "A";
  amendment.target_id = "T08";
  amendment.effective_from = story::day("2023-01-01");
  amendment.aspect = model::AmendmentAspect::TargetDue;
  amendment.after = {"đến tháng 6 năm 2025", {}};
  amendment.due = {{model::DueKind::Date, model::PartialDate::parse("2025-06"), {}, false}};
  story.plan.progress.amendments.push_back(amendment);
  model::add_versions(story.plan);
  const auto result = [&](const char* closing) {
    const model::PlanIndex index(story.plan);
    return analytics::judge_target(story.ledger(closing), index, story.target("T08"))
        .decisive.result;
  };
  CHECK(result("2022-12-14") == analytics::Result::NotMet);
  CHECK(result("2023-03-14") == analytics::Result::BelowLevel);
  const model::TargetDue& now = model::in_force(story.target("T08"), {}).due;
  CHECK(now.words.vi == "đến tháng 6 năm 2025");
  CHECK(now.is_amended);
}
