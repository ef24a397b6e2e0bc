#include "analytics/calendar.hpp"
#include "analytics/story.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <vector>

using namespace minhbach;
using analytics::Standing;
using model::ReportState;
using story::Story;

namespace {

// An example worked by hand, or a rule at its edge.
struct Example {
  const char* name;
  std::function<void(Story&)> facts;
  const char* task;
  const char* occurrence;
  const char* closing;  // D
  const char* as_of;    // A; empty: D
  const char* standing;
  int days = 0;
};

void year_report_says_in_progress(Story& s) {
  s.report("2022-N", "I.1", "2022-12", ReportState::InProgress);
}

void check(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    INFO(example.name << ", D = " << example.closing << ", A = " << example.as_of);
    Story story;
    example.facts(story);
    const auto judgement =
        story.judge(example.task, example.occurrence, example.closing, example.as_of);
    CHECK(analytics::number(judgement.standing) == example.standing);
    CHECK(judgement.days == example.days);
    // Days overdue end on D, days left on the due day.
    if (judgement.standing == Standing::Overdue) {
      CHECK(judgement.counted_to == story::day(example.closing));
    } else if (judgement.counted_to) {
      const model::Day from = story::day(*example.as_of == '\0' ? example.closing : example.as_of);
      CHECK((*judgement.counted_to - from).count() == example.days);
    }
  }
}

}  // namespace

