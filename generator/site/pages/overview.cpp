#include "model/words.hpp"
#include "site/pages/kin_parts.hpp"
#include "site/pages/overview_parts.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

// A site that was just made: counts of nothing would read as if the plan asked for nothing.
bool is_empty(const model::Plan& plan) {
  return plan.sections.empty() && plan.tasks.empty() && plan.targets.empty();
}

// One sentence a citizen reads first: what this is, how much it holds, where it stands. For the
// page, and the same without markup for shared links.
std::string lead_key(const model::Plan& plan, bool reported) {
  return "overview.lead." + std::string(model::word(plan.state)) + (reported ? "_reported" : "");
}

Markup lead_sentence(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  if (is_empty(plan)) {
    return Page::escaped(page.say("overview.nothing_entered"));
  }
  return page.sentence(lead_key(plan, page.plan().history.has_value()),
                       {{"tasks", page.datum("tasks")},
                        {"groups", page.datum("groups")},
                        {"targets", page.datum("targets")},
                        {"from", Page::escaped(std::to_string(plan.effective_from.year()))},
                        {"to", Page::escaped(std::to_string(model::year_of(plan.effective_to)))},
                        {"date", Page::escaped(page.date(plan.effective_to))}});
}

// What stands beneath a shared link: the date belongs to every figure.
std::string description(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  const std::optional<analytics::History>& history = page.plan().history;
  if (is_empty(plan)) {
    return page.say("overview.nothing_entered");
  }
  std::string words = page.say(lead_key(plan, history.has_value()),
                               {{"tasks", page.fact("tasks")},
                                {"groups", page.fact("groups")},
                                {"targets", page.fact("targets")},
                                {"from", std::to_string(plan.effective_from.year())},
                                {"to", std::to_string(model::year_of(plan.effective_to))},
                                {"date", page.date(plan.effective_to)}});
  if (history) {
    words += " " + page.say("overview.share",
                            {{"date", page.date(history->now->closing())},
                             {"n", page.fact("attention")}});
  }
  return words;
}

std::vector<views::Figure> gaps(const Page& page) {
  std::vector<views::Figure> figures;
  const auto add = [&](PageKind kind, std::string_view fact, std::string_view key) {
    if (page.has(kind)) {
      figures.push_back(page.figure(fact, key, page.to_plan(kind)));
    }
  };
  add(PageKind::OpenPoints, "open_points", "figure.open_points");
  for (const std::string_view kind : {"faults", "layout", "assumption"}) {
    const std::string fact = fmt::format("source_notes.{}", kind);
    if (page.plan().facts.get(fact).value > 0) {
      add(PageKind::SourceNotes, fact, fmt::format("figure.note_{}", kind));
    }
  }
  return figures;
}

// What the plan holds, so that the kinds of tasks add up to all of them.
std::vector<views::Figure> plan_figures(const Page& page) {
  std::vector<views::Figure> figures = {
      page.figure("tasks", "figure.tasks", page.to_plan(PageKind::Tasks)),
      page.figure("tasks.dated", "figure.tasks_dated", page.to_plan_if_any(PageKind::Deadlines)),
      page.figure("tasks.continuous", "figure.tasks_continuous")};
  if (page.plan().facts.get("tasks.other").value > 0) {
    figures.push_back(page.figure("tasks.other", "figure.tasks_other"));
  }
  figures.push_back(
      page.figure("targets", "figure.targets", page.to_plan_if_any(PageKind::Targets)));
  figures.push_back(page.figure("units", "figure.units", page.to_plan(PageKind::Units)));
  return figures;
}

// What happened since tracking ended is the first thing to know about an ended plan.
void add_end(Page& page, views::OverviewPage& view) {
  const model::Plan& plan = page.plan().plan;
  view.end_basis = page.text(plan.tracking_end_basis);
  view.end_basis_anchor = kEndBasis;
  for (const model::ContextNote& note : plan.context_notes) {
    if (is_since_end(plan, note)) {
      view.since_end.push_back(timeline_entry(page, note));
    }
  }
  view.tells_end = plan.tracking_end_basis.is_stated() || !view.since_end.empty();
}

}  // namespace

std::string overview(Page& page) {
  const model::Plan& plan = page.plan().plan;
  std::vector<std::string> facts = {
      "tasks", "groups", "targets", "tasks.", "units", "open_points", "source_notes."};
  views::OverviewPage view;
  view.title = page.text(plan.title);
  view.is_empty = is_empty(plan);
  view.lead = lead_sentence(page);
  view.progress = overview_progress(page, facts);
  view.figures = plan_figures(page);
  add_end(page, view);
  if (!plan.commitments.empty()) {
    view.commitments_href = page.to_plan_if_any(PageKind::Commitments);
  }
  if (!view.commitments_href.empty()) {
    view.commitments = commitment_rows(page);
  }
  view.gaps = gaps(page);
  view.how = how_counted(page, facts);
  view.kin = overview_kin(page);
  return page.render({page.plain(plan.title), description(page)}, view);
}

}  // namespace minhbach::site::pages
