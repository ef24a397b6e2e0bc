// Results by year: the grid of all yearly tasks, and each year with what the body says of it.
#include "analytics/year_result.hpp"
#include "base/text.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/value_parts.hpp"
#include "site/views/year_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace minhbach::site::pages {

namespace {

using analytics::Moment;
using analytics::YearLevel;
using analytics::YearResult;
using OfStanding = analytics::Standing;

const Moment& newest_moment(const Page& page) {
  return *page.plan().history->now;
}

std::string level_key(YearLevel level) {
  return level == YearLevel::Final         ? "final"
         : level == YearLevel::Provisional ? "provisional"
                                           : "open";
}

std::string level_word(const Page& page, YearLevel level) {
  return page.say("year_level." + level_key(level));
}

views::Link year_link(const Page& page, int year) {
  const std::string id = std::to_string(year);
  return {page.to_item(PageKind::Year, id), Page::escaped(id)};
}

views::GridCell year_cell(const Page& page, int year, const analytics::Judgement* judgement) {
  views::GridCell cell;
  cell.year = std::to_string(year);
  if (judgement != nullptr) {
    const std::string number(analytics::number(judgement->standing));
    put_mark(mark_of(*judgement), cell);
    cell.name = page.say("standing." + number);
    cell.brief = page.say("standing_brief." + number);
  }
  return cell;
}

// Tasks with one occurrence a year, or a single one: `yearly` tells which.
views::GridGroup grid_group(Page& page, const std::vector<YearResult>& years, bool yearly) {
  views::GridGroup group;
  group.title = page.say(yearly ? "years.yearly" : "years.once");
  group.columns = std::to_string(years.size() + 1);
  for (const analytics::TaskStanding& standing : newest_moment(page).tasks()) {
    const model::Schedule& schedule = *standing.schedule;
    if (yearly ? !schedule.is<model::Yearly>() : !schedule.is<model::Once>()) {
      continue;
    }
    views::GridRow row{page.task_link(*standing.task), {}};
    for (const YearResult& year : years) {
      const auto at = std::find_if(
          standing.occurrences.begin(), standing.occurrences.end(), [&](const auto& each) {
            return each.occurrence.year == year.year;
          });
      row.cells.push_back(
          year_cell(page, year.year, at == standing.occurrences.end() ? nullptr : &*at->judgement));
    }
    group.rows.push_back(std::move(row));
  }
  return group;
}

// What was completed, what was not, what is open, what is not judged.
constexpr std::array kOrder = {OfStanding::DoneOnTime,
                               OfStanding::DoneLate,
                               OfStanding::DoneUndated,
                               OfStanding::NotDone,
                               OfStanding::Overdue,
                               OfStanding::DueUnreported,
                               OfStanding::DueAwaiting,
                               OfStanding::DueSoon,
                               OfStanding::InProgress,
                               OfStanding::NotDue,
                               OfStanding::TrackingEnded,
                               OfStanding::NotApplicable,
                               OfStanding::BeforePlan};

// Standings that occur, in that order.
std::vector<OfStanding> occurring(const Page& page) {
  std::set<OfStanding> found;
  for (const analytics::TaskStanding& task : newest_moment(page).tasks()) {
    if (!task.schedule->is_dated() || task.schedule->is<model::Periodic>()) {
      continue;
    }
    for (const analytics::JudgedOccurrence& each : task.occurrences) {
      found.insert(each.judgement->standing);
    }
  }
  std::vector<OfStanding> standings;
  for (const OfStanding standing : kOrder) {
    if (found.contains(standing)) {
      standings.push_back(standing);
    }
  }
  return standings;
}

// The short words of the cells that do not explain themselves.
std::vector<views::GridCell> legend(const Page& page) {
  std::vector<views::GridCell> cells;
  for (const OfStanding standing : occurring(page)) {
    const std::string number(analytics::number(standing));
    if (standing != OfStanding::BeforePlan && standing != OfStanding::DoneUndated &&
        standing != OfStanding::NotDone && standing != OfStanding::DueUnreported &&
        standing != OfStanding::DueAwaiting && standing != OfStanding::TrackingEnded) {
      continue;
    }
    analytics::Judgement judgement;
    judgement.standing = standing;
    judgement.klass = analytics::class_of(standing);
    cells.push_back(year_cell(page, 0, &judgement));
    cells.back().name = page.say("standing_explained." + number);
  }
  return cells;
}

// Classes of what falls due in some year: six at most, the standings stand in the cells.
std::vector<analytics::StandingClass> occurring_classes(const Page& page) {
  std::vector<analytics::StandingClass> classes;
  for (const analytics::StandingClass klass : analytics::kStandingClasses) {
    const std::optional<analytics::Fact> n =
        page.plan().facts.find(fmt::format("years.{}", analytics::letter(klass)));
    if (n && n->value > 0) {
      classes.push_back(klass);
    }
  }
  return classes;
}

views::YearCount count_name(const Page& page, analytics::StandingClass klass) {
  views::YearCount count;
  put_mark(mark_of(klass), count);
  count.name = page.say("class." + count.klass);
  return count;
}

std::vector<views::YearCount> counts(const Page& page, int year) {
  std::vector<views::YearCount> counts;
  for (const analytics::StandingClass klass : occurring_classes(page)) {
    views::YearCount count = count_name(page, klass);
    count.fact = fmt::format("year.{}.{}", year, analytics::letter(klass));
    count.number = page.fact(count.fact);
    counts.push_back(std::move(count));
  }
  return counts;
}

views::CountRow count_row(const Page& page,
                          const std::vector<YearResult>& years,
                          std::string_view what) {
  views::CountRow row;
  for (const YearResult& year : years) {
    const std::string fact = fmt::format("year.{}.{}", year.year, what);
    row.years.push_back({std::to_string(year.year), fact, page.fact(fact)});
  }
  return row;
}

std::vector<views::CountRow> count_rows(const Page& page, const std::vector<YearResult>& years) {
  std::vector<views::CountRow> rows = {count_row(page, years, "due")};
  rows.front().is_total = true;
  rows.front().name = page.say("years.due");
  for (const analytics::StandingClass klass : occurring_classes(page)) {
    views::CountRow row = count_row(page, years, std::string(1, analytics::letter(klass)));
    const views::YearCount name = count_name(page, klass);
    row.klass = name.klass;
    row.mark = name.mark;
    row.name = name.name;
    rows.push_back(std::move(row));
  }
  return rows;
}

const model::YearAssessment* assessment(const Page& page, std::string_view task_id, int year) {
  const auto& all = page.plan().index.about_task(task_id).assessments;
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const auto* each) { return each->year == year; });
  return at == all.end() ? nullptr : *at;
}

