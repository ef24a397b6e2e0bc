#include "site/calendar_dates.hpp"

#include "analytics/story.hpp"
#include "model/in_force.hpp"
#include "site/news.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

namespace minhbach::site {

namespace {

using story::day;

// How many of each kind of a task or a period.
std::size_t count_of(const std::vector<CalendarDate>& dates, CalendarDate::Kind kind) {
  return static_cast<std::size_t>(std::count_if(
      dates.begin(), dates.end(), [&](const CalendarDate& date) { return date.kind == kind; }));
}

std::vector<const CalendarDate*> deadlines_of(const std::vector<CalendarDate>& dates,
                                              std::string_view task) {
  std::vector<const CalendarDate*> of;
  for (const CalendarDate& date : dates) {
    if (date.task != nullptr && date.task->id == task) {
      of.push_back(&date);
    }
  }
  return of;
}

model::Plan plan_of(const story::Story& story) {
  model::Plan plan = story.plan;
  plan.progress = story.progress;
  plan.tracking_end.reset();
  return plan;
}

model::Amendment amendment(std::string_view task, model::AmendmentAspect aspect) {
  model::Amendment amendment;
  amendment.id = "A1";
  amendment.document_id = "qd";
  amendment.effective_from = day("2024-05-01");
  amendment.task_id = task;
  amendment.aspect = aspect;
  return amendment;
}

}  // namespace

TEST_CASE("a calendar has every period and every deadline of the term, in order") {
  const model::Plan plan = plan_of(story::Story());
  const std::vector<CalendarDate> dates = calendar_dates(plan);
  CHECK(count_of(dates, CalendarDate::Kind::Closing) == plan.periods.size());
  CHECK(count_of(dates, CalendarDate::Kind::Submission) == plan.periods.size());
  std::map<std::string, std::size_t> by_task;
  for (const CalendarDate& date : dates) {
    if (date.task != nullptr) {
      ++by_task[date.task->id];
      CHECK(date.task->schedule.is_dated());
      CHECK(date.day >= plan.effective_from.first_day());
    }
  }
  // Fifteen yearly ones and the periodic one.
  CHECK(by_task.size() == 16);
  CHECK(std::is_sorted(
      dates.begin(), dates.end(), [](const auto& a, const auto& b) { return a.day < b.day; }));
}

TEST_CASE("figures stand on the day they came, before that on the one they are expected on") {
  story::Story story;
  const std::string id = story.plan.periods.front().id;
  for (model::ReportingPeriod& period : story.plan.periods) {
    period.publication_expected.reset();
  }
  const auto publication = [&] {
    const model::Plan plan = plan_of(story);
    for (const CalendarDate& date : calendar_dates(plan)) {
      if (date.kind == CalendarDate::Kind::Publication) {
        return std::tuple(model::iso(date.day), date.sequence, date.is_published);
      }
    }
    return std::tuple(std::string(), 0, false);
  };
  CHECK(publication() == std::tuple(std::string(), 0, false));
  story.plan.periods.front().publication_expected = day("2022-03-30");
  CHECK(publication() == std::tuple(std::string("2022-03-30"), 0, false));
  // What came later is no day anybody could expect.
  story.snapshot(id, 2).published = day("2022-06-01");
  story.snapshot(id, 1).published = day("2022-04-02");
  CHECK(publication() == std::tuple(std::string("2022-04-02"), 1, true));
}

TEST_CASE("a moved deadline counts its moves, a dropped one is cancelled") {
  story::Story story;
  const std::string yearly = [&] {
    for (const model::Task& task : story.plan.tasks) {
      if (task.schedule.is<model::Yearly>()) {
        return task.id;
      }
    }
    return std::string();
  }();
  const model::Plan before = plan_of(story);
  const std::vector<CalendarDate> unmoved = calendar_dates(before);
  for (const CalendarDate* const date : deadlines_of(unmoved, yearly)) {
    CHECK(date->sequence == 0);
  }
  const auto changed = [&](const model::Amendment& by) {
    model::Plan plan = plan_of(story);
    plan.progress.amendments = {by};
    model::add_versions(plan);
    model::put_in_force(plan, std::nullopt);
    return plan;
  };

  model::Amendment move = amendment(yearly, model::AmendmentAspect::Schedule);
  move.schedule = {story.task(yearly).schedule};
  move.schedule.front().kind = model::Yearly{model::MonthOfYear{11}};
  const model::Plan moved = changed(move);
  const std::vector<CalendarDate> dates = calendar_dates(moved);
  const auto now = deadlines_of(dates, yearly);
  const auto then = deadlines_of(unmoved, yearly);
  REQUIRE(now.size() == then.size());
  bool any = false;
  for (std::size_t i = 0; i < now.size(); ++i) {
    CHECK(now[i]->occurrence.id == then[i]->occurrence.id);
    CHECK(now[i]->sequence == (now[i]->day == then[i]->day ? 0 : 1));
    any = any || now[i]->sequence == 1;
  }
  CHECK(any);

  const model::Plan without = changed(amendment(yearly, model::AmendmentAspect::Dropped));
  const std::vector<CalendarDate> left = calendar_dates(without);
  for (const CalendarDate* const date : deadlines_of(left, yearly)) {
    CHECK(date->is_cancelled == (date->day >= day("2024-05-01")));
    CHECK(date->sequence == (date->is_cancelled ? 1 : 0));
  }
}

TEST_CASE("a unit has the periods and the tasks it leads while it is a member") {
  story::Story story;
  story.name_members();
  model::Plan plan = plan_of(story);
  const model::PlanIndex index(plan);
  const std::vector<CalendarDate> dates = calendar_dates(plan);
  const model::Unit& collective = index.unit(story::kCollective);
  REQUIRE(!collective.members.empty());
  const std::string member = collective.members.front().member_id;
  const auto tasks_of = [&](const model::Unit& unit) {
    std::map<std::string, std::size_t> tasks;
    for (const CalendarDate* const date : calendar_dates_of(dates, index, unit)) {
      ++tasks[date->task == nullptr ? "" : date->task->id];
    }
    return tasks;
  };
  auto led = tasks_of(index.unit(member));
  CHECK(led[""] >= 2 * plan.periods.size());
  std::size_t through = 0;
  for (const auto& [task, n] : tasks_of(collective)) {
    if (!task.empty()) {
      ++through;
      CHECK(led[task] == n);
    }
  }
  // Gone from the collective before anything fell due.
  for (model::Unit& unit : plan.units) {
    for (model::Membership& each : unit.members) {
      each.valid_to = day("2021-12-01");
    }
  }
  led = tasks_of(index.unit(member));
  for (const auto& [task, n] : tasks_of(collective)) {
    if (!task.empty()) {
      CHECK(led[task] == 0);
    }
  }
  INFO("tasks led through the collective: " << through);
}

TEST_CASE("news come newest first, each by the day its data give") {
  story::Story story;
  story.snapshot("2022-Q1").published = day("2022-03-24");
  story.snapshot("2022-6T");  // nothing says when it came
  story.document("qd", "2024-04-20");
  model::Correction correction;
  correction.id = "C1";
  correction.made_on = day("2023-01-02");
  model::Plan plan = plan_of(story);
  plan.progress.corrections = {correction};
  plan.progress.amendments = {amendment("I.1", model::AmendmentAspect::Title)};
  const model::PlanIndex index(plan);
  const auto history = analytics::history(index, std::nullopt);
  const std::vector<NewsItem> news = news_of(plan, history);
  REQUIRE(news.size() == 3);
  CHECK(news[0].day == day("2024-04-20"));
  CHECK(std::holds_alternative<const model::Amendment*>(news[0].what));
  CHECK(news[1].day == day("2023-01-02"));
  CHECK(news[2].day == day("2022-03-24"));
  // Its document is not among those known: the day it took effect.
  plan.progress.documents.clear();
  CHECK(news_of(plan, std::nullopt).front().day == day("2024-05-01"));
}

}  // namespace minhbach::site
