#include "analytics/transition.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace minhbach;
using analytics::Movement;
using model::ReportState;
using story::Story;

namespace {

struct TransitionExample {
  const char* name;
  std::function<void(Story&)> facts;
  const char* task;
  const char* from;
  const char* to;
  const char* movement;
};

Movement between(Story& s, const char* task, const char* from, const char* to) {
  const auto before = analytics::stand(s.ledger(from));
  const auto after = analytics::stand(s.ledger(to));
  const auto amended = analytics::amended_between(s.progress, story::day(from), story::day(to));
  for (const auto& each : analytics::movements(before, after, amended)) {
    if (each.task_id == task) {
      return each.movement;
    }
  }
  return Movement::Dropped;
}

// I.1 of 2021 is out of the way.
void earlier_done(Story& s) {
  s.report("2022-Q1", "I.1", "2021-12", ReportState::Done, "2021-12-20");
}

auto then(ReportState at_year, ReportState at_quarter, const char* done_on = "") {
  return [=](Story& s) {
    earlier_done(s);
    s.report("2022-N", "I.1", "2022-12", at_year);
    s.report("2023-Q1", "I.1", "2022-12", at_quarter, done_on);
  };
}

}  // namespace

TEST_CASE("movements between two snapshots") {
  const char* year = "2022-12-14";
  const char* quarter = "2023-03-14";
  for (const TransitionExample& example : {
           TransitionExample{"completed",
                             then(ReportState::InProgress, ReportState::Done, "2022-12-28"),
                             "I.1",
                             year,
                             quarter,
                             "improved"},
           {"into attention",
            then(ReportState::InProgress, ReportState::InProgress),
            "I.1",
            year,
            quarter,
            "worsened"},
           {"corrected to late",
            [](Story& s) {
              earlier_done(s);
              s.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-28");
              s.report("2023-6T", "I.1", "2022-12", ReportState::Done, "2023-01-09");
            },
            "I.1",
            quarter,
            "2023-06-14",
            "worsened"},
           {"lost",
            [](Story& s) {
              earlier_done(s);
              s.report("2022-N", "I.1", "2022-12", ReportState::InProgress);
              s.snapshot("2023-Q1");
            },
            "I.1",
            year,
            quarter,
            "reporting_lost"},
           {"regained",
            [](Story& s) {
              earlier_done(s);
              s.snapshot("2023-Q1");
              s.report("2023-6T", "I.1", "2022-12", ReportState::InProgress);
            },
            "I.1",
            quarter,
            "2023-06-14",
            "reporting_regained"},
           {"a new cycle opens",
            [](Story& s) {
              s.report("2022-Q1", "I.1", "2021-12", ReportState::Done, "2021-12-20");
              s.snapshot("2022-Q3");
              s.snapshot("2022-N");
            },
            "I.1",
            "2022-09-14",
            year,
            "new_cycle"},
           {"time alone",
            [](Story& s) {
              s.plan.effective_from = *model::PartialDate::parse("2022");
              s.snapshot("2022-Q3");
              s.snapshot("2022-N");
            },
            "I.1",
            "2022-09-14",
            year,
            "unchanged"},
           {"begun",
            [](Story& s) {
              s.plan.effective_from = *model::PartialDate::parse("2022");
              s.snapshot("2022-6T");
              s.report("2022-Q3", "I.1", "2022-12", ReportState::InProgress);
            },
            "I.1",
            "2022-06-14",
            "2022-09-14",
            "improved"},
           {"a continuous task falls silent",
            [](Story& s) {
              s.report("2022-N", "V.5", "2022-N", ReportState::InProgress);
              s.snapshot("2023-Q1");
            },
            "V.5",
            year,
            quarter,
            "reporting_lost"},
           {"a continuous task goes on",
            [](Story& s) {
              s.report("2022-N", "V.5", "2022-N", ReportState::NoCase).activity.vi = "Không có";
              s.report("2023-Q1", "V.5", "2023-Q1", ReportState::NoCase).activity.vi = "Không có";
            },
            "V.5",
            year,
            quarter,
            "unchanged"},
           {"the plan was changed",
            [](Story& s) {
              then(ReportState::InProgress, ReportState::InProgress)(s);
              model::Amendment amendment;
              amendment.task_id = "I.1";
              amendment.effective_from = story::day("2023-01-15");
              s.progress.amendments.push_back(amendment);
            },
            "I.1",
            year,
            quarter,
            "plan_changed"},
       }) {
    INFO(example.name);
    Story story;
    example.facts(story);
    CHECK(analytics::code(between(story, example.task, example.from, example.to)) ==
          example.movement);
  }
}

TEST_CASE("a yearly roll-over worsens nothing") {
  Story story;
  for (const char* period : {"2022-N", "2023-Q1", "2023-6T", "2023-Q3", "2023-N"}) {
    story.snapshot(period);
  }
  for (const model::Task& task : story.plan.tasks) {
    if (task.schedule.is<model::Yearly>()) {
      const std::string done_on = "2021-12-30";
      for (const auto& each : analytics::occurrences(story.plan, task)) {
        story.report("2023-Q1", task.id, each.id, ReportState::Done, done_on);
      }
    }
  }
  const auto before = analytics::stand(story.ledger("2023-09-14"));
  const auto after = analytics::stand(story.ledger("2023-12-14"));
  const auto all = analytics::movements(before, after, {});
  CHECK(std::none_of(all.begin(), all.end(), [](const analytics::TaskMovement& each) {
    return each.after->task->schedule.is<model::Yearly>() &&
           (each.movement == Movement::Improved || each.movement == Movement::Worsened);
  }));
}

TEST_CASE("tasks come and go") {
  Story before;
  Story after;
  before.snapshot("2022-Q1");
  after.snapshot("2022-Q1");
  before.plan.tasks.resize(1);
  after.plan.tasks.erase(after.plan.tasks.begin(), after.plan.tasks.begin() + 42);
  const auto then = analytics::stand(before.ledger("2022-03-14"));
  const auto now = analytics::stand(after.ledger("2022-03-14"));
  const auto all = analytics::movements(then, now, {});
  REQUIRE(all.size() == 2);
  CHECK(all[0].movement == Movement::New);
  CHECK(all[1].movement == Movement::Dropped);
}
