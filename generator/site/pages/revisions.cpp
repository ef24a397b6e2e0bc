#include "site/pages/revisions.hpp"

#include "analytics/revision.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using analytics::PeriodStanding;
using model::Snapshot;

// Of a period, in order; the last is the current one.
std::vector<const PeriodStanding*> standings_of(const Page& page, std::string_view period_id) {
  const analytics::History& history = *page.plan().history;
  std::vector<const PeriodStanding*> all;
  for (const auto* const list : {&history.superseded, &history.periods}) {
    for (const PeriodStanding& each : *list) {
      if (each.period->id == period_id) {
        all.push_back(&each);
      }
    }
  }
  return all;
}

Markup unit_row(Page& page, const model::UnitReport& row) {
  return page.sentence("revision.unit",
                       {{"unit", Page::linked(page.unit_link(page.plan().index.unit(row.unit_id)))},
                        {"date", page.time(row.received_on)}});
}

// 'II.6 Đối thoại … (kỳ 2024-Q1), Phòng 1'.
Markup row_name(Page& page, const model::TaskReport& row) {
  const PlanContext& context = page.plan();
  const model::Task& task = context.index.task(row.task_id);
  std::string occurrence = row.occurrence;
  for (const views::Occurrence& each : occurrence_rows(page, task)) {
    if (each.id == row.occurrence) {
      occurrence = each.name;
    }
  }
  return page.sentence("revision.row",
                       {{"task", Page::linked(page.task_link(task))},
                        {"occurrence", Page::escaped(occurrence)},
                        {"unit", page.text(context.index.unit(row.unit_id).name)}});
}

Markup row_name(Page& page, const model::IndicatorValue& value) {
  const model::Indicator& indicator = page.plan().index.indicator(value.indicator_id);
  return page.sentence("revision.value",
                       {{"indicator", indicator_name(page, indicator)},
                        {"window", Page::escaped(window_words(page, value))}});
}

Markup row_name(Page& page, const model::UnitComment& comment) {
  const PlanContext& context = page.plan();
  return page.sentence(
      "revision.comment",
      {{"unit", page.text(context.index.unit(comment.unit_id).name)},
       {"task", Page::linked(page.task_link(context.index.task(comment.task_id)))}});
}

// With the reason and the document, by which the reader can check that nobody was silenced.
template <class Row>
Markup dropped_name(Page& page, const Row& row, const Markup& name, const Snapshot& after) {
  const model::Withdrawal* const withdrawal = analytics::withdrawal_of(row, after);
  if (withdrawal == nullptr) {
    return name;
  }
  const model::Document* const document =
      page.plan().history->now->ledger().document(withdrawal->document_id);
  return page.sentence("revision.withdrawn",
                       {{"row", name},
                        {"reason", page.text(withdrawal->reason)},
                        {"document",
                         document == nullptr || !document->is_public
                             ? Page::escaped(page.say("revision.unpublished_document"))
                             : Page::escaped(document_name(page, *document))}});
}

template <class Row>
void add_row_changes(Page& page,
                     const analytics::RowChanges<Row>& rows,
                     const Snapshot& after,
                     views::Revision& view) {
  for (const Row* const row : rows.added) {
    view.added.push_back({row_name(page, *row)});
  }
  for (const auto& [was, row] : rows.changed) {
    view.changed.push_back({row_name(page, *row)});
  }
  for (const Row* const row : rows.dropped) {
    view.dropped.push_back({dropped_name(page, *row, row_name(page, *row), after)});
  }
}

// 'Hồ sơ đúng hạn, quý III/2026: 46,0% (127/276) → 42,4% (117/276)'.
Markup value_change(Page& page,
                    const PeriodStanding& before,
                    const model::IndicatorValue& was,
                    const PeriodStanding& after,
                    const model::IndicatorValue& is) {
  const model::Indicator& indicator = page.plan().index.indicator(is.indicator_id);
  return page.sentence("revision.value_changed",
                       {{"value", row_name(page, is)},
                        {"before", value_words(page, indicator, was, before.id + "/")},
                        {"after", value_words(page, indicator, is, after.id + "/")}});
}

void add_changes(Page& page,
                 const PeriodStanding& standing_before,
                 const PeriodStanding& standing_after,
                 views::Revision& view) {
  const Snapshot& before = *standing_before.snapshot;
  const Snapshot& after = *standing_after.snapshot;
  analytics::RevisionChanges changes = analytics::revision_changes(before, after);
  view.is_correction = !changes.tasks.changed.empty() || !changes.values.changed.empty() ||
                       !changes.comments.changed.empty() || !changes.units.dropped.empty() ||
                       !changes.tasks.dropped.empty() || !changes.values.dropped.empty() ||
                       !changes.comments.dropped.empty();
  for (const auto* const row : changes.units.added) {
    view.units.push_back({unit_row(page, *row)});
  }
  for (const auto& [was, row] : changes.units.changed) {
    view.units.push_back({unit_row(page, *row)});
  }
  for (const auto* const row : changes.units.dropped) {
    const Markup name = page.sentence("revision.unit_report", {{"row", unit_row(page, *row)}});
    view.dropped.push_back({dropped_name(page, *row, name, after)});
  }
  add_row_changes(page, changes.tasks, after, view);
  for (const auto& [was, is] : changes.values.changed) {
    view.changed.push_back({value_change(page, standing_before, *was, standing_after, *is)});
  }
  changes.values.changed.clear();
  add_row_changes(page, changes.values, after, view);
  add_row_changes(page, changes.comments, after, view);
}

