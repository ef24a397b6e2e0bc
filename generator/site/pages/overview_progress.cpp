// Where a plan that has reports stands: the part of its overview that changes with every report.
#include "site/pages/overview_parts.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/result_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

constexpr std::size_t kMostAttention = 5;  // "xem tất cả" behind them
constexpr std::size_t kMostSoon = 4;
constexpr int kSoonDays = 60;

using Dated = std::pair<const model::Task*, const analytics::JudgedOccurrence*>;

// What comes due within the next days and is not done, by due day.
std::vector<Dated> soon_occurrences(const analytics::Moment& now) {
  std::vector<Dated> soon;
  for (const analytics::TaskStanding& standing : now.tasks()) {
    if (!standing.schedule->is_dated()) {
      continue;
    }
    for (const analytics::JudgedOccurrence& each : standing.occurrences) {
      const model::Day due = each.occurrence.due;
      const bool open = each.judgement->klass == analytics::StandingClass::InTime;
      if (open && due > now.as_of() && (due - now.as_of()).count() <= kSoonDays) {
        soon.emplace_back(standing.task, &each);
      }
    }
  }
  std::stable_sort(soon.begin(), soon.end(), [](const Dated& a, const Dated& b) {
    return a.second->occurrence.due < b.second->occurrence.due;
  });
  return soon;
}

void add_soon(Page& page, const analytics::Moment& now, views::OverviewProgress& view) {
  view.soon_title = page.sentence("overview.soon", {{"date", page.time(now.as_of())}});
  for (const auto& [task, occurrence] : soon_occurrences(now)) {
    if (view.soon.size() == kMostSoon) {
      break;
    }
    const model::Day due = occurrence->occurrence.due;
    view.soon.push_back(
        {page.task_link(*task), lead_names(page, *task), page.date(due), model::iso(due)});
  }
}

void add_attention(Page& page,
                   const analytics::Moment& now,
                   views::OverviewProgress& view,
                   std::vector<std::string>& facts) {
  view.attention = attention_briefs(page, now, kMostAttention);
  view.attention_fact = "attention";
  view.attention_number = page.fact("attention");
  const std::vector<const analytics::TaskStanding*> all = analytics::attention(now);
  if (all.size() > kMostAttention) {
    view.attention_href = page.to_plan(PageKind::Tasks) + "#?klass=d";
  }
  for (std::size_t i = 0; i < view.attention.size(); ++i) {
    facts.push_back("task." + all[i]->task->id + ".");
  }
}

// Against the period before: nothing to compare the first period with.
void add_happenings(Page& page,
                    const analytics::History& history,
                    views::OverviewProgress& view,
                    std::vector<std::string>& facts) {
  if (history.periods.size() < 2) {
    return;
  }
  const analytics::PeriodStanding& newest = history.newest();
  view.changed = happened_count(page, *newest.period);
  view.changes_href = page.to_plan_if_any(PageKind::Changes);
  if (!view.changes_href.empty()) {
    view.happenings = happening_counts(page, *newest.period, view.changes_href);
  }
  for (const model::Amendment* const amendment : newest.amendments) {
    view.amendments.push_back(change(page, *amendment));
  }
  facts.push_back(newest.period->id + "/happening.");
}

// The first period of the calendar whose report is still to come.
void add_next_release(const Page& page,
                      const analytics::Moment& now,
                      views::OverviewProgress& view) {
  for (const model::ReportingPeriod& period : page.plan().plan.periods) {
    if (period.closing > now.closing() && period.publication_expected) {
      view.next = page.sentence("progress.next_release",
                                {{"date", Page::escaped(page.date(*period.publication_expected))}});
      return;
    }
  }
}

}  // namespace

namespace {

// That published figures were changed is said where they are first read.
Markup corrections_line(const Page& page) {
  const auto& all = page.plan().plan.progress.corrections;
  const std::string href = page.to_plan_if_any(PageKind::Corrections);
  if (all.empty() || href.empty()) {
    return {};
  }
  const auto newest = std::max_element(
      all.begin(), all.end(), [](const auto& a, const auto& b) { return a.made_on < b.made_on; });
  return page.sentence(
      "overview.corrections",
      {{"link", Page::linked({href, Page::escaped(page.say("overview.corrections_link"))})},
       {"date", page.time(newest->made_on)}});
}

}  // namespace

std::optional<views::OverviewProgress> overview_progress(Page& page,
                                                         std::vector<std::string>& facts) {
  const std::optional<analytics::History>& history = page.plan().history;
  if (!history) {
    return std::nullopt;
  }
  const analytics::Moment& now = *history->now;
  views::OverviewProgress view;
  view.status = status_line(page, now);
  if (const std::optional<Markup> line = report_line(page, *now.newest().snapshot)) {
    view.report = *line;
  }
  view.corrections = corrections_line(page);
  view.over = page.plan().plan.state != model::PlanState::InForce;
  view.cards = headline_cards(page);
  view.coverage = newest_reports_line(page);
  facts.insert(
      facts.end(),
      {"attention", "class.", "reports.", "activity.", "ongoing", "targets", "bucket.", "target."});
  add_attention(page, now, view, facts);
  view.years = year_marks(page);
  view.years_href = page.to_plan_if_any(PageKind::Years);
  if (!view.over) {
    add_happenings(page, *history, view, facts);
    add_next_release(page, now, view);
    add_soon(page, now, view);
  }
  return view;
}

}  // namespace minhbach::site::pages
