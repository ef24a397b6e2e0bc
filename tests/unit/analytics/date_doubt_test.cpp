#include "analytics/date_doubt.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

// Rule M42: a completion date is believed as reported, and what speaks against it is found.
using namespace minhbach;
using analytics::date_doubts;
using model::ReportState;
using story::Story;

namespace {

model::Document dated(const char* id, const char* issued) {
  model::Document document;
  document.id = id;
  document.issued = story::day(issued);
  return document;
}

// In progress in June, completed in March by the report of September.
Story backdated() {
  Story story;
  story.report("2023-6T", "V.3", "2023-Q1", ReportState::InProgress);
  story.report("2023-Q3", "V.3", "2023-Q1", ReportState::Done, "2023-03-30");
  return story;
}

analytics::DateDoubts doubts(Story& story) {
  static std::optional<analytics::Ledger> ledger;  // the rows found refer into it
  ledger.emplace(story.plan, story.progress, analytics::asked_of(story.plan));
  for (const model::Snapshot& snapshot : story.progress.snapshots) {
    if (snapshot.period_id == "2023-Q3") {
      const model::TaskReport& row = snapshot.task_reports.front();
      return date_doubts(*ledger, story.task(row.task_id), row);
    }
  }
  return {};
}

}  // namespace

TEST_CASE("a report that could know of the day and said not done speaks against it") {
  Story story = backdated();
  REQUIRE(doubts(story).still_open != nullptr);
  CHECK(doubts(story).still_open->snapshot->period_id == "2023-6T");
  // Sent on that day already, or closed by then: it could not know.
  story.snapshot("2023-6T").submitted = story::day("2023-03-30");
  CHECK(doubts(story).still_open == nullptr);
  story = backdated();
  story.snapshot("2023-Q3").task_reports.front().done_on = story::day("2023-06-14");
  CHECK(doubts(story).still_open == nullptr);
  // What another unit said of its own part.
  story = backdated();
  story.snapshot("2023-6T").task_reports.front().unit_id = "thanh-tra-so";
  CHECK(doubts(story).still_open == nullptr);
}

TEST_CASE("a date earlier than every document of its row is in doubt") {
  Story story = backdated();
  story.progress.documents = {dated("qd-1", "2023-03-31"), dated("bb-1", "2023-05-01")};
  model::TaskReport& row = story.snapshot("2023-Q3").task_reports.front();
  row.outputs = {{1, "bb-1"}};
  row.document_ids = {"qd-1"};
  REQUIRE(doubts(story).document != nullptr);
  CHECK(doubts(story).document->id == "qd-1");
  story.progress.documents.front().issued = story::day("2023-03-30");
  CHECK(doubts(story).document == nullptr);
  story.progress.documents.front().issued.reset();
  CHECK(doubts(story).document->id == "bb-1");
}

TEST_CASE("a report of the same unit that gives another day speaks against it") {
  Story story = backdated();
  model::TaskReport& june = story.snapshot("2023-6T").task_reports.front();
  june.reported = ReportState::Done;
  june.done_on = story::day("2023-04-20");
  REQUIRE(doubts(story).other_day != nullptr);
  CHECK(doubts(story).other_day->snapshot->period_id == "2023-6T");
  story.snapshot("2023-6T").task_reports.front().done_on = story::day("2023-03-30");
  CHECK(doubts(story).other_day == nullptr);
}

TEST_CASE(
    "of a periodic task the day of the report itself counts, and is told where the row differs") {
  Story story;
  story.report("2023-Q3", "VII.6", "2023-6T", ReportState::Done, "2023-06-22");
  story.snapshot("2023-6T").submitted = story::day("2023-06-18");
  CHECK(doubts(story).official == story::day("2023-06-18"));
  story.snapshot("2023-6T").submitted = story::day("2023-06-22");
  CHECK(!doubts(story).official);
  story.snapshot("2023-6T").submitted.reset();
  CHECK(!doubts(story).official);
  // Any other task is done on the day its unit gives.
  story = backdated();
  CHECK(!doubts(story).official);
}