// The name alone: its numbers stand on the page of either revision.
views::Standing bare(views::Standing standing) {
  standing.detail = {};
  return standing;
}

bool reads_otherwise(const views::Standing& a, const views::Standing& b) {
  return a.code != b.code || a.klass != b.klass || a.name != b.name;
}

// What a reader of the revision before would have taken home and has to forget.
void add_standings(Page& page,
                   const PeriodStanding& before,
                   const PeriodStanding& after,
                   views::Revision& view) {
  const auto add = [&](views::Link about, const views::Standing& was, const views::Standing& is) {
    if (reads_otherwise(was, is)) {
      view.standings.push_back({std::move(about), bare(was), bare(is)});
    }
  };
  for (const model::Task& task : page.plan().plan.tasks) {
    add(page.task_link(task),
        task_standing(page, before.moment->of(task), before.id + "/"),
        task_standing(page, after.moment->of(task), after.id + "/"));
  }
  for (const model::Target& target : page.plan().plan.targets) {
    add(page.target_link(target),
        result(page, before.moment->of(target), before.id + "/"),
        result(page, after.moment->of(target), after.id + "/"));
  }
}

views::Revision revision(Page& page, const PeriodStanding& before, const PeriodStanding& after) {
  const Snapshot& snapshot = *after.snapshot;
  views::Revision view;
  view.number = std::to_string(snapshot.revision);
  view.published = day_or_not_stated(page, snapshot.published);
  if (const model::Document* const document =
          page.plan().history->now->ledger().document(snapshot.report_document_id)) {
    view.report = evidence(page, *document);
  }
  view.note = page.text(snapshot.note);
  view.before = revision_link(page, before);
  add_changes(page, before, after, view);
  add_standings(page, before, after, view);
  return view;
}

}  // namespace

bool is_superseded(const PeriodStanding& of) {
  return of.id != of.period->id;
}

std::string revision_name(const Page& page, const PeriodStanding& of) {
  const std::string name = period_name(page, *of.period);
  return is_superseded(of)
             ? page.say("revision.name",
                        {{"period", name}, {"n", std::to_string(of.snapshot->revision)}})
             : name;
}

views::Link revision_link(const Page& page, const PeriodStanding& of) {
  return {page.to_item(PageKind::Period, of.id), Page::escaped(revision_name(page, of))};
}

views::Item superseded_line(const Page& page, const PeriodStanding& of) {
  const PeriodStanding& current = *standings_of(page, of.period->id).back();
  const Markup link =
      Page::linked({page.to_item(PageKind::Period, current.id),
                    Page::escaped(page.say("revision.current",
                                           {{"n", std::to_string(current.snapshot->revision)}}))});
  return {page.sentence("revision.superseded",
                        {{"n", Page::escaped(std::to_string(of.snapshot->revision))},
                         {"published", day_or_not_stated(page, of.snapshot->published)},
                         {"current", link},
                         {"since", day_or_not_stated(page, current.snapshot->published)}})};
}

std::vector<views::Revision> revisions(Page& page, const PeriodStanding& of) {
  std::vector<views::Revision> views;
  const auto all = standings_of(page, of.period->id);
  for (std::size_t i = 1; i < all.size() && all[i - 1] != &of; ++i) {
    views.push_back(revision(page, *all[i - 1], *all[i]));
  }
  return views;
}

std::optional<views::Item> corrected_line(const Page& page,
                                          const PeriodStanding& of,
                                          const std::vector<views::Revision>& revisions) {
  if (is_superseded(of) || revisions.empty()) {
    return std::nullopt;
  }
  // The last of each kind: what was wrong is told even where something came late since.
  std::string lines;
  for (auto each = revisions.begin(); each != revisions.end(); ++each) {
    const bool is_last = std::none_of(each + 1, revisions.end(), [&](const auto& later) {
      return later.is_correction == each->is_correction;
    });
    if (is_last) {
      lines +=
          (lines.empty() ? "" : " ") +
          page.sentence(each->is_correction ? "revision.corrected_on" : "revision.completed_on",
                        {{"date", each->published}, {"n", Page::escaped(each->number)}})
              .html;
    }
  }
  return views::Item{{lines}};
}

bool is_corrected(const Page& page, const PeriodStanding& of, const model::IndicatorValue& value) {
  const auto all = standings_of(page, of.period->id);
  for (std::size_t i = 1; i < all.size() && all[i - 1] != &of; ++i) {
    const auto changes = analytics::revision_changes(*all[i - 1]->snapshot, *all[i]->snapshot);
    for (const auto& [was, is] : changes.values.changed) {
      if (is->indicator_id == value.indicator_id && is->basis == value.basis &&
          is->value_to == value.value_to) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace minhbach::site::pages
