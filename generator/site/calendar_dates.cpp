#include "site/calendar_dates.hpp"

#include <algorithm>
#include <tuple>

namespace minhbach::site {

namespace {

// Its first revision: later ones come on days nobody can expect.
std::optional<model::Day> first_published(const model::Plan& plan, std::string_view period_id) {
  const model::Snapshot* first = nullptr;
  for (const model::Snapshot& snapshot : plan.progress.snapshots) {
    if (snapshot.period_id == period_id &&
        (first == nullptr || snapshot.revision < first->revision)) {
      first = &snapshot;
    }
  }
  return first == nullptr ? std::nullopt : first->published;
}

void add_period(const model::Plan& plan,
                const model::ReportingPeriod& period,
                std::vector<CalendarDate>& dates) {
  dates.push_back({.kind = CalendarDate::Kind::Closing, .day = period.closing, .period = &period});
  dates.push_back(
      {.kind = CalendarDate::Kind::Submission, .day = period.submission_due, .period = &period});
  const std::optional<model::Day> published = first_published(plan, period.id);
  if (published || period.publication_expected) {
    dates.push_back({.kind = CalendarDate::Kind::Publication,
                     .day = published ? *published : *period.publication_expected,
                     .period = &period,
                     .sequence = published ? 1 : 0,
                     .is_published = published.has_value()});
  }
}

void add_deadlines(const model::Plan& plan,
                   const model::Task& task,
                   std::vector<CalendarDate>& dates) {
  for (analytics::Occurrence& each : analytics::occurrences(plan, task)) {
    if (each.before_plan || (each.after_tracking && !each.after_drop)) {
      continue;
    }
    CalendarDate& date = dates.emplace_back(
        CalendarDate{.kind = CalendarDate::Kind::Deadline, .day = each.due, .task = &task});
    date.is_cancelled = each.after_drop;
    date.sequence = each.moves + (each.after_drop ? 1 : 0);
    date.occurrence = std::move(each);
  }
}

bool leads_on(const model::PlanIndex& index,
              const model::Task& task,
              const model::Unit& unit,
              model::Day day) {
  const auto is_member = [&](const model::Unit& collective) {
    return std::any_of(
        collective.members.begin(), collective.members.end(), [&](const model::Membership& each) {
          return each.member_id == unit.id && each.valid_from <= day &&
                 (!each.valid_to || day <= *each.valid_to);
        });
  };
  return std::any_of(
      task.assignments.begin(), task.assignments.end(), [&](const model::Assignment& each) {
        return each.role == model::Role::Lead &&
               (each.unit_id == unit.id || is_member(index.unit(each.unit_id)));
      });
}

}  // namespace

std::vector<CalendarDate> calendar_dates(const model::Plan& plan) {
  std::vector<CalendarDate> dates;
  for (const model::ReportingPeriod& period : plan.periods) {
    add_period(plan, period, dates);
  }
  for (const model::Task& task : plan.tasks) {
    add_deadlines(plan, task, dates);
  }
  std::stable_sort(dates.begin(), dates.end(), [](const CalendarDate& a, const CalendarDate& b) {
    return std::tie(a.day, a.kind) < std::tie(b.day, b.kind);
  });
  return dates;
}

std::vector<const CalendarDate*> calendar_dates_of(const std::vector<CalendarDate>& dates,
                                                   const model::PlanIndex& index,
                                                   const model::Unit& unit) {
  std::vector<const CalendarDate*> of;
  for (const CalendarDate& date : dates) {
    if (date.task == nullptr || leads_on(index, *date.task, unit, date.day)) {
      of.push_back(&date);
    }
  }
  return of;
}

}  // namespace minhbach::site
