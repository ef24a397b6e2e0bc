#include "analytics/history.hpp"
#include "analytics/period_values.hpp"
#include "analytics/shaken.hpp"
#include "analytics/story.hpp"
#include "store/load.hpp"
#include "store/plan_reader.hpp"

#include <catch2/catch.hpp>

#include "support/temp_dir.hpp"

// Rule M34: revisions stand side by side, and what came later is not known to what was published.
using namespace minhbach;
using analytics::Standing;
using model::ReportState;
using story::Story;

namespace {

const std::filesystem::path kRevisedSchema = MINHBACH_SCHEMA_FILE;
constexpr std::uint64_t kRevisedSeed = 20250408;
constexpr int kRevisedCases = 40;

bool is_not_of_2030(const analytics::PeriodStanding& each) {
  return each.snapshot->published < story::day("2030-01-01");
}

void publish(Story& story, const char* period, int revision, const char* day) {
  story.snapshot(period, revision).published = story::day(day);
}

struct Told {
  explicit Told(const Story& story) : plan(story.plan) {
    plan.progress = story.progress;
    history = analytics::history(index, std::nullopt);
  }
  model::Plan plan;
  model::PlanIndex index{plan};
  std::optional<analytics::History> history;
};

Standing standing_of(const analytics::Moment& moment) {
  return moment.tasks().front().occurrences.front().judgement->standing;
}

// One task, due at the end of 2022, known as not done in the first report of the next year.
Story told_late() {
  Story story;
  story.task("I.1").schedule.kind = model::Once{story::day("2022-12-31"), {}};
  std::erase_if(story.plan.tasks, [](const model::Task& task) { return task.id != "I.1"; });
  story.report("2023-Q1", "I.1", "2022-12-31", ReportState::InProgress);
  story.report("2023-6T", "I.1", "2022-12-31", ReportState::InProgress);
  publish(story, "2023-Q1", 1, "2023-03-21");
  publish(story, "2023-6T", 1, "2023-06-21");
  return story;
}

// Revision 2 of the first report says it was done in time.
void correct(Story& story, const char* published) {
  model::Snapshot second = story.snapshot("2023-Q1");
  second.revision = 2;
  second.published = story::day(published);
  second.task_reports.front().reported = ReportState::Done;
  second.task_reports.front().done_on = story::day("2022-12-30");
  story.progress.snapshots.push_back(second);
}

}  // namespace

TEST_CASE("law: a later revision changes no fact of what was published before it") {
  const test::TempDir folder;
  const auto all_plans = folder.path() / "data.sqlite";
  store::load({kRevisedSchema.parent_path(), kRevisedSchema, all_plans, false, false});
  const auto original = folder.write(
      "plan.sqlite", store::open_plans(all_plans, kRevisedSchema)->database_of("minh-hoa"));
  const auto before = recomputed::period_values(original, is_not_of_2030);
  CHECK(before.size() > 2000);  // the law is not held over nothing
  for (int i = 0; i < kRevisedCases; ++i) {
    const auto revised = folder.path() / "revised.sqlite";
    std::filesystem::copy_file(
        original, revised, std::filesystem::copy_options::overwrite_existing);
    {
      store::Database database = store::Database::create(revised);
      for (int times = 1 + i % 3; times > 0; --times) {
        shaken::revise(database, kRevisedSeed + static_cast<std::uint64_t>(i * 3 + times));
      }
    }
    INFO("case " << i);
    const std::string differences =
        recomputed::differences_between(before, recomputed::period_values(revised, is_not_of_2030));
    INFO(differences);
    CHECK(differences.empty());
  }
}

TEST_CASE("the page of a period keeps what was known when it was published") {
  Story story = told_late();
  correct(story, "2023-05-02");
  const Told told(story);
  const auto& history = told.history;
  REQUIRE(history->periods.size() == 2);
  REQUIRE(history->superseded.size() == 1);
  const analytics::PeriodStanding& first = history->superseded.front();
  CHECK(first.id == "2023-Q1@1");
  CHECK(history->of("2023-Q1@1") == &first);
  CHECK(standing_of(*first.moment) == Standing::Overdue);
  const analytics::PeriodStanding& second = *history->of("2023-Q1");
  CHECK(second.snapshot->revision == 2);
  CHECK(standing_of(*second.moment) == Standing::DoneOnTime);
}

TEST_CASE("a later period knows a correction only when it was published before it") {
  for (const bool in_time : {true, false}) {
    Story story = told_late();
    correct(story, in_time ? "2023-05-02" : "2023-08-01");
    // The later report says nothing of its own.
    story.snapshot("2023-6T").task_reports.clear();
    const Told told(story);
    const auto& history = told.history;
    CAPTURE(in_time);
    CHECK(standing_of(*history->of("2023-6T")->moment) ==
          (in_time ? Standing::DoneOnTime : Standing::Overdue));
    CHECK(standing_of(*history->now) == Standing::DoneOnTime);
    // What happened is told against the period before as it was known.
    CHECK(history->of("2023-6T")->happenings.empty());
  }
}

TEST_CASE("a revision that is not published yet is known to today's pages only") {
  Story story = told_late();
  correct(story, "2023-05-02");
  story.progress.snapshots.back().published.reset();
  story.snapshot("2023-6T").task_reports.clear();
  const Told told(story);
  const auto& history = told.history;
  CHECK(standing_of(*history->of("2023-6T")->moment) == Standing::Overdue);
  CHECK(standing_of(*history->now) == Standing::DoneOnTime);
}
