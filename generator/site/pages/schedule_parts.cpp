// What a schedule means, in words and as dated occurrences.
#include "analytics/calendar.hpp"
#include "i18n/locale.hpp"
#include "model/occurrence_id.hpp"
#include "model/words.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

using model::Lang;

std::string part_name(const model::PartOfYear& part, Lang lang) {
  if (const auto* month = std::get_if<model::MonthOfYear>(&part)) {
    return i18n::month_name(month->month, lang);
  }
  if (const auto* quarter = std::get_if<model::QuarterOfYear>(&part)) {
    return i18n::quarter_name(quarter->quarter, lang);
  }
  return {};
}

// 'tháng 12/2022', 'quý I/2023', 'năm 2023' · 'December 2022', 'Q1/2023', '2023'.
std::string calendar_name(const analytics::Occurrence& occurrence, Lang lang) {
  if (const auto* month = std::get_if<model::MonthOfYear>(&occurrence.part)) {
    return lang == Lang::Vi
               ? fmt::format("tháng {}/{}", month->month, occurrence.year)
               : fmt::format("{} {}", i18n::month_name(month->month, lang), occurrence.year);
  }
  if (const auto* quarter = std::get_if<model::QuarterOfYear>(&occurrence.part)) {
    return lang == Lang::Vi
               ? fmt::format("quý {}/{}", i18n::roman(quarter->quarter), occurrence.year)
               : fmt::format("Q{}/{}", quarter->quarter, occurrence.year);
  }
  return lang == Lang::Vi ? fmt::format("năm {}", occurrence.year)
                          : std::to_string(occurrence.year);
}

std::string yearly_meaning(const Page& page, const model::Yearly& yearly) {
  const model::Day due = model::last_day(2001, yearly.part);  // any year without a leap day
  const std::chrono::year_month_day civil(due);
  const std::string day =
      i18n::day_and_month(static_cast<int>(static_cast<unsigned>(civil.day())),
                          static_cast<int>(static_cast<unsigned>(civil.month())),
                          page.lang());
  const std::string part = part_name(yearly.part, page.lang());
  return part.empty() ? page.say("schedule.yearly", {{"day", day}})
                      : page.say("schedule.yearly_in", {{"part", part}, {"day", day}});
}

bool is_weekend(model::Day day) {
  const unsigned n = std::chrono::weekday(day).iso_encoding();
  return n >= 6;
}

std::string once_meaning(const Page& page, const model::Task& task) {
  const auto all = analytics::occurrences(page.plan().plan, task);
  return page.say("schedule.once", {{"day", page.date(all.at(0).due)}});
}

}  // namespace

std::string schedule_meaning(const Page& page, const model::Task& task) {
  if (const auto* yearly = std::get_if<model::Yearly>(&task.schedule.kind)) {
    return yearly_meaning(page, *yearly);
  }
  if (task.schedule.is<model::Once>()) {
    return once_meaning(page, task);
  }
  return page.say_of("schedule.", model::word(task.schedule));
}

std::string occurrence_name(const Page& page,
                            const model::Task& task,
                            const analytics::Occurrence& occurrence) {
  if (!task.schedule.is_dated() || task.schedule.is<model::Periodic>()) {
    for (const model::ReportingPeriod& period : page.plan().plan.periods) {
      if (period.id == occurrence.id) {
        return period_name(page, period);
      }
    }
  }
  return calendar_name(occurrence, page.lang());
}

namespace {

views::Occurrence occurrence_row(const Page& page,
                                 const model::Task& task,
                                 const analytics::Occurrence& occurrence) {
  views::Occurrence row;
  row.id = occurrence.id;
  row.name = occurrence_name(page, task, occurrence);
  row.due = page.date(occurrence.due);
  row.due_iso = model::iso(occurrence.due);
  row.weekday = i18n::weekday(occurrence.due, page.lang());
  row.on_weekend = task.schedule.is_dated() && is_weekend(occurrence.due);
  if (occurrence.before_plan || occurrence.after_tracking) {
    row.remark =
        page.say(occurrence.before_plan ? "occurrence.before_plan" : "occurrence.after_tracking");
  } else if (occurrence.first_due) {
    row.remark = page.say("occurrence.moved", {{"day", page.date(*occurrence.first_due)}});
  }
  return row;
}

}  // namespace

std::vector<views::Occurrence> occurrence_rows(const Page& page, const model::Task& task) {
  std::vector<views::Occurrence> rows;
  if (!page.plan().history) {
    for (const analytics::Occurrence& each : analytics::occurrences(page.plan().plan, task)) {
      rows.push_back(occurrence_row(page, task, each));
    }
    return rows;
  }
  const analytics::Moment& now = *page.plan().history->now;
  for (const analytics::JudgedOccurrence& each : now.of(task).occurrences) {
    // Intervals that have not begun say nothing about a task without a deadline.
    if (task.schedule.is_dated() || each.occurrence.due <= now.as_of()) {
      rows.push_back(occurrence_row(page, task, each.occurrence));
      rows.back().standing = occurrence_standing(page, task, each);
    }
  }
  return rows;
}

}  // namespace minhbach::site::pages
