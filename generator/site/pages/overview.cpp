#include "model/words.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

constexpr std::size_t kMostAttention = 7;  // "xem tất cả" behind them
constexpr int kSoonDays = 60;

// What comes due within the next days and is not done, by due day.
std::vector<std::pair<const model::Task*, const analytics::JudgedOccurrence*>> soon_occurrences(
    const analytics::Moment& now) {
  std::vector<std::pair<const model::Task*, const analytics::JudgedOccurrence*>> soon;
  for (const analytics::TaskStanding& standing : now.tasks()) {
    if (!standing.schedule->is_dated()) {
      continue;
    }
    for (const analytics::JudgedOccurrence& each : standing.occurrences) {
      const model::Day due = each.occurrence.due;
      const bool open = each.judgement.klass == analytics::StandingClass::InTime;
      if (open && due > now.as_of() && (due - now.as_of()).count() <= kSoonDays) {
        soon.emplace_back(standing.task, &each);
      }
    }
  }
  std::stable_sort(soon.begin(), soon.end(), [](const auto& a, const auto& b) {
    return a.second->occurrence.due < b.second->occurrence.due;
  });
  return soon;
}

std::vector<views::SoonRow> soon_rows(Page& page, const analytics::Moment& now) {
  std::vector<views::SoonRow> rows;
  for (const auto& [task, occurrence] : soon_occurrences(now)) {
    views::SoonRow row;
    row.task = page.task_link(*task);
    row.leads = lead_names(page, *task);
    row.due = page.date(occurrence->occurrence.due);
    row.due_iso = model::iso(occurrence->occurrence.due);
    row.standing = occurrence_standing(page, *task, *occurrence);
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
    view.attention_href = page.to_plan(PageKind::Tasks) + "?klass=d";
  }
}

void add_targets(const Page& page, views::OverviewProgress& view) {
  if (page.plan().facts.get("targets").value > 0) {
    view.targets_href = page.to_plan_if_any(PageKind::Targets);
    view.results = views::ResultCounts{buckets_sentence(page), bucket_counts(page)};
  }
}

void add_coverage(Page& page, views::OverviewProgress& view) {
  view.coverage = newest_reports_line(page);
  view.received_href = page.to_plan_if_any(PageKind::ReportsReceived);
}

// Against the period before: nothing to compare the first period with.
void add_happenings(Page& page, const analytics::History& history, views::OverviewProgress& view) {
  if (history.periods.size() < 2) {
    return;
  }
  const analytics::PeriodStanding& newest = history.newest();
  view.changed = happened_sentence(page, *newest.period);
  view.changes_href = page.to_plan_if_any(PageKind::Changes);
  if (!view.changes_href.empty()) {
    view.happenings = happening_counts(page, *newest.period, view.changes_href);
  }
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
      view.next = page.sentence("progress.next_release",
                                {{"date", Page::escaped(page.date(*period.publication_expected))}});
      return;
    }
  }
}

// Which rules the figures of each part follow.
void add_how_counted(const Page& page,
                     const analytics::Moment& now,
                     views::OverviewProgress& view) {
  std::vector<std::string> attention = {"attention", "class."};
  for (const analytics::TaskStanding& standing : now.tasks()) {
    if (standing.now.klass == analytics::StandingClass::Attention) {
      attention.push_back("task." + standing.task->id + ".");
    }
  }
  std::vector<std::string> soon;
  for (const auto& [task, occurrence] : soon_occurrences(now)) {
    soon.push_back("occurrence." + task->id + "@" + occurrence->occurrence.id + ".");
  }
  view.how_dated = how_counted(page, {"tasks.dated", "completed", "class.dated."});
  view.how_years = how_counted(page, {"years."});
  view.how_attention = how_counted(page, attention);
  view.how_coverage = how_counted(page, {"reports."});
  view.how_results = how_counted(page, {"targets", "bucket."});
  view.how_by_group = how_counted(page, {"ongoing", "activity.", "class.dated."});
  view.how_changed =
      how_counted(page, {"tasks", page.plan().history->newest().period->id + "/happening."});
  view.how_soon = how_counted(page, soon);
}

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
    add_happenings(page, *history, view);
    add_next_release(page, now, view);
    view.soon = soon_rows(page, now);
    view.soon_title = page.sentence("overview.soon", {{"date", page.time(now.as_of())}});
  }
  add_how_counted(page, now, view);
  return view;
}

std::vector<views::TimelineEntry> timeline(Page& page) {
  std::vector<views::TimelineEntry> entries;
  for (const model::ContextNote& note : page.plan().plan.context_notes) {
    views::TimelineEntry entry;
    entry.date = page.date(note.happened);
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

std::vector<views::Link> downloads(const Page& page) {
  std::vector<views::Link> links;
  for (const auto& [file, key] : {std::pair("tasks.csv", "download.tasks_csv"),
                                  std::pair("targets.csv", "download.targets_csv"),
                                  std::pair("plan.sqlite", "download.sqlite")}) {
    links.push_back({page.to_data(file), Page::escaped(page.say(key))});
  }
  const std::string& source = page.plan().plan.source_file;
  if (!source.empty()) {
    links.push_back({page.to_data(source), Page::escaped(page.say("download.source"))});
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
  for (const std::string_view kind : {"faults", "layout", "assumption"}) {
    const std::string fact = fmt::format("source_notes.{}", kind);
    if (page.plan().facts.get(fact).value > 0) {
      add(PageKind::SourceNotes, fact, fmt::format("figure.note_{}", kind));
    }
  }
  return figures;
}

void add_page_links(const Page& page, views::OverviewPage& view) {
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

std::string overview(Page& page) {
  const model::Plan& plan = page.plan().plan;
  views::OverviewPage view;
  view.title = page.text(plan.title);
  view.issuer = page.text(plan.body.name);
  view.ended = plan.state == model::PlanState::Ended || plan.state == model::PlanState::Archived;
  view.in_force = plan.state == model::PlanState::InForce;
  view.illustrative = plan.illustrative;
  view.is_empty = is_empty(plan);
  view.lead = lead_sentence(page);
  view.progress = overview_progress(page);
  view.identity = identity(page);
  if (view.is_empty) {
    // Of what nobody has entered yet, nobody knows that the document does not state it.
    std::erase_if(view.identity, [](const views::Pair& pair) { return !pair.stated; });
  }
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
  view.end_basis = page.text(plan.tracking_end_basis);
  view.end_basis_anchor = kEndBasis;
  view.timeline = timeline(page);
  split_timeline(plan, view);
  view.tells_end = plan.tracking_end_basis.is_stated() || !view.since_end.empty();
  for (const model::Commitment& commitment : plan.commitments) {
    const model::Target& target = page.plan().index.target(commitment.target_id);
    view.commitments.push_back({page.to_plan(PageKind::Commitments) + "#" + commitment.id,
                                page.text(commitment.title),
                                condition(page, target)});
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
  view.how_contents = how_counted(page, {"tasks", "groups", "targets", "units", "tasks."});
  view.how_groups = how_counted(page, {"tasks", "tasks.dated", "group."});
  view.how_units =
      how_counted(page, {"lead_roles", "lead.", "coordinating.", "tasks", "attention."});
  view.how_gaps = how_counted(page, {"open_points", "source_notes"});
  view.downloads = downloads(page);
  add_page_links(page, view);
  return page.render({page.plain(plan.title), description(page)}, view);
}

}  // namespace minhbach::site::pages
