#include "analytics/reports_received.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace minhbach;
using analytics::Coverage;
using analytics::Receipt;
using story::day;
using story::Story;

namespace {

model::Unit& unit(Story& s, std::string_view id) {
  return *std::find_if(s.plan.units.begin(), s.plan.units.end(), [&](const model::Unit& each) {
    return each.id == id;
  });
}

std::vector<std::string> owing(const Story& s, std::string_view closing) {
  const auto ledger = s.ledger(closing);
  std::vector<std::string> ids;
  for (const model::ReportingPeriod& period : s.plan.periods) {
    if (period.closing == day(closing)) {
      for (const model::Unit* each : analytics::units_owing(ledger, period)) {
        ids.push_back(each->id);
      }
    }
  }
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a report is owed by units with a task, never by a collective") {
  Story story;
  story.task("IV.1").assignments = {{model::Role::Lead, story::kCollective},
                                    {model::Role::Coordinating, "thanh-tra-so"}};
  CHECK(owing(story, "2023-03-14") == Ids{story::kOffice, "thanh-tra-so"});
}

TEST_CASE("members of a leading collective owe a report while they are members") {
  Story story;
  story.name_members();
  auto& members = unit(story, story::kCollective).members;
  members.resize(2);
  members[1].valid_to = day("2023-03-14");
  CHECK(owing(story, "2023-03-14") == Ids{story::kOffice, "don-vi-1", "don-vi-2"});
  CHECK(owing(story, "2023-06-14") == Ids{story::kOffice, "don-vi-1"});
  story.task("VII.2").assignments.front().role = model::Role::Coordinating;
  CHECK(owing(story, "2023-06-14") == Ids{story::kOffice});
}

TEST_CASE("the successor reports for a unit that is gone") {
  Story story;
  story.task("IV.1").assignments.push_back({model::Role::Coordinating, "thanh-tra-so"});
  unit(story, "thanh-tra-so").valid_to = day("2023-03-31");
  unit(story, "thanh-tra-so").successor_id = "don-vi-1";
  CHECK(owing(story, "2023-03-14") == Ids{story::kOffice, "thanh-tra-so"});
  CHECK(owing(story, "2023-06-14") == Ids{story::kOffice, "don-vi-1"});
  unit(story, "don-vi-1").successor_id = "thanh-tra-so";
  unit(story, "don-vi-1").valid_to = day("2023-06-30");
  CHECK(owing(story, "2023-09-14") == Ids{story::kOffice});
}

TEST_CASE("nothing is owed after tracking ended or before the plan") {
  Story story;
  story.plan.tracking_end = day("2023-06-14");
  CHECK(owing(story, "2023-06-14") == Ids{story::kOffice});
  CHECK(owing(story, "2023-09-14").empty());
  story.plan.effective_from = *model::PartialDate::parse("2022-04");
  CHECK(owing(story, "2022-03-14").empty());
}

TEST_CASE("on time, late, not received, and how many running") {
  Story story;
  story.task("IV.1").assignments.push_back({model::Role::Coordinating, "thanh-tra-so"});
  const auto receive = [&](const char* period, const char* from, const char* on) {
    story.snapshot(period).unit_reports.push_back({from, day(on)});
  };
  receive("2022-Q1", story::kOffice, "2022-03-20");
  receive("2022-Q1", "thanh-tra-so", "2022-03-21");
  receive("2022-6T", story::kOffice, "2022-06-17");
  receive("2022-Q3", story::kOffice, "2022-09-17");
  receive("2022-N", "thanh-tra-so", "2022-12-17");
  // The latest revision says what came.
  story.snapshot("2022-N", 2).unit_reports = {{"thanh-tra-so", day("2022-12-17")},
                                              {story::kOffice, day("2023-01-05")}};

  const auto ledger = story.ledger("2022-12-14");
  const auto reports = analytics::reports_received(ledger);
  std::vector<std::pair<Receipt, int>> inspectorate;
  for (const analytics::ReceivedReport& report : reports) {
    if (report.unit->id == "thanh-tra-so") {
      inspectorate.emplace_back(report.receipt, report.missing_run);
    }
  }
  CHECK(inspectorate ==
        std::vector<std::pair<Receipt, int>>{
            {Receipt::Late, 0}, {Receipt::None, 1}, {Receipt::None, 2}, {Receipt::OnTime, 0}});
  CHECK(reports.size() == 8);
  CHECK(analytics::coverage_of_period(reports, "2022-N") == Coverage{1, 1, 0});
  CHECK(analytics::coverage_of_period(reports, "2022-N").received() == 2);
  CHECK(analytics::coverage_of_period(reports, "2022-N").whole() == 2);
  CHECK(analytics::code(Receipt::None) == "none");
}
