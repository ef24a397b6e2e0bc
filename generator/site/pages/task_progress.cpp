
#include "analytics/date_doubt.hpp"
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using analytics::AcceptedSnapshot;
using analytics::TaskStanding;
using model::TaskReport;

std::string date_or_empty(const Page& page, const std::optional<model::Day>& day) {
  return day ? page.date(*day) : std::string();
}

const analytics::Ledger& ledger_of(const Page& page) {
  return page.plan().history->now->ledger();
}

// "2022–2024: 2 đúng hạn, 1 quá hạn" (M6); empty before anything has fallen due.
Markup record_line(const Page& page, const TaskStanding& standing) {
  const analytics::Record& record = standing.record;
  if (record.first_year == 0) {
    return {};
  }
  std::vector<std::string> parts;
  const auto add = [&](const std::string& what, int n) {
    if (n > 0) {
      parts.push_back(
          page.counted("record." + what, "record." + standing.task->id + "." + what).html);
    }
  };
  add("on_time", record.on_time);
  add("late", record.late);
  add("undated", record.undated);
  add("not_done", record.not_done);
  add("overdue", record.overdue);
  add("unreported", record.unreported);
  add("awaiting", record.awaiting);
  add("not_applicable", record.not_applicable);
  const std::string years =
      record.first_year == record.last_year
          ? std::to_string(record.first_year)
          : std::to_string(record.first_year) + "–" + std::to_string(record.last_year);
  return {base::html(years) + ": " + base::joined(parts, ", ")};
}

// The document that came with the last report of an output; null: none was named.
const model::Document* document_of_output(const Page& page,
                                          const TaskReport* row,
                                          const std::string& task_id,
                                          int n) {
  const analytics::Ledger& ledger = ledger_of(page);
  if (row == nullptr) {
    return nullptr;
  }
  const model::Document* found = nullptr;
  for (const analytics::ReportedRow& reported : ledger.rows(task_id, row->occurrence)) {
    for (const model::OutputDelivered& output : reported.row->outputs) {
      if (output.n == n && !output.document_id.empty()) {
        found = ledger.document(output.document_id);
      }
    }
  }
  return found;
}

std::vector<views::OutputState> outputs(Page& page, const TaskStanding& standing) {
  std::vector<views::OutputState> states;
  const analytics::Judgement& now = standing.now;
  if (!standing.schedule->is_dated() || now.outputs.whole == 0 || !standing.focus) {
    return states;
  }
  const model::Task& task = analytics::asked_on(
      ledger_of(page), *standing.task, standing.occurrences[*standing.focus].occurrence.due);
  for (std::size_t i = 0; i < task.output_items.size(); ++i) {
    const int n = static_cast<int>(i) + 1;
    views::OutputState state;
    state.item = page.text(task.output_items[i]);
    state.delivered = std::find(now.outputs_delivered.begin(), now.outputs_delivered.end(), n) !=
                      now.outputs_delivered.end();
    if (const model::Document* const document =
            state.delivered ? document_of_output(page, now.row, task.id, n) : nullptr) {
      state.document = evidence(page, *document);
    }
    states.push_back(std::move(state));
  }
  return states;
}

// Who says so (M18).
std::string confirmation(const Page& page, const TaskReport& row) {
  if (!row.confirmed) {
    return page.say("confirmation.self");
  }
  return page.say(row.unit_id == page.plan().plan.follow_up_unit_id ? "confirmation.own"
                                                                    : "confirmation.checked");
}

// What speaks against the day a report gives (M42).
std::vector<views::Item> doubts(Page& page, const model::Task& task, const TaskReport& row) {
  std::vector<views::Item> all;
  const analytics::DateDoubts found = analytics::date_doubts(ledger_of(page), task, row);
  if (found.document != nullptr) {
    all.push_back(
        {found.document->is_public
             ? page.sentence("doubt.document",
                             {{"document", Page::escaped(document_name(page, *found.document))}})
             : page.sentence("doubt.document_not_public",
                             {{"date", page.time(*found.document->issued)}})});
  }
  if (found.still_open != nullptr) {
    const analytics::PeriodStanding* const period =
        page.plan().history->of(found.still_open->snapshot->period_id);
    all.push_back(
        {page.sentence("doubt.still_open",
                       {{"period", period_link(page, *period->period)},
                        {"date", page.time(found.still_open->closing)},
                        {"state",
                         Page::escaped(page.say_of(
                             "report_state.", model::word(found.still_open->row->state())))}})});
  }
  if (found.other_day != nullptr) {
    const analytics::PeriodStanding* const period =
        page.plan().history->of(found.other_day->snapshot->period_id);
    all.push_back({page.sentence("doubt.other_day",
                                 {{"period", period_link(page, *period->period)},
                                  {"date", page.time(*found.other_day->row->done_on)}})});
  }
  if (found.official) {
    all.push_back({page.sentence("doubt.official", {{"date", page.time(*found.official)}})});
  }
  return all;
}

