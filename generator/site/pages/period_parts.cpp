#include "site/pages/period_parts.hpp"

#include "analytics/reports_received.hpp"
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::site::pages {

namespace {

const model::Document* find_document(const PlanContext& context, std::string_view id) {
  const auto& all = context.plan.progress.documents;
  const auto at = std::find_if(
      all.begin(), all.end(), [&](const model::Document& each) { return each.id == id; });
  return at == all.end() ? nullptr : &*at;
}

const model::ReportingPeriod* find_period(const PlanContext& context, std::string_view id) {
  const auto& all = context.plan.periods;
  const auto at = std::find_if(
      all.begin(), all.end(), [&](const model::ReportingPeriod& each) { return each.id == id; });
  return at == all.end() ? nullptr : &*at;
}

bool has_page(const Page& page, const model::ReportingPeriod& period) {
  return page.has(PageKind::Periods) && page.plan().history->of(period.id) != nullptr;
}

// The task or target something concerns, linked where it has a page; empty: neither.
Markup subject_of(Page& page, const std::string& task_id, const std::string& target_id) {
  const model::PlanIndex& index = page.plan().index;
  if (!task_id.empty()) {
    return Page::linked(page.task_link(index.task(task_id)));
  }
  if (target_id.empty()) {
    return {};
  }
  const views::Link link = page.target_link(index.target(target_id));
  return page.has(PageKind::Targets) ? Page::linked(link) : link.text;
}

}  // namespace

Markup day_or_not_stated(const Page& page, const std::optional<model::Day>& day) {
  return day ? page.time(*day) : page.not_stated();
}

std::string period_title(const Page& page, const model::ReportingPeriod& period) {
  std::string name = period_name(page, period);
  if (name.front() >= 'a' && name.front() <= 'z') {
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  }
  return name;
}

std::string period_span(const Page& page, const model::ReportingPeriod& period) {
  return page.date(period.data_from) + " – " + page.date(period.closing);
}

views::Link period_page_link(const Page& page, const model::ReportingPeriod& period) {
  return {page.to_item(PageKind::Period, period.id), Page::escaped(period_title(page, period))};
}

Markup period_link(const Page& page, const model::ReportingPeriod& period) {
  return has_page(page, period) ? Page::linked(period_page_link(page, period))
                                : Page::escaped(period_title(page, period));
}

std::vector<const model::Snapshot*> revisions_of(const PlanContext& context,
                                                 std::string_view period_id) {
  std::vector<const model::Snapshot*> revisions;
  for (const model::Snapshot& snapshot : context.plan.progress.snapshots) {
    if (snapshot.period_id == period_id) {
      revisions.push_back(&snapshot);
    }
  }
  std::sort(revisions.begin(), revisions.end(), [](const auto* a, const auto* b) {
    return a->revision < b->revision;
  });
  return revisions;
}

views::PeriodRow period_row(const Page& page, const model::ReportingPeriod& period) {
  views::PeriodRow row;
  row.name = period_link(page, period);
  row.span = period_span(page, period);
  row.closing = page.date(period.closing);
  row.closing_iso = model::iso(period.closing);
  row.due = page.date(period.submission_due);
  row.due_iso = model::iso(period.submission_due);
  row.expected = day_or_not_stated(page, period.publication_expected);
  const auto revisions = revisions_of(page.plan(), period.id);
  row.is_reported = !revisions.empty();
  if (row.is_reported) {
    row.submitted = day_or_not_stated(page, revisions.front()->submitted);
    row.published = day_or_not_stated(page, revisions.front()->published);
    row.revision = Page::escaped(std::to_string(revisions.back()->revision));
  }
  row.is_revised = revisions.size() > 1;
  if (row.is_revised) {
    row.revision = page.sentence(
        "period_row.revised",
        {{"n", row.revision}, {"date", day_or_not_stated(page, revisions.back()->published)}});
  }
  return row;
}

std::vector<views::Item> period_bases(Page& page) {
  std::vector<views::Item> bases;
  for (const model::ReportingPeriod& period : page.plan().plan.periods) {
    Markup text = page.text(period.basis);
    if (std::none_of(bases.begin(), bases.end(), [&](const views::Item& each) {
          return each.text == text;
        })) {
      bases.push_back({std::move(text)});
    }
  }
  return bases;
}

Markup received_sentence(const Page& page, const std::string& prefix) {
  const bool any_late = page.plan().facts.get(prefix + "reports.late").value > 0;
  Markup sentence = page.sentence("period.received_of",
                                  {{"part", page.datum(prefix + "reports.received")},
                                   {"whole", page.datum(prefix + "reports.expected")}});
  if (any_late) {
    sentence.html +=
        page.sentence("period.received_late", {{"n", page.datum(prefix + "reports.late")}}).html;
  }
  return sentence;
}

std::vector<views::ClassCount> activity_counts(const Page& page, const std::string& prefix) {
  std::vector<views::ClassCount> counts;
  for (const analytics::Activity activity : analytics::kActivities) {
    const std::string word(analytics::code(activity));
    views::ClassCount count;
    put_mark(mark_of(activity), count);
    count.name = page.say("activity." + word);
    count.fact = fmt::format("{}activity.{}", prefix, word);
    add_count(page, counts, std::move(count));
  }
  return counts;
}

Markup newest_reports_line(Page& page) {
  const analytics::PeriodStanding& standing = page.plan().history->newest();
  const model::ReportingPeriod& newest = *standing.period;
  const analytics::Facts& facts = page.plan().facts;
  Markup late;
  if (facts.get("reports.late").value > 0) {
    late = page.sentence("period.received_late", {{"n", page.datum("reports.late")}});
  }
  Markup line = page.sentence("reports_received.newest",
                              {{"period", period_link(page, newest)},
                               {"date", page.time(newest.closing)},
                               {"part", page.datum("reports.received")},
                               {"whole", page.datum("reports.expected")},
                               {"late", late}});
  std::vector<std::string> missing;
  for (const analytics::ReceivedReport& each :
       analytics::reports_received(standing.moment->ledger())) {
    if (each.period != &newest || each.receipt != analytics::Receipt::None) {
      continue;
    }
    const Markup unit = Page::linked(page.unit_link(*each.unit));
    const std::string run = "reports.missing_run." + each.unit->id;
    missing.push_back(!facts.find(run) ? unit.html
                                       : page.sentence("reports_received.missing_run",
                                                       {{"unit", unit}, {"n", page.datum(run)}})
                                             .html);
  }
  if (!missing.empty()) {
    line.html +=
        " " +
        page.sentence("reports_received.missing", {{"units", {base::joined(missing, "; ")}}}).html;
  }
  return line;
}

views::AmendmentRow amendment_row(Page& page, const model::Amendment& amendment) {
  const PlanContext& context = page.plan();
  views::AmendmentRow row;
  row.anchor = amendment.id;
  row.what = subject_of(page, amendment.task_id, amendment.target_id);
  row.aspect = page.say_of("aspect.", model::word(amendment.aspect));
  row.before = page.cell(amendment.before);
  row.after = page.cell(amendment.after);
  if (const model::Document* const document = find_document(context, amendment.document_id)) {
    row.document = evidence(page, *document);
  }
  row.from = page.date(amendment.effective_from);
  row.from_iso = model::iso(amendment.effective_from);
  return row;
}

views::CorrectionRow correction_row(Page& page, const model::Correction& correction) {
  const PlanContext& context = page.plan();
  views::CorrectionRow row;
  row.anchor = correction.id;
  row.made = page.date(correction.made_on);
  row.made_iso = model::iso(correction.made_on);
  std::vector<std::string> parts;
  if (Markup of = subject_of(page, correction.task_id, correction.target_id); !of.html.empty()) {
    parts.push_back(std::move(of.html));
  }
  if (const model::ReportingPeriod* const period = find_period(context, correction.period_id)) {
    parts.push_back(period_link(page, *period).html);
  }
  row.about.html = base::joined(parts, "; ");
  if (correction.before.is_stated() || correction.after.is_stated()) {
    row.before = page.cell(correction.before);
    row.after = page.cell(correction.after);
  }
  row.reason = page.text(correction.reason);
  row.approved_by = page.text(correction.approved_by);
  return row;
}

namespace {

void add_texts(Page& page, const SourceText& before, const SourceText& after, views::Change& view) {
  view.before = page.text(before);
  view.after = page.text(after);
}

}  // namespace

views::Change change(Page& page, const model::Amendment& amendment) {
  views::Change view;
  view.when = page.date(amendment.effective_from);
  view.kind =
      page.say("change.amendment", {{"aspect", page.say_of("aspect.", word(amendment.aspect))}});
  add_texts(page, amendment.before, amendment.after, view);
  if (const auto* const document = find_document(page.plan(), amendment.document_id)) {
    view.reason = evidence(page, *document).words;
  }
  return view;
}

views::Change change(Page& page, const model::Correction& correction) {
  views::Change view;
  view.when = page.date(correction.made_on);
  view.kind = page.say_of("correction_kind.", word(correction.kind));
  add_texts(page, correction.before, correction.after, view);
  view.reason = page.text(correction.reason);
  return view;
}

std::vector<views::Change> changes_about(Page& page,
                                         std::string_view task_id,
                                         std::string_view target_id) {
  std::vector<std::pair<model::Day, views::Change>> dated;
  const auto add = [&](const auto& row, model::Day day) {
    dated.emplace_back(day, change(page, row));
  };
  if (!task_id.empty()) {
    const model::AboutTask& about = page.plan().index.about_task(task_id);
    for (const model::Amendment* const each : about.amendments) {
      add(*each, each->effective_from);
    }
    for (const model::Correction* const each : about.corrections) {
      add(*each, each->made_on);
    }
  } else {
    for (const model::Amendment& each : page.plan().plan.progress.amendments) {
      if (each.target_id == target_id) {
        add(each, each.effective_from);
      }
    }
    for (const model::Correction& each : page.plan().plan.progress.corrections) {
      if (each.target_id == target_id) {
        add(each, each.made_on);
      }
    }
  }
  std::stable_sort(
      dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<views::Change> changes;
  changes.reserve(dated.size());
  for (auto& [day, change] : dated) {
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace minhbach::site::pages
