#include "analytics/transition.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace minhbach;
using analytics::Happening;
using model::ReportState;
using story::Story;

namespace {

struct TransitionExample {
  const char* name;
  std::function<void(Story&)> facts;
  const char* task;
  const char* from;
  const char* to;
  std::vector<std::string> happened;  // 'done_in_time 2022-12'
};

constexpr const char* kYear = "2022-12-14";
constexpr const char* kQuarter = "2023-03-14";
constexpr const char* kHalf = "2023-06-14";

// 'outputs 2022 0/3 > 1/3', of one task.
std::vector<std::string> between(const Story& s,
                                 std::string_view task,
                                 const char* from,
                                 const char* to) {
  const auto before = analytics::stand(s.ledger(from));
  const auto after = analytics::stand(s.ledger(to));
  const auto amended = analytics::amended_between(s.progress, story::day(from), story::day(to));
  std::vector<std::string> all;
  for (const auto& each : analytics::happenings(before, after, amended)) {
    if (each.after->task->id != task) {
      continue;
    }
    std::string line(analytics::code(each.what));
    line += each.occurrence.empty() ? "" : " " + each.occurrence;
    if (each.to.whole > 0) {
      const auto share = [](const analytics::Share& of) {
        return std::to_string(of.part) + "/" + std::to_string(of.whole);
      };
      line += " " + share(each.from) + " > " + share(each.to);
    }
    all.push_back(line);
  }
  return all;
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

// I.1 of 2022, done by two reports on different days.
auto corrected(const char* first, const char* second) {
  return [=](Story& s) {
    earlier_done(s);
    s.report("2023-Q1", "I.1", "2022-12", ReportState::Done, first);
    s.report("2023-6T", "I.1", "2022-12", ReportState::Done, second);
  };
}

void no_case(Story& s, const char* period, const char* task) {
  s.report(period, task, period, ReportState::NoCase).activity.vi = "Không có";
}

void general(Story& s, const char* period, const char* task) {
  s.report(period, task, period, ReportState::InProgress);
}

void check_transitions(const std::vector<TransitionExample>& examples) {
  for (const TransitionExample& example : examples) {
    INFO(example.name);
    Story story;
    example.facts(story);
    CHECK(between(story, example.task, example.from, example.to) == example.happened);
  }
}

}  // namespace

TEST_CASE("what happens to an occurrence") {
  check_transitions({
      {"completed in time",
       then(ReportState::InProgress, ReportState::Done, "2022-12-28"),
       "I.1",
       kYear,
       kQuarter,
       {"done_in_time 2022-12"}},
      {"completed late",
       then(ReportState::InProgress, ReportState::Done, "2023-01-09"),
       "I.1",
       kYear,
       kQuarter,
       {"done_late 2022-12"}},
      {"completed, nobody says when",
       then(ReportState::InProgress, ReportState::Done),
       "I.1",
       kYear,
       kQuarter,
       {"done_undated 2022-12"}},
      {"still undone behind its due day",
       then(ReportState::InProgress, ReportState::InProgress),
       "I.1",
       kYear,
       kQuarter,
       {"newly_overdue 2022-12"}},
      {"said not to be carried out",
       then(ReportState::InProgress, ReportState::NotDone),
       "I.1",
       kYear,
       kQuarter,
       {"ended_undone 2022-12"}},
      {"corrected to late",
       corrected("2022-12-28", "2023-01-09"),
       "I.1",
       kQuarter,
       kHalf,
       {"done_corrected 2022-12"}},
      {"corrected to in time",
       corrected("2023-01-09", "2022-12-28"),
       "I.1",
       kQuarter,
       kHalf,
       {"done_corrected 2022-12"}},
      {"corrected by a week, the same verdict",
       corrected("2022-12-20", "2022-12-28"),
       "I.1",
       kQuarter,
       kHalf,
       {}},
      {"taken back",
       [](Story& s) {
         earlier_done(s);
         s.report("2023-Q1", "I.1", "2022-12", ReportState::Done, "2022-12-28");
         s.report("2023-6T", "I.1", "2022-12", ReportState::InProgress);
       },
       "I.1",
       kQuarter,
       kHalf,
       {"taken_back 2022-12"}},
      {"the report that should know says nothing",
       [](Story& s) {
         earlier_done(s);
         s.report("2022-N", "I.1", "2022-12", ReportState::InProgress);
         s.snapshot("2023-Q1");
       },
       "I.1",
       kYear,
       kQuarter,
       {"unreported 2022-12"}},
      {"first heard of when overdue",
       [](Story& s) {
         earlier_done(s);
         s.snapshot("2023-Q1");
         s.report("2023-6T", "I.1", "2022-12", ReportState::InProgress);
       },
       "I.1",
       kQuarter,
       kHalf,
       {"newly_overdue 2022-12"}},
      {"begun",
       [](Story& s) {
         s.plan.effective_from = *model::PartialDate::parse("2022");
         s.report("2022-6T", "I.1", "2022-12", ReportState::NotStarted);
         s.report("2022-Q3", "I.1", "2022-12", ReportState::InProgress);
       },
       "I.1",
       "2022-06-14",
       "2022-09-14",
       {"started 2022-12"}},
      {"the plan was changed, and what happened is told as well",
       [](Story& s) {
         then(ReportState::InProgress, ReportState::InProgress)(s);
         model::Amendment amendment;
         amendment.task_id = "I.1";
         amendment.effective_from = story::day("2023-01-15");
         s.progress.amendments.push_back(amendment);
       },
       "I.1",
       kYear,
       kQuarter,
       {"plan_changed", "newly_overdue 2022-12"}},
  });
}

TEST_CASE("a step toward completion is told with its counts") {
  check_transitions({
      {"an output more",
       [](Story& s) {
         s.report("2022-N", "III.5", "2022", ReportState::InProgress);
         s.report("2023-Q1", "III.5", "2022", ReportState::InProgress);
         s.report("2023-6T", "III.5", "2022", ReportState::InProgress).outputs = {{1, ""}};
       },
       "III.5",
       kQuarter,
       kHalf,
       {"outputs 2022 0/3 > 1/3"}},
      {"a member more",
       [](Story& s) {
         s.name_members();
         s.report("2023-Q1", "VII.2", "2023-01", ReportState::InProgress).unit_id = story::kOffice;
         const std::string member = s.plan.units.back().id;
         s.report("2023-6T", "VII.2", "2023-01", ReportState::Done, "2023-01-20").unit_id = member;
       },
       "VII.2",
       kQuarter,
       kHalf,
       {"members 2023-01 0/9 > 1/9"}},
      {"an event handled",
       [](Story& s) {
         for (const char* const id : {"one", "two"}) {
           model::Event event;
           event.id = id;
           event.task_id = "II.4";
           event.decided_on = story::day("2022-10-01");
           event.responded_on = story::day(event.id == "one" ? "2022-11-01" : "2023-02-01");
           s.progress.events.push_back(event);
         }
         general(s, "2022-N", "II.4");
         general(s, "2023-Q1", "II.4");
       },
       "II.4",
       kYear,
       kQuarter,
       {"events 1/2 > 2/2"}},
  });
}

TEST_CASE("the passing of time is no news") {
  check_transitions({
      {"a new occurrence comes into focus",
       [](Story& s) {
         s.report("2022-Q1", "I.1", "2021-12", ReportState::Done, "2021-12-20");
         s.snapshot("2022-Q3");
         s.snapshot("2022-N");
       },
       "I.1",
       "2022-09-14",
       kYear,
       {}},
      {"due soon",
       [](Story& s) {
         s.plan.effective_from = *model::PartialDate::parse("2022");
         s.snapshot("2022-Q3");
         s.snapshot("2022-N");
       },
       "I.1",
       "2022-09-14",
       kYear,
       {}},
  });
}

TEST_CASE("what happens to a task without a deadline") {
  check_transitions({
      {"falls silent",
       [](Story& s) {
         general(s, "2022-N", "V.5");
         s.snapshot("2023-Q1");
       },
       "V.5",
       kYear,
       kQuarter,
       {"unreported"}},
      {"silent a second time",
       [](Story& s) {
         general(s, "2022-Q3", "V.5");
         s.snapshot("2022-N");
         s.snapshot("2023-Q1");
       },
       "V.5",
       kYear,
       kQuarter,
       {"silent_run"}},
      {"heard again",
       [](Story& s) {
         s.snapshot("2022-N");
         no_case(s, "2023-Q1", "V.5");
       },
       "V.5",
       kYear,
       kQuarter,
       {"reported_again"}},
      {"nothing concrete for the third time",
       [](Story& s) {
         for (const char* const period : {"2022-Q1", "2022-6T"}) {
           no_case(s, period, "V.5");
         }
         for (const char* const period : {"2022-Q3", "2022-N", "2023-Q1"}) {
           general(s, period, "V.5");
         }
       },
       "V.5",
       kYear,
       kQuarter,
       {"vague_run"}},
      {"concrete again",
       [](Story& s) {
         for (const char* const period : {"2022-Q1", "2022-6T", "2022-Q3", "2022-N"}) {
           general(s, period, "V.5");
         }
         no_case(s, "2023-Q1", "V.5");
       },
       "V.5",
       kYear,
       kQuarter,
       {"concrete_again"}},
      {"without a stated time, silent in its second line",
       [](Story& s) {
         general(s, "2022-N", "II.7");
         s.snapshot("2023-Q1");
       },
       "II.7",
       kYear,
       kQuarter,
       {"unreported"}},
  });
}

TEST_CASE("activity, none and a general report are not better or worse than each other") {
  using Told = std::function<void(Story&, const char*)>;
  const Told acted = [](Story& s, const char* period) {
    const bool year = std::string_view(period) == "2022-N";
    s.report(period, "V.5", period, ReportState::InProgress).acted_on =
        story::day(year ? "2022-12-01" : "2023-03-01");
  };
  const Told none = [](Story& s, const char* period) {
    no_case(s, period, "V.5");
  };
  const Told vague = [](Story& s, const char* period) {
    general(s, period, "V.5");
  };
  for (const auto& [before, after] :
       std::vector<std::pair<Told, Told>>{{none, acted}, {acted, none}, {vague, acted}}) {
    Story story;
    none(story, "2022-Q3");
    before(story, "2022-N");
    after(story, "2023-Q1");
    CHECK(between(story, "V.5", kYear, kQuarter).empty());
  }
}

TEST_CASE("a yearly roll-over is no news") {
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
  for (const model::Task& task : story.plan.tasks) {
    if (task.schedule.is<model::Yearly>()) {
      INFO(task.id);
      CHECK(between(story, task.id, "2023-09-14", "2023-12-14").empty());
    }
  }
}
