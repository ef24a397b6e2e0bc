#include "site/pages/overview_progress.hpp"

#include "i18n/locale.hpp"
#include "site/pages/change_parts.hpp"
#include "site/pages/count_charts.hpp"
#include "site/pages/grid_charts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

constexpr std::size_t kMostAttention = 7;  // "xem tất cả" behind them (meaning §2.4)
constexpr int kSoonDays = 60;

// What comes due within the next days and is not done, by due day.
std::vector<views::SoonRow> soon_rows(Page& page, const analytics::Moment& now) {
  std::vector<std::pair<model::Day, views::SoonRow>> dated;
  for (const analytics::TaskStanding& standing : now.tasks()) {
    if (!standing.task->schedule.is_dated()) {
      continue;
    }
    for (const analytics::JudgedOccurrence& each : standing.occurrences) {
      const model::Day due = each.occurrence.due;
      const bool open = each.judgement.klass == analytics::StandingClass::InTime;
      if (open && due > now.as_of() && (due - now.as_of()).count() <= kSoonDays) {
        views::SoonRow row;
        row.task = page.task_link(*standing.task);
        row.leads = lead_names(page, *standing.task);
        row.due = i18n::date(due, page.lang());
        row.due_iso = model::iso(due);
        row.standing = occurrence_standing(page, *standing.task, each);
        dated.emplace_back(due, std::move(row));
      }
    }
  }
  std::stable_sort(
      dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<views::SoonRow> rows;
  for (auto& [due, row] : dated) {
    rows.push_back(std::move(row));
  }
  return rows;
}

void add_attention(Page& page, const analytics::Moment& now, views::OverviewProgress& view) {
  view.attention = attention_rows(page, now);
  view.attention_parts = attention_sentence(page);
  view.attention_fact = "attention";
  view.attention_number = page.fact("attention");
  if (view.attention.size() > kMostAttention) {
    view.attention.resize(kMostAttention);
    view.tasks_href = page.to_plan(PageKind::Tasks) + "?klass=d";
  }
}

void add_targets(const Page& page, views::OverviewProgress& view) {
  if (page.plan().facts.get("distinct.firm").value > 0) {
    view.targets_href = page.to_plan_if_any(PageKind::Targets);
  }
  view.assessed = assessed_line(page, "firm");
  view.results = result_counts(page, "firm");
  view.aspirations = assessed_line(page, "aspiration");
}

void add_coverage(Page& page, views::OverviewProgress& view) {
  view.coverage = newest_reports_line(page);
  view.received_href = page.to_plan_if_any(PageKind::ReportsReceived);
}

// Against the period before: nothing to compare the first period with.
void add_movements(Page& page, const analytics::History& history, views::OverviewProgress& view) {
  const analytics::PeriodStanding& newest = history.newest();
  if (newest.movements.empty()) {
    return;
  }
  for (const char* const word :
       {"improved", "worsened", "new_cycle", "reporting_lost", "reporting_regained", "unchanged"}) {
    const std::string fact = newest.period->id + "/movement." + word;
    if (page.plan().facts.get(fact).value > 0) {
      view.movements.push_back({fact, page.fact(fact), page.say("movement." + std::string(word))});
    }
  }
  view.changes_href = page.to_plan_if_any(PageKind::Changes);
  for (const model::Amendment* const amendment : newest.amendments) {
    view.amendments.push_back(change(page, *amendment));
  }
}

// The first period of the calendar whose report is still to come.
void add_next_release(const Page& page,
                      const analytics::Moment& now,
                      views::OverviewProgress& view) {
  for (const model::ReportingPeriod& period : page.plan().plan.periods) {
    if (period.closing > now.closing() && period.publication_expected) {
      view.next = page.sentence(
          "progress.next_release",
          {{"date", Page::escaped(i18n::date(*period.publication_expected, page.lang()))}});
      return;
    }
  }
}

}  // namespace

std::optional<views::OverviewProgress> overview_progress(Page& page) {
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
  view.over = page.plan().plan.state != model::PlanState::InForce;
  view.sentence_dated = dated_sentence(page, now.closing());
  view.sentence_ongoing = ongoing_sentence(page);
  add_attention(page, now, view);
  view.by_group = chart_view(page, group_chart(page));
  add_targets(page, view);
  add_coverage(page, view);
  if (view.over && page.has(PageKind::Years) && has_year_grid(page)) {
    view.final_years = chart_view(page, year_grid_chart(page));
    view.years_href = page.to_plan(PageKind::Years);
  }
  if (!view.over) {
    add_movements(page, *history, view);
    add_next_release(page, now, view);
    view.soon = soon_rows(page, now);
    view.soon_title = page.sentence("overview.soon", {{"date", time(page, now.as_of())}});
  }
  return view;
}

}  // namespace minhbach::site::pages