views::ReportRow report_row(Page& page, const model::Task& task, const TaskReport& row) {
  views::ReportRow view;
  for (const analytics::JudgedOccurrence& each : page.plan().history->now->of(task).occurrences) {
    // A task to be done once has one occurrence: naming it would tell nothing.
    if (each.occurrence.id == row.occurrence && !task.schedule.is<model::Once>()) {
      view.about = occurrence_name(page, task, each.occurrence);
    }
  }
  view.unit = page.unit_link(page.plan().index.unit(row.unit_id));
  view.state = page.say_of("report_state.", model::word(row.state()));
  if (row.state() != row.reported) {
    view.reported = page.say_of("report_state.", model::word(row.reported));
  }
  view.confirmation = confirmation(page, row);
  view.received = date_or_empty(page, row.received_on);
  view.day = date_or_empty(page, row.done_on ? row.done_on : row.acted_on);
  view.doubts = doubts(page, task, row);
  view.activity = page.text(row.activity);
  view.delay = delay(page, row);
  view.documents = evidence(page, row);
  return view;
}

// A reader wants the last word; what was said before stands folded behind it.
constexpr std::size_t kLatestReports = 3;

std::vector<views::PeriodReports> reports(Page& page, const model::Task& task) {
  std::vector<views::PeriodReports> periods;
  const auto rows = ledger_of(page).reports().rows(task.id);
  const std::vector<AcceptedSnapshot>& snapshots = ledger_of(page).snapshots();
  for (auto at = snapshots.rbegin(); at != snapshots.rend(); ++at) {
    views::PeriodReports reports;
    reports.period = period_link(page, *at->period);
    for (const analytics::ReportedRow& each : rows) {
      if (each.snapshot == at->snapshot) {
        reports.rows.push_back(report_row(page, task, *each.row));
      }
    }
    if (!reports.rows.empty()) {
      periods.push_back(std::move(reports));
    }
  }
  return periods;
}

std::vector<views::EventRow> events(Page& page, const model::Task& task) {
  std::vector<views::EventRow> rows;
  const analytics::Ledger& ledger = ledger_of(page);
  for (const model::Event* const each : ledger.reports().events(task.id)) {
    const model::Event& event = *each;
    if (event.decided_on > ledger.closing()) {
      continue;
    }
    views::EventRow row;
    row.decision = Page::escaped(
        page.say("event.decision",
                 {{"number", event.decision_number.empty() ? "…" : event.decision_number},
                  {"date", page.date(event.decided_on)}}));
    if (event.agency.is_stated()) {
      row.decision.html += ", " + page.text(event.agency).html;
    }
    row.received = date_or_empty(page, event.received_on);
    if (event.responded_on && *event.responded_on <= ledger.closing()) {
      row.response = Page::escaped(date_or_empty(page, event.responded_on));
      if (const model::Document* const document = ledger.document(event.response_document_id)) {
        row.response = evidence(page, *document).words;
      }
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<views::Assessment> assessments(Page& page, const model::Task& task) {
  std::vector<views::Assessment> rows;
  for (const model::YearAssessment* const each :
       page.plan().index.about_task(task.id).assessments) {
    const model::Document* const document = ledger_of(page).document(each->document_id);
    rows.push_back({std::to_string(each->year),
                    page.say_of("assessment.", model::word(each->result)),
                    document == nullptr ? Markup{} : evidence(page, *document).words});
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
  return rows;
}

bool is_self_confirmed(const Page& page, const model::Task& task) {
  const std::string& compiler = page.plan().plan.follow_up_unit_id;
  return !compiler.empty() &&
         std::any_of(task.assignments.begin(), task.assignments.end(), [&](const auto& each) {
           return each.role == model::Role::Lead && each.unit_id == compiler;
         });
}

}  // namespace

std::optional<views::TaskProgress> task_progress(Page& page, const model::Task& task) {
  if (!page.plan().history) {
    return std::nullopt;
  }
  const TaskStanding& standing = page.plan().history->now->of(task);
  views::TaskProgress view;
  view.now = task_standing(page, standing);
  if (page.has(PageKind::Method)) {
    view.rule_href = rule_href(page, view.now.code);
  }
  if (standing.focus) {
    const analytics::Occurrence& focus = standing.occurrences[*standing.focus].occurrence;
    view.focus = occurrence_name(page, task, focus);
    view.due = task.schedule.is_dated() ? page.date(focus.due) : std::string();
    view.due_iso = model::iso(focus.due);
  }
  view.delay = delay(page, standing.now);
  if (const TaskReport* const row = standing.now->row;
      row != nullptr && row->state() != row->reported) {
    const auto state = [&](model::ReportState of) {
      return Page::escaped(page.say_of("report_state.", model::word(of)));
    };
    view.claim = page.sentence(
        "progress.claim", {{"reported", state(row->reported)}, {"state", state(row->state())}});
  }
  view.late_reports = late_reports(page, *page.plan().history->now, standing);
  if (standing.occurrences.size() > 1) {
    view.record = record_line(page, standing);
  }
  view.has_more = view.delay || !view.late_reports.html.empty() || !view.record.html.empty();
  view.outputs = outputs(page, standing);
  view.self_confirmed = is_self_confirmed(page, task);
  view.events = events(page, task);
  view.assessments = assessments(page, task);
  view.comments =
      comments(page, [&](const model::UnitComment& each) { return each.task_id == task.id; });
  view.changes = changes_about(page, task.id, {});
  if (has_day_chart(page, task)) {
    view.days = chart_view(page, day_chart(page, task));
  }
  view.reports = reports(page, task);
  view.earlier_reports = cut_off(view.reports, kLatestReports);
  return view;
}

}  // namespace minhbach::site::pages
