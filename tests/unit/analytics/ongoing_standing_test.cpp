#include "analytics/ongoing_standing.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

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

// A row with an act on the last day of its interval.
model::TaskReport& active(Story& story, const char* period, const char* task) {
  auto& row = story.report(period, task, period, ReportState::InProgress);
  for (const model::ReportingPeriod& each : story.plan.periods) {
    if (each.id == period) {
      row.acted_on = each.closing;
    }
  }
  return row;
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
    active(story, period, "VI.6");
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
  row.delay_text = model::SourceText{"Bỏ theo quyết định", {}};
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
  active(story, "2023-6T", "II.4");
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

TEST_CASE("events of long ago are not all that happened: two silent periods need attention") {
  Story story;
  active(story, "2022-N", "II.4");
  event(story, "1", "2022-11-12", "2022-12-01");
  story.snapshot("2023-Q1");
  auto judgement = story.judge("II.4", "", "2023-03-14");
  CHECK(judgement.standing == Standing::EventsHandled);
  CHECK(judgement.klass == StandingClass::Ongoing);
  story.snapshot("2023-6T");
  judgement = story.judge("II.4", "", "2023-06-14");
  CHECK(judgement.standing == Standing::Unreported);
  CHECK(judgement.klass == StandingClass::Attention);
  CHECK(judgement.events == Share{1, 1});
  event(story, "2", "2023-01-12", "");
  judgement = story.judge("II.4", "", "2023-06-14");
  CHECK(judgement.standing == Standing::EventsPending);
  CHECK(judgement.klass == StandingClass::Attention);
}

TEST_CASE("II.7 without a stated time needs attention after two silent periods, as any other") {
  Story story;
  active(story, "2022-N", "II.7");
  story.snapshot("2023-Q1");
  CHECK(story.judge("II.7", "", "2023-03-14").klass == StandingClass::NotJudged);
  story.snapshot("2023-6T");
  const auto judgement = story.judge("II.7", "", "2023-06-14");
  CHECK(judgement.standing == Standing::NoDeadline);
  CHECK(judgement.klass == StandingClass::Attention);
}

TEST_CASE(
    "three reports running without anything concrete need attention, and silence is no way out") {
  Story story;
  active(story, "2022-N", "V.5");
  story.report("2023-Q1", "V.5", "2023-Q1", ReportState::InProgress);
  story.report("2023-6T", "V.5", "2023-6T", ReportState::InProgress);
  CHECK(story.judge("V.5", "", "2023-06-14").klass == StandingClass::Ongoing);
  SECTION("said a third time") {
    story.report("2023-Q3", "V.5", "2023-Q3", ReportState::InProgress);
    const auto judgement = story.judge("V.5", "", "2023-09-14");
    CHECK(judgement.standing == Standing::General);
    CHECK(judgement.periods_vague == 3);
    CHECK(judgement.klass == StandingClass::Attention);
  }
  SECTION("not said at all") {
    story.snapshot("2023-Q3");
    const auto judgement = story.judge("V.5", "", "2023-09-14");
    CHECK(judgement.standing == Standing::Unreported);
    CHECK(judgement.periods_missing == 1);
    CHECK(judgement.klass == StandingClass::Attention);
  }
  SECTION("a dated act ends the run") {
    active(story, "2023-Q3", "V.5");
    CHECK(story.judge("V.5", "", "2023-09-14").klass == StandingClass::Ongoing);
  }
}

TEST_CASE("of several leads of a continuous task each answers") {
  Story story;
  story.task("V.5").assignments = {{model::Role::Lead, "don-vi-1"},
                                   {model::Role::Lead, "don-vi-2"}};
  active(story, "2023-6T", "V.5").unit_id = "don-vi-1";
  auto judgement = story.judge("V.5", "2023-6T", "2023-06-14");
  CHECK(judgement.standing == Standing::Unreported);
  CHECK(judgement.heard == Share{1, 2});
  story.report("2023-6T", "V.5", "2023-6T", ReportState::InProgress).unit_id = "don-vi-2";
  judgement = story.judge("V.5", "2023-6T", "2023-06-14");
  CHECK(judgement.standing == Standing::Active);
  CHECK(judgement.heard == Share{2, 2});
}

TEST_CASE("one of nine members does not make a collective active") {
  Story story;
  story.name_members();
  story.task("V.5").assignments = {{model::Role::Lead, story::kCollective}};
  const auto members = [&](int from, int to, bool is_active) {
    for (int n = from; n <= to; ++n) {
      auto& row = story.report("2023-6T", "V.5", "2023-6T", ReportState::InProgress);
      row.unit_id = fmt::format("don-vi-{}", n);
      if (is_active) {
        row.acted_on = story::day("2023-05-05");
      }
    }
    return story.judge("V.5", "2023-6T", "2023-06-14");
  };
  auto judgement = members(1, 1, true);
  CHECK(judgement.standing == Standing::Unreported);
  CHECK(judgement.heard == Share{1, 9});
  judgement = members(2, 5, false);
  CHECK(judgement.standing == Standing::General);
  CHECK(judgement.heard == Share{5, 9});
  judgement = members(6, 9, true);
  CHECK(judgement.standing == Standing::Active);
  CHECK(judgement.heard == Share{9, 9});
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
