#include "analytics/year_result.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using analytics::year_level;
using analytics::YearLevel;
using story::Story;

TEST_CASE("a year is provisional after its year report, final once a report closed behind it") {
  Story story;
  story.snapshot("2022-Q3");
  CHECK(year_level(story.ledger("2022-09-14"), 2022) == YearLevel::Open);
  story.snapshot("2022-N");
  CHECK(year_level(story.ledger("2022-12-14"), 2022) == YearLevel::Provisional);
  CHECK(year_level(story.ledger("2022-12-14"), 2023) == YearLevel::Open);
  story.snapshot("2023-Q1");
  CHECK(year_level(story.ledger("2023-03-14"), 2022) == YearLevel::Final);
  // What was known then does not change: the page of the year looks at its own moment.
  CHECK(year_level(story.ledger("2022-12-14"), 2022) == YearLevel::Provisional);
}

TEST_CASE("occurrences of a year: yearly and once tasks, none of before the plan") {
  Story story;
  story.snapshot("2023-Q1");
  const model::PlanIndex index(story.plan);
  story.plan.progress = story.progress;
  const auto reports = std::make_shared<const analytics::Reports>(story.plan, story.plan.progress);
  const analytics::Moment moment(index, reports, analytics::asked_of(story.plan));
  const auto years = analytics::year_results(moment);
  REQUIRE(years.size() == 5);
  CHECK(years.front().year == 2021);
  // Of 15 yearly tasks nine are due on 31/12/2021; the others fell due before the plan (M3).
  CHECK(years.front().occurrences.size() == 9);
  CHECK(years.at(1).occurrences.size() == 15);
  for (const auto& each : years.at(1).occurrences) {
    CHECK(each.standing->task->schedule.is<model::Yearly>());
    CHECK(each.occurrence->occurrence.year == 2022);
  }
}
