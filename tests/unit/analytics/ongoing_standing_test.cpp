#include "analytics/ongoing_standing.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using analytics::Share;
using analytics::Standing;
using analytics::StandingClass;
using model::ReportState;
using story::Story;

namespace {

void all_snapshots_of_2023(Story& s) {
  for (const char* period :
       {"2022-Q1", "2022-6T", "2022-Q3", "2022-N", "2023-Q1", "2023-6T", "2023-Q3"}) {
    s.snapshot(period);
  }
}

void event(Story& s, const char* id, const char* received, const char* responded) {
  model::Event event;
  event.id = id;
  event.task_id = "II.4";
  event.decided_on = story::day("2023-01-10");
  event.received_on = story::day(received);
  if (*responded != '\0') {
    event.responded_on = story::day(responded);
  }
  s.progress.events.push_back(event);
}

}  // namespace

TEST_CASE("II.6: không có phản ánh, kiến nghị") {
  Story story;
  story.report("2023-6T", "II.6", "2023-6T", ReportState::NoCase).activity.vi =
      "Không có phản ánh, kiến nghị";
  const auto judgement = story.judge("II.6", "2023-6T", "2023-06-14");
  CHECK(judgement.standing == Standing::NoCase);
  CHECK(judgement.klass == StandingClass::Ongoing);
  CHECK(story.judge("II.6", "", "2023-06-14").standing == Standing::NoCase);
  // Without a sentence the answer is empty.
  story.snapshot("2023-6T").task_reports.front().activity.vi.clear();
  CHECK(story.judge("II.6", "2023-6T", "2023-06-14").standing == Standing::General);
}

TEST_CASE("V.5: tiếp tục thực hiện tốt") {
  Story story;
  auto& row = story.report("2023-6T", "V.5", "2023-6T", ReportState::InProgress);
  row.activity.vi = "Tiếp tục thực hiện tốt";
  CHECK(story.judge("V.5", "2023-6T", "2023-06-14").standing == Standing::General);
}

TEST_CASE("activity is an act or a document dated inside the interval") {
  Story story;
  auto& row = story.report("2023-6T", "V.5", "2023-6T", ReportState::InProgress);
  row.acted_on = story::day("2023-03-15");
  auto judgement = story.judge("V.5", "2023-6T", "2023-06-14");
  CHECK(judgement.standing == Standing::Active);
  CHECK_FALSE(judgement.documented);
  row.acted_on = story::day("2023-03-14");
  CHECK(story.judge("V.5", "2023-6T", "2023-06-14").standing == Standing::General);
  story.document("cv", "2023-06-14");
  row.document_ids = {"cv"};
  judgement = story.judge("V.5", "2023-6T", "2023-06-14");
  CHECK(judgement.standing == Standing::Active);
  CHECK(judgement.documented);
  row.document_ids.clear();
  row.outputs = {{1, "cv"}};
  CHECK(story.judge("V.5", "2023-6T", "2023-06-14").standing == Standing::Active);
}

TEST_CASE("VI.6: no row for 6T and QIII") {
  Story story;
  all_snapshots_of_2023(story);
  for (const char* period : {"2022-Q1", "2022-6T", "2022-Q3", "2022-N", "2023-Q1"}) {
    story.report(period, "VI.6", period, ReportState::InProgress);
  }
  const auto judgement = story.judge("VI.6", "", "2023-09-14", "2023-09-21");
  CHECK(judgement.standing == Standing::Unreported);
  CHECK(judgement.periods_missing == 2);
  CHECK(judgement.klass == StandingClass::Attention);
  const auto once = story.judge("VI.6", "", "2023-06-14");
  CHECK(once.periods_missing == 1);
  CHECK(once.klass == StandingClass::Ongoing);
}