std::string assessment_word(const Page& page, const model::YearAssessment& of) {
  return page.say_of("assessment.", model::word(of.result));
}

void add_rows(Page& page, const YearResult& year, views::YearPage& view) {
  std::set<std::string> shown;
  for (const analytics::YearOccurrence& each : year.occurrences) {
    const model::Task& task = *each.standing->task;
    views::YearRow row;
    row.task = page.task_link(task);
    row.due = page.date(each.occurrence->occurrence.due);
    row.due_iso = model::iso(each.occurrence->occurrence.due);
    row.inferred = task.schedule.inferred;
    row.standing = occurrence_standing(page, task, *each.occurrence);
    row.delay = delay(page, each.occurrence->judgement);
    if (const model::YearAssessment* const of = assessment(page, task.id, year.year)) {
      row.assessment = assessment_word(page, *of);
    }
    shown.insert(task.id);
    view.rows.push_back(std::move(row));
  }
  for (const model::Task& task : page.plan().plan.tasks) {
    const model::YearAssessment* const of = assessment(page, task.id, year.year);
    if (of != nullptr && !shown.contains(task.id)) {
      view.assessed.push_back({page.task_link(task), assessment_word(page, *of)});
    }
  }
}

void add_assessment_documents(Page& page, int year, views::YearPage& view) {
  std::set<std::string> ids;
  for (const model::YearAssessment& each : page.plan().plan.progress.year_assessments) {
    if (each.year == year) {
      ids.insert(each.document_id);
    }
  }
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    if (const model::Document* const document = newest_moment(page).ledger().document(id)) {
      names.push_back(evidence(page, *document).words.html);
    }
  }
  view.assessment_documents.html = base::joined(names, "; ");
}

void add_other_years(Page& page, int year, views::YearPage& view) {
  const model::Plan& plan = page.plan().plan;
  if (page.has(PageKind::Periods)) {
    for (const analytics::PeriodStanding& each : page.plan().history->periods) {
      if (each.period->year == year) {
        view.periods.push_back(period_page_link(page, *each.period));
      }
    }
  }
  if (year > plan.effective_from.year()) {
    view.previous = year_link(page, year - 1);
  }
  if (year < model::year_of(plan.effective_to)) {
    view.next = year_link(page, year + 1);
  }
}

}  // namespace

std::string years(Page& page) {
  const std::vector<YearResult> all = analytics::year_results(newest_moment(page));
  views::YearsPage view;
  for (const YearResult& year : all) {
    view.years.push_back({year_link(page, year.year), level_word(page, year.level)});
  }
  for (const bool yearly : {true, false}) {
    views::GridGroup group = grid_group(page, all, yearly);
    if (!group.rows.empty()) {
      view.groups.push_back(std::move(group));
    }
  }
  view.legend = legend(page);
  view.counts = count_rows(page, all);
  if (has_year_grid(page)) {
    view.chart = chart_view(page, year_grid_chart(page));
  }
  return page.render(view);
}

std::string year(Page& page) {
  const std::string& id = page.item();
  const int year = base::to_int(id).value();
  const std::vector<YearResult> all = analytics::year_results(newest_moment(page));
  const YearResult& of = *std::find_if(
      all.begin(), all.end(), [&](const YearResult& each) { return each.year == year; });
  views::YearPage view;
  view.level = level_word(page, of.level);
  view.level_text = page.say("year_level_text." + level_key(of.level));
  view.due_fact = fmt::format("year.{}.due", year);
  view.due = page.fact(view.due_fact);
  for (views::YearCount& count : counts(page, year)) {
    if (page.plan().facts.get(count.fact).value > 0) {
      view.counts.push_back(std::move(count));
    }
  }
  add_rows(page, of, view);
  add_assessment_documents(page, year, view);
  if (page.has(PageKind::Targets)) {
    view.values = year_values(page, year);
  }
  add_other_years(page, year, view);
  return page.render({.heading = page.say("year.heading", {{"year", id}}),
                      .description = page.say("describe.year", {{"year", id}})},
                     view);
}

}  // namespace minhbach::site::pages
