#include "analytics/parties.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace minhbach;
using analytics::Share;
using analytics::Standing;
using model::ReportState;
using story::Story;

namespace {

// Rows of members from..to about VII.2 of January 2023.
void members_say(Story& s, int from, int to, ReportState state, const char* done_on = "") {
  for (int n = from; n <= to; ++n) {
    s.report("2023-Q1", "VII.2", "2023-01", state, done_on).unit_id = fmt::format("don-vi-{}", n);
  }
}

analytics::Judgement judge(Story& s) {
  return s.judge("VII.2", "2023-01", "2023-03-14");
}

}  // namespace

TEST_CASE("VII.2: 7 of 9 units issued by 31/01") {
  Story story;
  story.name_members();
  members_say(story, 1, 7, ReportState::Done, "2023-01-31");
  members_say(story, 8, 9, ReportState::InProgress);
  const auto judgement = judge(story);
  CHECK(judgement.standing == Standing::Overdue);
  CHECK(judgement.members == Share{7, 9});
  CHECK(judgement.days == 42);
}

TEST_CASE("a collective is done when its last member is") {
  Story story;
  story.name_members();
  members_say(story, 1, 8, ReportState::Done, "2023-01-20");
  SECTION("a silent member keeps it open") {
    CHECK(judge(story).standing == Standing::DueUnreported);
    CHECK(judge(story).members == Share{8, 9});
  }
  SECTION("the latest day counts") {
    members_say(story, 9, 9, ReportState::Done, "2023-02-05");
    CHECK(judge(story).standing == Standing::DoneLate);
    CHECK(judge(story).days == 5);
    CHECK(judge(story).members == Share{9, 9});
  }
  SECTION("who was excused is out of the count") {
    members_say(story, 9, 9, ReportState::NotApplicable);
    auto& row = story.snapshot("2023-Q1").task_reports.back();
    row.confirmed = ReportState::NotApplicable;
    row.delay_reason = model::DelayReason::Reorganisation;
    row.document_ids = {"qd"};
    CHECK(judge(story).standing == Standing::DoneOnTime);
    CHECK(judge(story).members == Share{8, 8});
  }
  SECTION("who was no member on the due day is not asked") {
    for (model::Unit& unit : story.plan.units) {
      if (!unit.members.empty()) {
        unit.members.back().valid_from = story::day("2023-02-01");
      }
    }
    CHECK(judge(story).members == Share{8, 8});
    CHECK(judge(story).standing == Standing::DoneOnTime);
  }
  SECTION("the compiled row speaks for silent members") {
    story.report("2023-Q1", "VII.2", "2023-01", ReportState::InProgress).unit_id = story::kOffice;
    CHECK(judge(story).standing == Standing::Overdue);
    CHECK(judge(story).members == Share{8, 9});
    CHECK(judge(story).compiled);
  }
}

TEST_CASE("without known members only the compiled row speaks") {
  Story story;
  story.task("VII.2").assignments = {{model::Role::Lead, story::kCollective}};
  story.report("2023-Q1", "VII.2", "2023-01", ReportState::Done, "2023-01-20").unit_id =
      story::kOffice;
  CHECK(judge(story).standing == Standing::DoneOnTime);
  CHECK(judge(story).compiled);
  CHECK(judge(story).members == Share{0, 0});
}

TEST_CASE("rows of coordinating units decide nothing") {
  Story story;
  story.report("2023-Q1", "VII.2", "2023-01", ReportState::Done, "2023-01-20").unit_id = "don-vi-1";
  CHECK(judge(story).standing == Standing::DueUnreported);
}

TEST_CASE("of two leads each answers: silence of one is told, the worse report decides") {
  Story story;
  story.task("VII.2").assignments = {{model::Role::Lead, "don-vi-1"},
                                     {model::Role::Lead, "don-vi-2"}};
  members_say(story, 1, 1, ReportState::Done, "2023-01-20");
  CHECK(judge(story).standing == Standing::DueUnreported);
  CHECK(judge(story).heard == Share{1, 2});
  members_say(story, 2, 2, ReportState::InProgress);
  CHECK(judge(story).standing == Standing::Overdue);
  CHECK(judge(story).heard == Share{2, 2});
}

TEST_CASE("an honest report of one lead is not hidden behind the silence of the other") {
  Story story;
  story.task("VII.2").assignments = {{model::Role::Lead, "don-vi-1"},
                                     {model::Role::Lead, "don-vi-2"}};
  members_say(story, 1, 1, ReportState::InProgress);
  CHECK(judge(story).standing == Standing::Overdue);
  CHECK(judge(story).heard == Share{1, 2});
}

TEST_CASE("the office's row as a lead speaks for itself, its compiled row for the leads") {
  Story story;
  story.task("VII.2").assignments = {{model::Role::Lead, "don-vi-1"}};
  story.report("2023-Q1", "VII.2", "2023-01", ReportState::Done, "2023-01-20").unit_id =
      story::kOffice;
  CHECK(judge(story).standing == Standing::DoneOnTime);
  story.task("VII.2").assignments.push_back({model::Role::Lead, story::kOffice});
  CHECK(judge(story).standing == Standing::DueUnreported);
  CHECK(judge(story).heard == Share{1, 2});
}

TEST_CASE("a successor reports for the unit it took over") {
  Story story;
  story.task("VII.2").assignments = {{model::Role::Lead, "don-vi-1"}};
  for (model::Unit& unit : story.plan.units) {
    if (unit.id == "don-vi-1") {
      unit.successor_id = "don-vi-2";
    }
  }
  members_say(story, 2, 2, ReportState::Done, "2023-01-20");
  CHECK(judge(story).standing == Standing::DoneOnTime);
}
