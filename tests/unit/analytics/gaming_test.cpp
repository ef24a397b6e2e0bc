// Tricks by which a report could look better than it is, in one place: what each one hopes to be
// told, and what is told. Each row is a plan of its own; whoever finds a new trick adds one.
#include "analytics/count.hpp"
#include "analytics/date_doubt.hpp"
#include "analytics/history.hpp"
#include "analytics/progress_facts.hpp"
#include "analytics/story.hpp"
#include "analytics/transition.hpp"
#include "model/in_force.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <functional>

namespace minhbach {

namespace {

using model::ReportState;
using story::Story;

struct Trick {
  const char* name;
  std::function<void(Story&)> play;
  std::function<std::string(Story&)> told;
  const char* hoped;
  const char* right;
};

// 'S5 G': standing and class of an occurrence, or of the task.
std::function<std::string(Story&)> standing_of(const char* task,
                                               const char* occurrence,
                                               const char* closing) {
  return [=](Story& story) {
    const analytics::Judgement judgement = story.judge(task, occurrence, closing);
    return fmt::format(
        "{} {}", analytics::number(judgement.standing), analytics::letter(judgement.klass));
  };
}

// What is told to have happened to a task from one day to another: 'ended_undone 2022-12'.
std::string news_of(std::string_view task,
                    const analytics::Ledger& from,
                    const analytics::Ledger& to) {
  std::string news;
  for (const auto& each : analytics::happenings(analytics::stand(from), analytics::stand(to), {})) {
    if (each.after->task->id == task) {
      news += fmt::format("{} {};", analytics::code(each.what), each.occurrence);
    }
  }
  return news.empty() ? "nothing" : news;
}

// Values of facts of now: 'bucket.met 1 bucket.met.aspiration 1'.
std::function<std::string(Story&)> facts_of(const std::vector<std::string>& ids) {
  return [ids](Story& story) {
    model::Plan plan = story.plan;
    plan.progress = story.progress;
    const model::PlanIndex index(plan);
    analytics::Facts facts = analytics::count(index);
    const auto history = analytics::history(index, std::nullopt);
    REQUIRE(history);
    analytics::add_progress_facts(facts, index, *history);
    std::string text;
    for (const std::string& id : ids) {
      text += fmt::format("{} {} ", id, facts.get(id).value);
    }
    return text;
  };
}

// A row whose act is dated on the last day of its interval.
void act(Story& story, const char* period, const char* task, const char* day) {
  story.report(period, task, period, ReportState::InProgress).acted_on = story::day(day);
}

void lead(Story& story, const char* task, const std::vector<const char*>& units) {
  story.task(task).assignments.clear();
  for (const char* const unit : units) {
    story.task(task).assignments.push_back({model::Role::Lead, unit});
  }
}

// A collective of five leads the task.
void led_by_five(Story& story, const char* task) {
  lead(story, task, {story::kCollective});
  for (model::Unit& unit : story.plan.units) {
    for (int n = 1; unit.id == story::kCollective && n <= 5; ++n) {
      unit.members.push_back({fmt::format("don-vi-{}", n), story::day("2021-12-01"), {}, {}});
    }
  }
}

void late_without_date(Story& story) {
  story.report("2023-Q1", "I.1", "2022-12", ReportState::Done);
}

void silent_co_lead(Story& story) {
  lead(story, "VII.2", {"don-vi-1", "don-vi-2"});
  story.report("2023-Q1", "VII.2", "2023-01", ReportState::Done, "2023-01-20");
}

void silent_event_task(Story& story) {
  act(story, "2022-N", "II.4", "2022-12-14");
  model::Event event;
  event.id = "1";
  event.task_id = "II.4";
  event.decided_on = story::day("2022-11-01");
  event.responded_on = story::day("2022-12-01");
  story.progress.events.push_back(event);
  story.snapshot("2023-Q1");
  story.snapshot("2023-6T");
}

void general_three_times(Story& story) {
  act(story, "2022-N", "V.5", "2022-12-14");
  for (const char* const period : {"2023-Q1", "2023-6T", "2023-Q3"}) {
    story.report(period, "V.5", period, ReportState::InProgress).activity.vi =
        "Tiếp tục thực hiện tốt";
  }
}

void one_of_five_done(Story& story) {
  led_by_five(story, "VII.2");
  story.report("2023-Q1", "VII.2", "2023-01", ReportState::Done, "2023-01-20").unit_id = "don-vi-1";
}

void one_of_five_active(Story& story) {
  led_by_five(story, "V.5");
  for (int n = 1; n <= 5; ++n) {  // last period all of them were
    act(story, "2023-Q1", "V.5", "2023-02-02");
    story.snapshot("2023-Q1").task_reports.back().unit_id = fmt::format("don-vi-{}", n);
  }
  act(story, "2023-6T", "V.5", "2023-05-05");
  story.snapshot("2023-6T").task_reports.back().unit_id = "don-vi-1";
}

// Missed on 31 January, moved on 1 April to the end of the year, done in May.
void moved_deadline(Story& story) {
  story.task("III.1").schedule.kind = model::Once{story::day("2023-01-31"), {}};
  story.report("2023-Q1", "III.1", "2023-01-31", ReportState::InProgress);
  story.report("2023-6T", "III.1", "2023-01-31", ReportState::Done, "2023-05-05");
  model::Amendment amendment;
  amendment.id = "doi-han";
  amendment.task_id = "III.1";
  amendment.effective_from = story::day("2023-04-01");
  amendment.aspect = model::AmendmentAspect::Schedule;
  amendment.schedule = {{model::Once{story::day("2023-12-31"), {}}, false, {}}};
  story.plan.progress.amendments.push_back(amendment);
  story.task("III.1").versions.clear();
  model::add_versions(story.plan);
}

// Before the plan closed its first year; then the day of the deadline passes, and nothing else.
void time_passes(Story& story) {
  story.plan.effective_from = *model::PartialDate::parse("2022");
  story.snapshot("2022-N");
}

// That of 2022 stays undone until that of 2023 falls due, which is done in time.
void lapse_covered(Story& story) {
  story.report("2022-Q1", "I.1", "2021-12", ReportState::Done, "2021-12-20");
  story.report("2023-N", "I.1", "2022-12", ReportState::InProgress);
  story.report("2023-N", "I.1", "2023-12", ReportState::Done, "2023-12-01");
  story.report("2024-Q1", "I.1", "2022-12", ReportState::InProgress);
}

// Said to be in progress in June; in September it was done in March already.
void backdated_day(Story& story) {
  story.report("2023-6T", "V.3", "2023-Q1", ReportState::InProgress);
  story.report("2023-Q3", "V.3", "2023-Q1", ReportState::Done, "2023-03-30");
}

// 'S3, against 2023-6T': believed as reported, and what speaks against the day stands beside it.
std::string day_told(Story& story) {
  const analytics::Ledger ledger = story.ledger("2023-09-14");
  const auto rows = ledger.rows("V.3", "2023-Q1");
  const analytics::DateDoubts doubts =
      analytics::date_doubts(ledger, story.task("V.3"), *rows.back().row);
  return fmt::format(
      "{}, against {}",
      analytics::number(story.judge("V.3", "2023-Q1", "2023-09-14").standing),
      doubts.still_open == nullptr ? "nothing" : doubts.still_open->snapshot->period_id);
}

// A report that says not done is put right months later, by a revision that says done in time.
void corrected_later(Story& story) {
  std::erase_if(story.plan.tasks, [](const model::Task& task) { return task.id != "V.3"; });
  story.report("2023-6T", "V.3", "2023-Q1", ReportState::InProgress);
  model::Snapshot& first = story.snapshot("2023-6T");
  first.published = story::day("2023-06-21");
  model::Snapshot second = first;
  second.revision = 2;
  second.published = story::day("2024-01-10");
  second.task_reports.front().reported = ReportState::Done;
  second.task_reports.front().done_on = story::day("2023-03-30");
  story.progress.snapshots.push_back(second);
}

// What the page first published goes on saying.
std::string first_page_told(Story& story) {
  model::Plan plan = story.plan;
  plan.progress = story.progress;
  const model::PlanIndex index(plan);
  const auto history = analytics::history(index, std::nullopt);
  const analytics::PeriodStanding* const first = history->of("2023-6T@1");
  return first == nullptr
             ? "gone"
             : std::string(analytics::number(first->moment->tasks().front().now->standing));
}

// The only target that is met is one the plan merely strives for.
void aspiration_as_firm(Story& story) {
  std::erase_if(story.plan.targets, [](const model::Target& target) {
    return target.id != "T10" && target.id != "T08";
  });
  story.value(
      "2025-N", "T10", {"2025-12-14", model::ValueBasis::Survey, "81", "100", {}, {}, {}, 400});
  story.value(
      "2025-N", "T08", {"2025-12-14", model::ValueBasis::WholeYear, "59", "100", {}, {}, {}});
}

const std::vector<Trick>& tricks() {
  static const std::vector<Trick> kTricks = {
      {"late, and no report says on which day",
       late_without_date,
       standing_of("I.1", "2022-12", "2023-03-14"),
       "S3 A",
       "S5 G"},
      {"a co-lead is silent behind the one that is done",
       silent_co_lead,
       standing_of("VII.2", "2023-01", "2023-03-14"),
       "S3 A",
       "S10 D"},
      {"a task on events rests on what was handled long ago",
       silent_event_task,
       standing_of("II.4", "", "2023-06-14"),
       "S18 E",
       "S17 D"},
      {"three reports that say nothing in particular",
       general_three_times,
       standing_of("V.5", "", "2023-09-14"),
       "S16 E",
       "S16 D"},
      {"one of five members is done, the others say nothing",
       one_of_five_done,
       standing_of("VII.2", "2023-01", "2023-03-14"),
       "S3 A",
       "S10 D"},
      {"one of five members is active",
       one_of_five_active,
       standing_of("V.5", "2023-6T", "2023-06-14"),
       "S14 E",
       "S17 E"},
      {"a missed deadline is moved until what is late is in time: at the time",
       moved_deadline,
       standing_of("III.1", "2023-01-31", "2023-03-14"),
       "S13 C",
       "S8 D"},
      {"a missed deadline is moved until what is late is in time: days past the first deadline",
       moved_deadline,
       [](Story& story) {
         return std::to_string(story.judge("III.1", "2023-01-31", "2023-06-14").first_days);
       },
       "0",
       "94"},
      {"a day is set back behind a report that still said not done",
       backdated_day,
       day_told,
       "S3, against nothing",
       "S3, against 2023-6T"},
      {"a later revision takes the place of what was published",
       corrected_later,
       first_page_told,
       "gone",
       "S8"},
      {"an aspiration is counted among what had to be reached",
       aspiration_as_firm,
       facts_of({"targets.firm", "bucket.met", "bucket.met.aspiration"}),
       "targets.firm 2 bucket.met 1 bucket.met.aspiration 0 ",
       "targets.firm 1 bucket.met 1 bucket.met.aspiration 1 "},
      {"time passes, and that is called a change",
       time_passes,
       [](Story& story) {
         return news_of(
             "I.1", story.ledger("2022-12-14"), story.ledger("2022-12-14", "2023-01-05"));
       },
       "reported_again 2022-12;",
       "nothing"},
      {"a lapse is covered by the next occurrence: what happened",
       lapse_covered,
       [](Story& story) {
         return news_of("I.1", story.ledger("2023-12-14"), story.ledger("2024-03-14"));
       },
       "nothing",
       "ended_undone 2022-12;"},
      {"a lapse is covered by the next occurrence: the record",
       lapse_covered,
       facts_of({"record.I.1.completed", "record.I.1.not_completed", "record.I.1.due"}),
       "record.I.1.completed 2 record.I.1.not_completed 0 record.I.1.due 2 ",
       "record.I.1.completed 2 record.I.1.not_completed 1 record.I.1.due 3 "}};
  return kTricks;
}

}  // namespace

TEST_CASE("no trick pays: what each one is told, and not what it hoped for") {
  for (const Trick& trick : tricks()) {
    INFO(trick.name);
    Story story;
    trick.play(story);
    const std::string told = trick.told(story);
    CHECK(told == trick.right);
    CHECK(told != trick.hoped);
  }
}

}  // namespace minhbach
