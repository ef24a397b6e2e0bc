#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/pages/overview_progress.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"

namespace minhbach::site::pages {

namespace {

std::vector<views::TimelineEntry> timeline(Page& page) {
  std::vector<views::TimelineEntry> entries;
  for (const model::ContextNote& note : page.plan().plan.context_notes) {
    views::TimelineEntry entry;
    entry.date = i18n::date(note.happened, page.lang());
    entry.date_iso = note.happened.iso();
    entry.text = page.text(note.text);
    entry.basis = page.text(note.basis);
    entries.push_back(std::move(entry));
  }
  return entries;
}

// What happened since tracking ended is the first thing to know about an ended plan; it is told
// once.
void split_timeline(const model::Plan& plan, views::OverviewPage& view) {
  std::vector<views::TimelineEntry> before;
  for (std::size_t i = 0; i < plan.context_notes.size(); ++i) {
    const bool since =
        plan.tracking_end && plan.context_notes[i].happened.last_day() >= *plan.tracking_end;
    (since ? view.since_end : before).push_back(std::move(view.timeline[i]));
  }
  view.timeline = std::move(before);
}

// One sentence a citizen reads first: what this is, how much it holds, where it stands. For the
// page, and the same without markup for shared links.
std::string lead_key(const model::Plan& plan, bool reported) {
  return "overview.lead." + std::string(model::word(plan.state)) + (reported ? "_reported" : "");
}

Markup lead_sentence(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  return page.sentence(lead_key(plan, page.plan().history.has_value()),
                       {{"tasks", page.datum("tasks")},
                        {"groups", page.datum("groups")},
                        {"targets", page.datum("targets")},
                        {"from", Page::escaped(std::to_string(plan.effective_from.year()))},
                        {"to", Page::escaped(std::to_string(model::year_of(plan.effective_to)))},
                        {"date", Page::escaped(i18n::date(plan.effective_to, page.lang()))}});
}

// What stands beneath a shared link: the date belongs to every figure.
std::string description(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  const std::optional<analytics::History>& history = page.plan().history;
  std::string words = page.say(lead_key(plan, history.has_value()),
                               {{"tasks", page.fact("tasks")},
                                {"groups", page.fact("groups")},
                                {"targets", page.fact("targets")},
                                {"from", std::to_string(plan.effective_from.year())},
                                {"to", std::to_string(model::year_of(plan.effective_to))},
                                {"date", i18n::date(plan.effective_to, page.lang())}});
  if (history) {
    words += " " + page.say("overview.share",
                            {{"date", i18n::date(history->now->closing(), page.lang())},
                             {"n", page.fact("attention")}});
  }
  return words;
}

std::vector<views::Link> downloads(const Page& page) {
  std::vector<views::Link> links;
  for (const auto& [file, key] : {std::pair("tasks.csv", "download.tasks_csv"),
                                  std::pair("targets.csv", "download.targets_csv"),
                                  std::pair("plan.sqlite", "download.sqlite")}) {
    links.push_back({page.to_data(file), Page::escaped(page.say(key)), false});
  }
  const std::string& source = page.plan().plan.source_file;
  if (!source.empty()) {
    links.push_back({page.to_data(source), Page::escaped(page.say("download.source")), false});
  }
  return links;
}

std::vector<views::Figure> gaps(const Page& page) {
  std::vector<views::Figure> figures;
  const auto add = [&](PageKind kind, std::string_view fact, std::string_view key) {
    if (page.has(kind)) {
      figures.push_back(page.figure(fact, key, page.to_plan(kind)));
    }
  };
  add(PageKind::OpenPoints, "open_points", "figure.open_points");
  add(PageKind::SourceNotes, "source_notes", "figure.source_notes");
  return figures;
}

void add_links(const Page& page, views::OverviewPage& view) {
  if (!page.plan().plan.commitments.empty()) {
    view.commitments_href = page.to_plan_if_any(PageKind::Commitments);
  }
  view.tasks_href = page.to_plan(PageKind::Tasks);
  view.groups_href = page.to_plan(PageKind::Groups);
  view.units_href = page.to_plan(PageKind::Units);
  view.responsibility_href = page.to_plan_if_any(PageKind::Responsibility);
  view.targets_href = page.to_plan_if_any(PageKind::Targets);
  view.deadlines_href = page.to_plan_if_any(PageKind::Deadlines);
  view.open_points_href = page.to_plan_if_any(PageKind::OpenPoints);
  view.source_notes_href = page.to_plan_if_any(PageKind::SourceNotes);
  view.text_href = page.to_plan_if_any(PageKind::Text);
  view.data_href = page.to_plan(PageKind::Data);
  view.print_href = page.to_plan_if_any(PageKind::Print);
}

}  // namespace

std::string overview(Page& page, std::string_view) {
  const model::Plan& plan = page.plan().plan;
  views::OverviewPage view;
  view.title = page.text(plan.title);
  view.issuer = page.text(plan.body.name);
  view.ended = plan.state == model::PlanState::Ended || plan.state == model::PlanState::Archived;
  view.in_force = plan.state == model::PlanState::InForce;
  view.illustrative = plan.illustrative;
  view.lead = lead_sentence(page);
  view.progress = overview_progress(page);
  view.identity = identity(page);
  view.figures = {
      page.figure("tasks", "figure.tasks", page.to_plan(PageKind::Tasks)),
      page.figure("tasks.dated", "figure.tasks_dated", page.to_plan_if_any(PageKind::Deadlines)),
      page.figure("tasks.continuous", "figure.tasks_continuous"),
      page.figure("targets", "figure.targets", page.to_plan_if_any(PageKind::Targets)),
      page.figure("units", "figure.units", page.to_plan(PageKind::Units))};
  // So that the kinds of tasks add up to all of them.
  if (page.plan().facts.get("tasks.other").value > 0) {
    view.figures.insert(view.figures.begin() + 3, page.figure("tasks.other", "figure.tasks_other"));
  }
  view.timeline = timeline(page);
  split_timeline(plan, view);
  for (const model::Commitment& commitment : plan.commitments) {
    const model::Target& target = page.plan().index.target(commitment.target_id);
    view.commitments.push_back({page.to_plan(PageKind::Commitments) + "#" + commitment.id,
                                page.text(commitment.title),
                                condition(page, target),
                                target.strength == model::Strength::Aspiration});
  }
  for (const model::TaskGroup& group : plan.groups) {
    view.groups.push_back(group_summary(page, group));
  }
  view.group_total_fact = "tasks";
  view.group_total = page.fact("tasks");
  for (const model::Unit& unit : plan.units) {
    view.units.push_back(unit_summary(page, unit));
  }
  view.roles_note = roles_note(page);
  view.deadlines = deadline_groups(page);
  view.gaps = gaps(page);
  view.downloads = downloads(page);
  add_links(page, view);
  return page.render("overview", {page.plain(plan.title), description(page)}, view);
}

}  // namespace minhbach::site::pages
