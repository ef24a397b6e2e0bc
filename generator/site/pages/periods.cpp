// The reporting periods, and the permanent page of each: judged at its own closing date, so that
// what it shows never changes when later periods come.
#include "analytics/revision.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
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
                                         const Snapshot& snapshot,
                                         const FactPrefix& prefix) {
  std::vector<views::ReportedValue> rows;
  for (const model::Indicator& indicator : page.plan().plan.indicators) {
    for (const model::IndicatorValue& value : snapshot.values) {
      if (value.indicator_id == indicator.id) {
        rows.push_back(reported_value(page, indicator, value, prefix));
      }
    }
  }
  return rows;
}

// 'II.6 Đối thoại … (kỳ 2024-Q1), Phòng 1'.
views::Item row_name(Page& page, const model::TaskReport& row) {
  const PlanContext& context = page.plan();
  const model::Task& task = context.index.task(row.task_id);
  std::string occurrence = row.occurrence;
  for (const views::Occurrence& each : occurrence_rows(page, task)) {
    if (each.id == row.occurrence) {
      occurrence = each.name;
    }
  }
  return {page.sentence("revision.row",
                        {{"task", Page::linked(page.task_link(task))},
                         {"occurrence", Page::escaped(occurrence)},
                         {"unit", page.text(context.index.unit(row.unit_id).name)}})};
}

views::Item value_name(Page& page, const model::IndicatorValue& value) {
  const model::Indicator& indicator = page.plan().index.indicator(value.indicator_id);
  return {page.sentence("revision.value",
                        {{"indicator", indicator_name(page, indicator)},
                         {"window", Page::escaped(window_words(page, value))}})};
}

void add_changes(Page& page, const Snapshot& before, const Snapshot& after, views::Revision& view) {
  const analytics::RevisionChanges changes = analytics::revision_changes(before, after);
  const auto add_unit = [&](const model::UnitReport& row) {
    view.units.push_back(
        {page.sentence("revision.unit",
                       {{"unit", Page::linked(page.unit_link(page.plan().index.unit(row.unit_id)))},
                        {"date", page.time(row.received_on)}})});
  };
  for (const auto* const row : changes.units.added) {
    add_unit(*row);
  }
  for (const auto& [was, row] : changes.units.changed) {
    add_unit(*row);
  }
  for (const auto* const row : changes.tasks.added) {
    view.added.push_back(row_name(page, *row));
  }
  for (const auto* const row : changes.values.added) {
    view.added.push_back(value_name(page, *row));
  }
  for (const auto& [was, row] : changes.tasks.changed) {
    view.changed.push_back(row_name(page, *row));
  }
  for (const auto& [was, row] : changes.values.changed) {
    view.changed.push_back(value_name(page, *row));
  }
  for (const auto* const row : changes.tasks.dropped) {
    view.dropped.push_back(row_name(page, *row));
  }
  for (const auto* const row : changes.values.dropped) {
    view.dropped.push_back(value_name(page, *row));
  }
}

std::vector<views::Revision> revisions(Page& page, const ReportingPeriod& period) {
  std::vector<views::Revision> views;
  const auto all = revisions_of(page.plan(), period.id);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Snapshot& snapshot = *all[i];
    views::Revision view;
    view.number = std::to_string(snapshot.revision);
    view.published = day_or_not_stated(page, snapshot.published);
    if (const model::Document* const document =
            page.plan().history->now->ledger().document(snapshot.report_document_id)) {
      view.report = evidence(page, *document);
    }
    view.note = page.text(snapshot.note);
    add_changes(page, *all[i - 1], snapshot, view);
    views.push_back(std::move(view));
  }
  return views;
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

void add_days(Page& page, const PeriodStanding& of, views::PeriodPage& view) {
  const Snapshot& first = *revisions_of(page.plan(), of.period->id).front();
  view.span = period_span(page, *of.period);
  view.closing = page.time(of.period->closing);
  view.due = page.time(of.period->submission_due);
  view.submitted = day_or_not_stated(page, first.submitted);
  view.published = day_or_not_stated(page, first.published);
  if (const std::optional<Markup> report = report_line(page, first)) {
    view.report = *report;
  }
  view.ruleset = std::to_string(of.snapshot->ruleset);
  view.revision = std::to_string(of.snapshot->revision);
  view.note = page.text(first.note);
}

void add_ways_on(Page& page, const PeriodStanding& of, views::PeriodPage& view) {
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

Markup cite(const Page& page, const PeriodStanding& of, const std::string& heading) {
  return page.sentence("period.cite_as",
                       {{"agency", Page::escaped(page.plain(page.plan().plan.body.name))},
                        {"page", Page::escaped(heading)},
                        {"closing", page.time(of.period->closing)},
                        {"revision", Page::escaped(std::to_string(of.snapshot->revision))},
                        {"address", Page::escaped(page.site().config.base_url + page.path())}});
}

}  // namespace

std::string periods(Page& page) {
  const PlanContext& context = page.plan();
  views::PeriodsPage view;
  view.newest = period_page_link(page, *context.history->newest().period);
  view.received = received_sentence(page, {});
  for (auto at = context.plan.periods.rbegin(); at != context.plan.periods.rend(); ++at) {
    view.periods.push_back(period_row(page, *at));
  }
  view.bases = period_bases(page);
  if (page.plan().history && page.plan().facts.get("ongoing").value > 0) {
    view.intervals = chart_view(page, interval_chart(page));
  }
  return page.render(view);
}

std::string period(Page& page) {
  const std::string& id = page.item();
  const PlanContext& context = page.plan();
  const PeriodStanding& of = *context.history->of(id);
  const FactPrefix prefix = std::string(id) + "/";
  const std::string name = period_name(page, *of.period);
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
  view.values = values(page, *of.snapshot, prefix);
  for (const model::Amendment* const amendment : of.amendments) {
    view.amendments.push_back(amendment_row(page, *amendment));
  }
  view.revisions = revisions(page, *of.period);
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
  view.cite = cite(page, of, head.heading);
  return page.render(head, view);
}

}  // namespace minhbach::site::pages
