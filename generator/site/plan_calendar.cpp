#include "site/plan_calendar.hpp"

#include "base/text.hpp"
#include "site/icalendar.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

namespace minhbach::site {

namespace {

using DateKind = CalendarDate::Kind;

// With a mark where it is not in the language of the calendar.
std::string words_of(const Page& page, const SourceText& text) {
  const bool is_translated = !text.is_stated() || text.shown_lang(page.lang()) == page.lang();
  return page.plain(text) + (is_translated ? "" : " " + page.say("mark.untranslated"));
}

// Does not change with the address of the site, the language or the file.
std::string uid(const model::Plan& plan, const CalendarDate& date) {
  const auto named = [&](std::string_view kind, const std::string& id) {
    return fmt::format("{}.{}.{}@{}", kind, id, plan.id, plan.body.id);
  };
  switch (date.kind) {
    case DateKind::Closing: return named("closing", date.period->id);
    case DateKind::Submission: return named("submission", date.period->id);
    case DateKind::Publication: return named("publication", date.period->id);
    case DateKind::Deadline: break;
  }
  return named("deadline", date.task->id + "." + date.occurrence.id);
}

std::string summary_of_period(const Page& page, const CalendarDate& date) {
  const std::string name = pages::period_name(page, *date.period);
  switch (date.kind) {
    case DateKind::Closing: return page.say("calendar_file.closing", {{"period", name}});
    case DateKind::Submission: return page.say("calendar_file.submission", {{"period", name}});
    case DateKind::Publication:
    case DateKind::Deadline: break;
  }
  return page.say(date.is_published ? "calendar_file.published" : "calendar_file.publication",
                  {{"period", name}});
}

ICalendar::Event period_event(const Page& page, const CalendarDate& date) {
  ICalendar::Event event;
  event.summary = summary_of_period(page, date);
  if (date.period->basis.is_stated()) {
    event.description =
        page.say("calendar_file.basis", {{"text", words_of(page, date.period->basis)}});
  }
  if (page.has(PageKind::Periods)) {
    event.url = plan_page_path(PageKind::Periods, page.lang(), page.plan().plan.id);
  }
  return event;
}

std::string deadline_description(const Page& page, const CalendarDate& date) {
  const model::Task& task = *date.task;
  std::vector<std::string> lines;
  if (!task.schedule.is<model::Once>()) {
    lines.push_back(page.say("calendar_file.occurrence",
                             {{"name", pages::occurrence_name(page, task, date.occurrence)}}));
  }
  if (task.lead.is_stated()) {
    lines.push_back(page.say("calendar_file.lead", {{"text", words_of(page, task.lead)}}));
  }
  if (task.schedule_text.is_stated()) {
    lines.push_back(
        page.say("calendar_file.wording", {{"text", words_of(page, task.schedule_text)}}));
  }
  if (task.schedule.inferred && task.schedule.note.is_stated()) {
    lines.push_back(words_of(page, task.schedule.note));
  }
  if (date.occurrence.first_due) {
    lines.push_back(
        page.say("calendar_file.moved", {{"date", page.date(*date.occurrence.first_due)}}));
  }
  return base::joined(lines, "\n");
}

ICalendar::Event deadline_event(const Page& page, const CalendarDate& date) {
  const model::Task& task = *date.task;
  ICalendar::Event event;
  event.summary = page.say(date.is_cancelled ? "calendar_file.dropped" : "calendar_file.deadline",
                           {{"task", fmt::format("{} {}", task.id, words_of(page, task.title))}});
  event.description = deadline_description(page, date);
  event.url = item_page_path(PageKind::Task, page.lang(), page.plan().plan.id, task.id);
  event.is_cancelled = date.is_cancelled;
  return event;
}

// The day the data last changed. Where nothing was ever published about the plan, the day from
// which on it counts: the format asks for one, and the clock is never read.
model::Day stamp(const PlanContext& context) {
  return context.news.empty() ? context.plan.effective_from.first_day() : context.news.front().day;
}

class CalendarOf {
 public:
  CalendarOf(const Page& page, const std::string& name)
      : page_(page), calendar_(name, base::code(page.lang()), stamp(page.plan())) {}

  void add(const CalendarDate& date) {
    ICalendar::Event event =
        date.task == nullptr ? period_event(page_, date) : deadline_event(page_, date);
    event.uid = uid(page_.plan().plan, date);
    event.day = date.day;
    event.sequence = date.sequence;
    const std::string& base = page_.site().config.base_url;
    event.url = base.empty() || event.url.empty() ? std::string() : base + event.url;
    calendar_.add(event);
  }
  [[nodiscard]] std::string done() const { return calendar_.done(); }

 private:
  const Page& page_;
  ICalendar calendar_;
};

}  // namespace

std::string plan_calendar(Page& page) {
  CalendarOf calendar(page, page.plain(page.plan().plan.short_title));
  for (const CalendarDate& date : page.plan().dates) {
    calendar.add(date);
  }
  return calendar.done();
}

std::string unit_calendar(Page& page, const model::Unit& unit) {
  const PlanContext& context = page.plan();
  CalendarOf calendar(page, page.plain(unit.name) + ": " + page.plain(context.plan.short_title));
  for (const CalendarDate* const date : calendar_dates_of(context.dates, context.index, unit)) {
    calendar.add(*date);
  }
  return calendar.done();
}

}  // namespace minhbach::site
