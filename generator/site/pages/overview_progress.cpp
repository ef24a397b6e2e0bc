#include "site/pages/overview_progress.hpp"

#include "analytics/target_result.hpp"
#include "i18n/locale.hpp"
#include "site/pages/change_parts.hpp"
#include "site/pages/group_chart.hpp"
#include "site/pages/progress_parts.hpp"
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

std::vector<views::ClassCount> activity_counts(const Page& page) {
  constexpr std::array<std::pair<char, std::string_view>, 6> kLooks = {{{'a', "active"},
                                                                        {'c', "half"},
                                                                        {'e', "none"},
                                                                        {'b', "general"},
                                                                        {'d', "silent"},
                                                                        {'f', "outside"}}};
  std::vector<views::ClassCount> counts;
  for (std::size_t i = 0; i < kLooks.size(); ++i) {
    const std::string word(analytics::code(analytics::kActivities.at(i)));
    views::ClassCount count;
    count.fact = "activity." + word;
    if (page.plan().facts.get(count.fact).value == 0) {
      continue;
    }
    count.klass = kLooks.at(i).first;
    count.mark = kLooks.at(i).second;
    count.name = page.say("activity." + word);
    count.number = page.fact(count.fact);
    counts.push_back(std::move(count));
  }
  return counts;
}

// Firm targets by result: what was reached, what was not, what cannot be told.
std::vector<views::ClassCount> result_counts(const Page& page) {
  struct Look {
    std::string_view number;
    char klass;
    std::string_view mark;
  };
  constexpr std::array<Look, 12> kLooks = {{{"R6", 'a', "done"},
                                            {"R9", 'a', "done"},
                                            {"R11", 'c', "half"},
                                            {"R12", 'c', "open"},
                                            {"R7", 'd', "overdue"},
                                            {"R10", 'd', "overdue"},
                                            {"R8", 'd', "silent"},
                                            {"R5", 'f', "ended"},
                                            {"R4", 'f', "outside"},
                                            {"R3", 'f', "outside"},
                                            {"R2", 'f', "outside"},
                                            {"R1", 'f', "outside"}}};
  std::vector<views::ClassCount> counts;
  for (const Look& look : kLooks) {
    views::ClassCount count;
    count.fact = fmt::format("result.firm.{}", look.number);
    if (page.plan().facts.find(count.fact) == nullptr) {
      continue;
    }
    count.klass = look.klass;
    count.mark = look.mark;
    count.name = page.say(fmt::format("result_short.{}", look.number));
    count.number = page.fact(count.fact);
    counts.push_back(std::move(count));
  }
  return counts;
}

void add_attention(Page& page, const analytics::Moment& now, views::OverviewProgress& view) {
  view.attention = attention_rows(page, now);
  view.has_attention = !view.attention.empty();
  view.attention_fact = "attention";
  view.attention_number = page.fact("attention");
  view.has_more_attention = view.attention.size() > kMostAttention;
  if (view.has_more_attention) {
    view.attention.resize(kMostAttention);
  }
  view.tasks_href = page.to_plan(PageKind::Tasks) + "?klass=d";
}

void add_targets(const Page& page, views::OverviewProgress& view) {
  view.has_targets =
      page.has(PageKind::Targets) && page.plan().facts.get("distinct.firm").value > 0;
  view.targets_href = page.to_plan(PageKind::Targets);
  view.assessed = assessed_sentence(page, "firm");
  view.results = result_counts(page);
  view.aspirations = assessed_sentence(page, "aspiration");
  view.has_aspirations = !view.aspirations.html.empty();
}

}  // namespace

std::optional<views::OverviewProgress> overview_progress(Page& page) {
  const std::optional<analytics::History>& history = page.plan().history;
  if (!history) {
    return std::nullopt;
  }
  const analytics::Moment& now = *history->now;
  views::OverviewProgress view;
  if (const std::optional<Markup> line = report_line(page, *now.newest().snapshot)) {
    view.has_report = true;
    view.report = *line;
  }
  view.over = page.plan().plan.state != model::PlanState::InForce;
  view.sentence_dated = dated_sentence(page, now.closing());
  view.sentence_ongoing = ongoing_sentence(page);
  add_attention(page, now, view);
  view.dated = class_counts(page, "dated");
  view.ongoing = activity_counts(page);
  view.by_group = group_chart(page, now);
  add_targets(page, view);
  if (!view.over) {
    view.soon = soon_rows(page, now);
    view.has_soon = !view.soon.empty();
  }
  return view;
}

}  // namespace minhbach::site::pages
