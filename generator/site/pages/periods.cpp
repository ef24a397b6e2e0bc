// The reporting periods, and the permanent page of each: judged at its own closing date, so that
// what it shows never changes when later periods come.
#include "analytics/revision.hpp"
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/revisions.hpp"
#include "site/pages/sentences.hpp"
#include "site/pages/value_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using analytics::PeriodStanding;
using model::ReportingPeriod;
using model::Snapshot;

std::vector<views::PeriodTaskGroup> task_groups(Page& page,
                                                const PeriodStanding& of,
                                                const FactPrefix& prefix) {
  std::vector<views::PeriodTaskGroup> groups;
  const model::PlanIndex& index = page.plan().index;
  for (const model::TaskGroup& group : page.plan().plan.groups) {
    views::PeriodTaskGroup view{"nhom-" + group.id, Page::linked(page.group_link(group)), {}};
    for (const model::Task* const task : index.tasks_of_group(group.id)) {
      const analytics::TaskStanding& standing = of.moment->of(*task);
      view.tasks.push_back({page.task_link(*task),
                            lead_names(page, *task),
                            task_standing(page, standing, prefix),
                            delay(page, standing.now)});
    }
    groups.push_back(std::move(view));
  }
  return groups;
}

std::vector<views::ReportedValue> values(Page& page,
                                         const PeriodStanding& of,
                                         const FactPrefix& prefix) {
  std::vector<views::ReportedValue> rows;
  for (const model::Indicator& indicator : page.plan().plan.indicators) {
    for (const model::IndicatorValue& value : of.snapshot->values) {
      if (value.indicator_id == indicator.id) {
        rows.push_back(reported_value(page, indicator, value, prefix));
        rows.back().is_corrected = is_corrected(page, of, value);
      }
    }
  }
  return rows;
}

void add_corrections(Page& page, const ReportingPeriod& period, views::PeriodPage& view) {
  for (const model::Correction& correction : page.plan().plan.progress.corrections) {
    if (correction.period_id == period.id) {
      view.corrections.push_back(correction_row(page, correction));
    }
  }
}

// The tables hold all periods; one without rows is not offered.
std::vector<views::Link> files(const Page& page, const Snapshot& snapshot) {
  std::vector<views::Link> links;
  const auto add = [&](std::string_view table, bool has_rows) {
    if (has_rows) {
      const std::string name = std::string(table) + ".csv";
      links.push_back({page.to_data(name), Page::escaped(page.say("table." + std::string(table)))});
    }
  };
  add("task_report", !snapshot.task_reports.empty());
  add("indicator_value", !snapshot.values.empty());
  add("unit_report", !snapshot.unit_reports.empty());
  return links;
}

// Who approved what is published. A real revision nobody approved says so: its signed report may be
// no more than a number somebody typed.
void add_approvals(Page& page, const Snapshot& shown, views::PeriodPage& view) {
  std::vector<model::Approval> approvals = shown.approvals;
  std::stable_sort(approvals.begin(), approvals.end(), [](const auto& a, const auto& b) {
    return a.gate < b.gate;  // as they come after each other
  });
  std::vector<std::string> seen;
  for (const model::Approval& each : approvals) {
    const Markup unit =
        each.unit_id.empty()
            ? Markup()
            : Markup{" (" +
                     Page::linked(page.unit_link(page.plan().index.unit(each.unit_id))).html + ")"};
    const Markup report =
        each.number.empty()
            ? Markup()
            : page.sentence("approval.report", {{"number", Page::escaped(each.number)}});
    view.approvals.push_back({page.sentence(
        "approval.by",
        {{"gate", Page::escaped(page.say_of("approval_gate.", model::word(each.gate)))},
         {"unit", unit},
         {"date", page.time(each.approved_on)},
         {"position", page.text(each.position)},
         {"report", report}})});
    const int given = analytics::first_approved(page.plan().plan.progress, shown, each);
    if (given != shown.revision) {
      view.approvals.back().text.html +=
          " " +
          page.sentence("approval.carried", {{"n", Page::escaped(std::to_string(given))}}).html;
    }
    seen.push_back(each.unit_id);
  }
  if (view.approvals.empty()) {
    if (!shown.illustrative) {
      view.approvals.push_back({Page::escaped(page.say("approval.none"))});
    }
    return;
  }
  std::vector<std::string> unseen;
  for (const model::UnitReport& each : shown.unit_reports) {
    if (std::find(seen.begin(), seen.end(), each.unit_id) == seen.end()) {
      unseen.push_back(Page::linked(page.unit_link(page.plan().index.unit(each.unit_id))).html);
    }
  }
  if (!unseen.empty()) {
    view.approvals.push_back(
        {page.sentence("approval.unseen", {{"units", Markup{base::joined(unseen, "; ")}}})});
  }
}