TEST_CASE("an interval is silent once its report is out or was to be") {
  Story story;
  story.report("2023-6T", "V.5", "2023-6T", ReportState::InProgress);
  CHECK(story.judge("V.5", "2023-Q3", "2023-06-14", "2023-09-13").standing == Standing::NotDue);
  CHECK(story.judge("V.5", "2023-Q3", "2023-06-14", "2023-09-14").standing ==
        Standing::DueAwaiting);
  CHECK(story.judge("V.5", "2023-Q3", "2023-06-14", "2023-09-20").standing ==
        Standing::DueAwaiting);
  CHECK(story.judge("V.5", "2023-Q3", "2023-06-14", "2023-09-21").standing == Standing::Unreported);
  // Meanwhile the task stands as it was last reported.
  CHECK(story.judge("V.5", "", "2023-06-14", "2023-09-20").standing == Standing::General);
  CHECK(story.judge("V.5", "", "2023-06-14", "2023-09-21").standing == Standing::Unreported);
}

TEST_CASE("nothing is silent after the end of tracking") {
  Story story;
  story.plan.tracking_end = story::day("2023-08-01");
  story.report("2023-6T", "V.5", "2023-6T", ReportState::InProgress);
  CHECK(story.judge("V.5", "2023-Q3", "2023-06-14", "2024-01-01").standing ==
        Standing::TrackingEnded);
  CHECK(story.judge("V.5", "", "2023-06-14", "2024-01-01").standing == Standing::General);
}

TEST_CASE("intervals know S0, S1 and S2 as well") {
  Story story;
  CHECK(story.judge("V.5", "2023-6T", "2023-06-14").standing == Standing::NoSnapshot);
  CHECK(story.judge("II.4", "", "2023-06-14").standing == Standing::NoSnapshot);
  story.plan.effective_from = *model::PartialDate::parse("2022");
  auto& row = story.report("2023-6T", "V.5", "2023-6T", ReportState::NotApplicable);
  row.confirmed = ReportState::NotApplicable;
  row.delay_text.vi = "Bỏ theo quyết định";
  row.document_ids = {"qd"};
  CHECK(story.judge("V.5", "2021-N", "2023-06-14").standing == Standing::BeforePlan);
  CHECK(story.judge("V.5", "2023-6T", "2023-06-14").standing == Standing::NotApplicable);
}

TEST_CASE("three intervals without a case are noticed") {
  Story story;
  for (const char* period : {"2022-N", "2023-Q1", "2023-6T"}) {
    story.report(period, "II.6", period, ReportState::NoCase).activity.vi = "Không có";
  }
  CHECK(story.judge("II.6", "", "2023-06-14").no_case_run == 3);
  CHECK(story.judge("II.6", "2023-Q1", "2023-06-14").no_case_run == 2);
}

TEST_CASE("II.4: two ministry decisions, one submission made") {
  Story story;
  story.snapshot("2023-6T");
  event(story, "1", "2023-01-12", "2023-02-01");
  event(story, "2", "2023-04-12", "");
  event(story, "3", "2023-06-15", "");  // after the closing date
  auto judgement = story.judge("II.4", "", "2023-06-14");
  CHECK(judgement.standing == Standing::EventsPending);
  CHECK(judgement.events == Share{1, 2});
  CHECK(judgement.klass == StandingClass::Ongoing);
  story.progress.events[1].responded_on = story::day("2023-06-14");
  judgement = story.judge("II.4", "", "2023-06-14");
  CHECK(judgement.standing == Standing::EventsHandled);
  CHECK(judgement.events == Share{2, 2});
  story.progress.events[1].responded_on = story::day("2023-06-15");
  CHECK(story.judge("II.4", "", "2023-06-14").standing == Standing::EventsPending);
}

TEST_CASE("II.4 without events is judged by its interval") {
  Story story;
  story.report("2023-6T", "II.4", "2023-6T", ReportState::NoCase).activity.vi = "Không có";
  CHECK(story.judge("II.4", "", "2023-06-14").standing == Standing::NoCase);
  story.snapshot("2023-Q3");
  CHECK(story.judge("II.4", "", "2023-09-14").standing == Standing::Unreported);
}

TEST_CASE("II.7: rates reported") {
  Story story;
  story.report("2023-6T", "II.7", "2023-6T", ReportState::InProgress).acted_on =
      story::day("2023-06-01");
  const auto judgement = story.judge("II.7", "", "2023-06-14");
  CHECK(judgement.standing == Standing::NoDeadline);
  CHECK(judgement.klass == StandingClass::NotJudged);
  REQUIRE(judgement.second_line);
  CHECK(judgement.second_line->standing == Standing::Active);
}
