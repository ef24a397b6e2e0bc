#include "analytics/story.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using analytics::Record;
using model::ReportState;
using story::Story;

namespace {

std::string focus_of(Story& s, const char* task, const char* closing, const char* as_of = "") {
  const auto ledger = s.ledger(closing, as_of);
  const auto standing = analytics::stand(ledger, s.task(task));
  return standing.focus ? standing.occurrences[*standing.focus].occurrence.id : "none";
}

}  // namespace

TEST_CASE("III.5: when 31/12/2023 has passed the focus moves to 2023") {
  Story story;
  story.report("2023-Q1", "III.5", "2022", ReportState::InProgress);
  CHECK(focus_of(story, "III.5", "2023-03-14") == "2022");
  story.snapshot("2024-Q1");
  CHECK(story.judge("III.5", "2022", "2024-03-14").standing == analytics::Standing::NotDone);
  CHECK(focus_of(story, "III.5", "2024-03-14") == "2023");
}

TEST_CASE("the focus follows its order") {
  Story story;
  story.report("2022-Q1", "I.1", "2021-12", ReportState::Done, "2021-12-20");
  CHECK(focus_of(story, "I.1", "2022-03-14") == "2021-12");  // the latest fallen due
  story.snapshot("2022-N");
  CHECK(focus_of(story, "I.1", "2022-12-14") == "2022-12");  // due within 30 days
  CHECK(focus_of(story, "I.1", "2022-12-14", "2023-01-05") == "2022-12");
  story.snapshot("2023-Q1");
  CHECK(focus_of(story, "I.1", "2023-03-14") == "2022-12");  // unreported
  CHECK(focus_of(story, "V.3", "2023-03-14") == "2022-Q1");  // unreported before due soon
}

TEST_CASE("overdue comes before unreported") {
  Story story;
  story.report("2023-Q1", "I.1", "2022-12", ReportState::InProgress);
  story.snapshot("2023-N");
  // 2021-12 was never reported, and its next occurrence has come: lapsed.
  CHECK(focus_of(story, "I.1", "2023-12-14") == "2022-12");
}

TEST_CASE("before anything is due the next one counts") {
  Story story;
  story.plan.effective_from = *model::PartialDate::parse("2022");
  story.snapshot("2022-Q1");
  CHECK(focus_of(story, "I.1", "2022-03-14") == "2022-12");
  CHECK(focus_of(story, "V.5", "2022-03-14") == "2022-Q1");
}

TEST_CASE("without a snapshot the first occurrence of the term is shown") {
  Story story;
  CHECK(focus_of(story, "V.3", "2022-03-14") == "2022-Q1");
}

TEST_CASE("what ended does not hide what was done") {
  Story story;
  story.plan.tracking_end = story::day("2025-02-28");
  story.report("2024-N", "II.3", "2024-08", ReportState::Done, "2024-08-20");
  for (const char* year : {"2022-08", "2023-08"}) {
    story.report("2024-N", "II.3", year, ReportState::Done, "2022-08-20");
  }
  CHECK(focus_of(story, "II.3", "2024-12-14", "2026-01-01") == "2024-08");
}

TEST_CASE("the record counts what has fallen due") {
  Story story;
  story.report("2023-Q1", "I.1", "2021-12", ReportState::Done, "2021-12-20");
  story.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2023-01-09");
  story.report("2024-Q1", "I.1", "2023-12", ReportState::NotDone);
  const auto at = [&](const char* closing) {
    return analytics::stand(story.ledger(closing), story.task("I.1")).record;
  };
  Record expected;
  expected.first_year = 2021;
  expected.last_year = 2023;
  expected.on_time = 1;
  expected.late = 1;
  expected.not_done = 1;
  CHECK(at("2024-03-14") == expected);
  story.snapshot("2025-6T");
  expected.last_year = 2024;
  expected.unreported = 1;
  CHECK(at("2025-06-14") == expected);
}