void add_days(Page& page, const PeriodStanding& of, views::PeriodPage& view) {
  const Snapshot& shown = *of.snapshot;
  view.span = period_span(page, *of.period);
  view.closing = page.time(of.period->closing);
  view.due = page.time(of.period->submission_due);
  view.submitted = day_or_not_stated(page, shown.submitted);
  view.published = day_or_not_stated(page, shown.published);
  if (shown.revision > 1) {
    view.first_published =
        day_or_not_stated(page, revisions_of(page.plan(), of.period->id).front()->published);
  }
  if (const std::optional<Markup> report = report_line(page, shown)) {
    view.report = *report;
  }
  view.ruleset = std::to_string(of.snapshot->ruleset);
  view.revision = std::to_string(of.snapshot->revision);
  view.note = page.text(shown.note);
  add_approvals(page, shown, view);
}

// The periods by what there is to say of them.
void add_calendar(const Page& page, views::PeriodsPage& view) {
  const PlanContext& context = page.plan();
  for (const ReportingPeriod& period : context.plan.periods) {
    views::PeriodRow row = period_row(page, period);
    if (row.is_reported) {
      view.past.push_back(std::move(row));
    } else if (context.history && period.closing < context.history->newest().period->closing) {
      view.missed.push_back(std::move(row));
    } else {
      view.upcoming.push_back(std::move(row));
    }
  }
  std::reverse(view.past.begin(), view.past.end());
}

void add_ways_on(Page& page, const PeriodStanding& of, views::PeriodPage& view) {
  if (is_superseded(of)) {
    view.superseded = superseded_line(page, of);
    return;
  }
  const auto& all = page.plan().history->periods;
  add_neighbours(all, of, view, [&](const PeriodStanding& each) {
    return period_page_link(page, *each.period);
  });
  if (&of != &all.back()) {
    view.newest = period_page_link(page, *all.back().period);
  }
  if (&of != &all.front() && page.has(PageKind::Changes)) {
    view.changes = views::Link{page.to_item(PageKind::Change, of.period->id),
                               Page::escaped(page.say("period.changes_link"))};
  }
}

}  // namespace

std::string periods(Page& page) {
  const PlanContext& context = page.plan();
  views::PeriodsPage view;
  view.is_awaited = context.plan.state == model::PlanState::InForce;
  view.upcoming_title = Page::escaped(page.say("release_calendar.all"));
  if (context.history) {
    const ReportingPeriod& newest = *context.history->newest().period;
    view.newest = period_page_link(page, newest);
    view.received = received_sentence(page, {});
    view.upcoming_title =
        page.sentence("release_calendar.after", {{"date", page.time(newest.closing)}});
    if (context.facts.get("ongoing").value > 0) {
      PlanChart intervals = interval_chart(page);
      intervals.figures = {};  // a row for each task and period, and the page shows none
      view.intervals = chart_view(page, intervals);
    }
  }
  add_calendar(page, view);
  view.bases = period_bases(page);
  if (!context.plan.follow_up_unit_id.empty()) {
    view.responsible = page.unit_link(context.index.unit(context.plan.follow_up_unit_id));
  }
  return page.render(view);
}

std::string period(Page& page) {
  const std::string& id = page.item();
  const PlanContext& context = page.plan();
  const PeriodStanding& of = *context.history->of(id);
  const FactPrefix prefix = id + "/";
  const std::string name = revision_name(page, of);
  views::PeriodPage view;
  add_days(page, of, view);
  add_ways_on(page, of, view);
  view.received = received_sentence(page, prefix);
  view.received_href = page.to_plan_if_any(PageKind::ReportsReceived);
  for (Markup sentence :
       {dated_sentence(page, of.period->closing, prefix), ongoing_sentence(page, prefix)}) {
    if (!sentence.html.empty()) {
      view.sentences.push_back({std::move(sentence)});
    }
  }
  view.attention = attention_rows(page, *of.moment, prefix);
  view.attention_fact = prefix + "attention";
  view.attention_number = page.fact(view.attention_fact);
  view.dated = class_counts(page, "dated", prefix);
  view.ongoing = activity_counts(page, prefix);
  view.groups = task_groups(page, of, prefix);
  view.values = values(page, of, prefix);
  for (const model::Amendment* const amendment : of.amendments) {
    view.amendments.push_back(amendment_row(page, *amendment));
  }
  view.revisions = revisions(page, of);
  view.corrected = corrected_line(page, of, view.revisions);
  add_corrections(page, *of.period, view);
  for (const model::UnitComment& comment : of.snapshot->comments) {
    view.comments.push_back(comment_row(page, comment, *of.period));
  }
  view.files = files(page, *of.snapshot);
  Page::Head head;
  head.heading = page.say("period.heading", {{"period", name}});
  head.description =
      page.say("describe.period", {{"period", name}, {"date", page.date(of.period->closing)}});
  head.status = status_line(page, *of.moment);
  head.kept = &of;
  return page.render(head, view);
}

}  // namespace minhbach::site::pages