TEST_CASE("worked examples of dated tasks") {
  const auto quarter_1 = [](ReportState state, const char* done_on) {
    return [=](Story& s) {
      year_report_says_in_progress(s);
      s.report("2023-Q1", "I.1", "2022-12", state, done_on);
    };
  };
  const auto outputs = [](Story& s) {
    s.report("2023-Q1", "III.5", "2022", ReportState::InProgress).outputs = {{1, ""}, {2, ""}};
  };
  check({
      {"I.1, đang thực hiện",
       year_report_says_in_progress,
       "I.1",
       "2022-12",
       "2022-12-14",
       "",
       "S11",
       17},
      {"I.1, site rebuilt",
       year_report_says_in_progress,
       "I.1",
       "2022-12",
       "2022-12-14",
       "2023-01-05",
       "S9"},
      {"I.1, ban hành 28/12/2022",
       quarter_1(ReportState::Done, "2022-12-28"),
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S3"},
      {"I.1, ban hành 09/01/2023",
       quarter_1(ReportState::Done, "2023-01-09"),
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S4",
       9},
      {"I.1, still đang thực hiện",
       quarter_1(ReportState::InProgress, ""),
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S8",
       73},
      {"I.1, snapshot without a row",
       [](Story& s) {
         year_report_says_in_progress(s);
         s.snapshot("2023-Q1");
       },
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S10"},
      {"I.1, no Quý I snapshot",
       year_report_says_in_progress,
       "I.1",
       "2022-12",
       "2022-12-14",
       "2023-03-21",
       "S10"},
      {"II.3, báo cáo ngày 10/8/2022",
       [](Story& s) { s.report("2022-Q3", "II.3", "2022-08", ReportState::Done, "2022-08-10"); },
       "II.3",
       "2022-08",
       "2022-09-14",
       "",
       "S3"},
      {"IV.5, đang thực hiện",
       [](Story& s) { s.report("2022-Q3", "IV.5", "2022-Q3", ReportState::InProgress); },
       "IV.5",
       "2022-Q3",
       "2022-09-14",
       "",
       "S11",
       16},
      {"V.3 of 2021",
       [](Story& s) { s.snapshot("2022-Q1"); },
       "V.3",
       "2021-Q1",
       "2022-03-14",
       "",
       "S1"},
      {"V.3, decision to go on",
       [](Story& s) {
         s.report("2023-6T", "V.3", "2023-Q1", ReportState::Done, "2023-03-20").outputs = {{2, ""}};
       },
       "V.3",
       "2023-Q1",
       "2023-06-14",
       "",
       "S3"},
      {"III.5, two of three products", outputs, "III.5", "2022", "2023-03-14", "", "S8", 73},
      {"III.5, a year later",
       [&](Story& s) {
         outputs(s);
         s.snapshot("2024-Q1");
       },
       "III.5",
       "2022",
       "2024-03-14",
       "",
       "S6"},
      {"VII.6, report 245/BC of 19/6/2023",
       [](Story& s) {
         s.snapshot("2023-6T").submitted = story::day("2023-06-19");
         s.snapshot("2023-Q3");
       },
       "VII.6",
       "2023-6T",
       "2023-09-14",
       "",
       "S3"},
      {"I.1 of 2025, department ended",
       [](Story& s) {
         s.plan.tracking_end = story::day("2025-02-28");
         s.snapshot("2024-N");
       },
       "I.1",
       "2025-12",
       "2024-12-14",
       "",
       "S7"},
  });
}

TEST_CASE("dated standings at their edges") {
  const auto says = [](ReportState state) {
    return [state](Story& s) {
      s.report("2022-6T", "I.1", "2022-12", ReportState::NotStarted);
      s.report("2023-Q1", "I.1", "2022-12", state);
    };
  };
  const auto not_applicable = [](bool accepted) {
    return [accepted](Story& s) {
      auto& row = s.report("2023-Q1", "I.1", "2022-12", ReportState::NotApplicable);
      row.delay_reason = model::DelayReason::RulesChanged;
      row.document_ids = {"qd"};
      if (accepted) {
        row.confirmed = ReportState::NotApplicable;
      }
    };
  };
  check({
      {"no snapshot", [](Story&) {}, "I.1", "2022-12", "2023-03-14", "", "S0"},
      {"done, no date, said in time",
       [](Story& s) {
         s.report("2022-N", "I.1", "2022-12", ReportState::Done);
         s.report("2023-Q1", "I.1", "2022-12", ReportState::Done);
       },
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S3"},
      {"done, no date, first said later",
       says(ReportState::Done),
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S5"},
      {"done, taken back, done again",
       [](Story& s) {
         s.report("2022-6T", "I.1", "2022-12", ReportState::Done);
         s.report("2022-N", "I.1", "2022-12", ReportState::InProgress);
         s.report("2023-Q1", "I.1", "2022-12", ReportState::Done);
       },
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S5"},
      {"done on the due day",
       [](Story& s) { s.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-31"); },
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S3"},
      {"not carried out", says(ReportState::NotDone), "I.1", "2022-12", "2023-03-14", "", "S6"},
      {"not applicable, accepted", not_applicable(true), "I.1", "2022-12", "2023-03-14", "", "S2"},
      {"not applicable, claimed",
       not_applicable(false),
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S8",
       73},
      {"no case excuses nothing",
       says(ReportState::NoCase),
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S8",
       73},
      {"silence keeps the last report",
       [](Story& s) {
         s.report("2023-Q1", "I.1", "2022-12", ReportState::InProgress);
         s.snapshot("2023-6T");
       },
       "I.1",
       "2022-12",
       "2023-06-14",
       "",
       "S8",
       165},
      {"unreported does not become not done",
       [](Story& s) { s.snapshot("2024-Q1"); },
       "I.1",
       "2022-12",
       "2024-03-14",
       "",
       "S10"},
      {"last day of waiting",
       year_report_says_in_progress,
       "I.1",
       "2022-12",
       "2022-12-14",
       "2023-03-20",
       "S9"},
      {"soon begins 30 days before",
       [](Story& s) { s.snapshot("2022-Q3"); },
       "I.1",
       "2022-12",
       "2022-09-14",
       "2022-12-01",
       "S11",
       30},
      {"a day earlier it is not yet due",
       [](Story& s) { s.snapshot("2022-Q3"); },
       "I.1",
       "2022-12",
       "2022-09-14",
       "2022-11-30",
       "S13",
       31},
      {"in progress, in time",
       [](Story& s) { s.report("2022-Q3", "I.1", "2022-12", ReportState::InProgress); },
       "I.1",
       "2022-12",
       "2022-09-14",
       "",
       "S12",
       108},
      {"the last occurrence lapses in the closing report",
       [](Story& s) { s.report("2025-TK", "I.1", "2025-12", ReportState::InProgress); },
       "I.1",
       "2025-12",
       "2026-01-14",
       "",
       "S6"},
      {"the office confirms less than was reported",
       [](Story& s) {
         s.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-20").confirmed =
             ReportState::InProgress;
       },
       "I.1",
       "2022-12",
       "2023-03-14",
       "",
       "S8",
       73},
      {"the official report was late",
       [](Story& s) {
         s.snapshot("2023-6T").submitted = story::day("2023-06-23");
         s.snapshot("2023-Q3");
       },
       "VII.6",
       "2023-6T",
       "2023-09-14",
       "",
       "S4",
       3},
      {"no official report",
       [](Story& s) { s.snapshot("2023-Q3"); },
       "VII.6",
       "2023-6T",
       "2023-09-14",
       "",
       "S10"},
  });
}

TEST_CASE("the highest revision of a period is in force") {
  Story story;
  story.report("2023-Q1", "I.1", "2022-12", ReportState::InProgress);
  model::TaskReport done = story.snapshot("2023-Q1").task_reports.front();
  done.reported = ReportState::Done;
  done.done_on = story::day("2022-12-28");
  story.snapshot("2023-Q1", 2).task_reports.push_back(done);
  CHECK(story.judge("I.1", "2022-12", "2023-03-14").standing == Standing::DoneOnTime);
}

TEST_CASE("what decided is told") {
  Story story;
  story.report("2022-Q3", "II.3", "2022-08", ReportState::Done, "2022-07-28");
  const auto judgement = story.judge("II.3", "2022-08", "2022-09-14");
  CHECK(judgement.early);
  CHECK(judgement.row == &story.progress.snapshots.front().task_reports.front());
  CHECK(judgement.snapshot == &story.progress.snapshots.front());
  story.progress.snapshots.front().task_reports.front().done_on = story::day("2022-08-01");
  CHECK_FALSE(story.judge("II.3", "2022-08", "2022-09-14").early);
}

TEST_CASE("outputs delivered are counted over all reports") {
  Story story;
  story.report("2022-N", "III.5", "2022", ReportState::InProgress).outputs = {{2, ""}};
  story.report("2023-Q1", "III.5", "2022", ReportState::InProgress).outputs = {{1, ""}, {2, ""}};
  const auto judgement = story.judge("III.5", "2022", "2023-03-14");
  CHECK(judgement.outputs == analytics::Share{2, 3});
  CHECK(judgement.outputs_delivered == std::vector<int>{1, 2});
}

TEST_CASE("silence settles with the first regular report that can know") {
  const Story story;
  const auto settles = [&](const char* due) {
    const auto at = analytics::settle(story.plan, story::day(due));
    return at ? model::iso(*at) : "never";
  };
  CHECK(settles("2022-12-31") == "2023-03-20");
  CHECK(settles("2023-01-31") == "2023-03-20");
  CHECK(settles("2023-03-31") == "2023-06-20");
  CHECK(settles("2023-08-31") == "2023-09-20");
  CHECK(settles("2023-09-30") == "2023-12-20");
  CHECK(settles("2023-03-14") == "2023-03-20");
  CHECK(settles("2025-12-31") == "2026-01-20");  // only the closing report is left
  CHECK(settles("2026-02-01") == "never");
}

TEST_CASE("every standing has its class") {
  std::string classes;
  for (int i = 0; i < static_cast<int>(analytics::kStandings); ++i) {
    const auto standing = static_cast<Standing>(i);
    CHECK(analytics::number(standing) == "S" + std::to_string(i));
    classes += analytics::letter(analytics::class_of(standing));
  }
  CHECK(classes == "-FFABGDFDCDCCCEEEEEEF");
  CHECK(analytics::letter(analytics::class_of_interval(Standing::Unreported, 2, 2)) == 'D');
}
