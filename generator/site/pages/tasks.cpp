#include "model/words.hpp"
#include "site/pages/kin_parts.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

// Classes that occur, in the order in which charts show them.
views::Filter class_filter(const Page& page, const analytics::Moment& now) {
  views::Filter filter{"klass", page.say("filter.klass"), {}};
  for (const analytics::StandingClass klass : analytics::kStandingClasses) {
    if (std::any_of(now.tasks().begin(), now.tasks().end(), [&](const auto& of) {
          return of.now->klass == klass;
        })) {
      const std::string word = class_word(klass);
      filter.options.push_back({word, page.say("class." + word)});
    }
  }
  return filter;
}

std::vector<views::Filter> task_filters(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  views::Filter group{"group", page.say("filter.group"), {}};
  for (const model::TaskGroup& row : plan.groups) {
    group.options.push_back({row.id, row.id + ". " + page.plain(row.title)});
  }
  views::Filter unit{"units", page.say("filter.unit"), {}};
  for (const model::Unit& row : plan.units) {
    unit.options.push_back({row.id, page.plain(row.name)});
  }
  views::Filter schedule{"schedule", page.say("filter.schedule"), {}};
  for (const std::string word :
       {"once", "yearly", "periodic", "continuous", "on_event", "not_stated"}) {
    if (std::any_of(plan.tasks.begin(), plan.tasks.end(), [&](const model::Task& task) {
          return model::word(task.schedule) == word;
        })) {
      schedule.options.push_back({word, page.say("schedule_kind." + word)});
    }
  }
  std::vector<views::Filter> all = {group, unit, schedule};
  if (page.plan().history) {
    all.push_back(class_filter(page, *page.plan().history->now));
  }
  return all;
}

std::vector<views::Actor> actors(Page& page, const model::Task& task, model::Role role) {
  std::vector<views::Actor> actors;
  for (const model::Assignment& assignment : task.assignments) {
    if (assignment.role == role) {
      const model::Unit& unit = page.plan().index.unit(assignment.unit_id);
      actors.push_back({page.unit_link(unit), unit.kind == model::UnitKind::Collective});
    }
  }
  return actors;
}

// The row of the annex as printed: all seven cells, Vietnamese.
std::vector<views::Pair> source_cells(Page& page, const model::Task& task) {
  const model::TaskGroup& group = page.plan().index.group(task.group_id);
  std::vector<views::Pair> cells;
  const auto add = [&](std::string_view key, const std::string& prefix, const SourceText& text) {
    cells.push_back({page.say(key),
                     text.is_stated() ? page.vietnamese(prefix + text.vi) : page.cell(text),
                     text.is_stated()});
  };
  add("column.group", group.id + ". ", group.title);
  add("column.task", task.id.substr(task.id.rfind('.') + 1) + ". ", task.title);
  add("column.lead", "", task.lead);
  add("column.coordinating", "", task.coordinating);
  add("column.output", "", task.output);
  add("column.schedule", "", task.schedule_text);
  add("column.funding", "", task.funding_text);
  return cells;
}

void add_who(Page& page, const model::Task& task, views::TaskPage& view) {
  const PlanContext& context = page.plan();
  view.leads = actors(page, task, model::Role::Lead);
  view.lead_stated = !view.leads.empty();
  view.only_collective = analytics::only_collective_leads(context.index, task);
  view.coordinating = actors(page, task, model::Role::Coordinating);
  view.coordinating_stated = !view.coordinating.empty();
  if (!context.plan.follow_up_unit_id.empty()) {
    view.follow_up = page.unit_link(context.index.unit(context.plan.follow_up_unit_id));
    const std::string& paragraph = context.plan.follow_up_paragraph_id;
    if (!paragraph.empty()) {
      view.follow_up_href = page.has(PageKind::Text) ? page.paragraph_href(paragraph)
                                                     : page.to_plan(PageKind::Overview);
      view.follow_up_place = page.section_name(context.index.paragraph(paragraph).section_id);
    }
  }
}

// 'Trước đây: Ngày 31/12/2025; đã lùi hạn 1 lần; điều chỉnh từ ngày 17/11/2025'.
Markup when_before(Page& page, const model::Task& task, Markup before) {
  const model::Amendment* const moved =
      page.plan().amendment_in_force(task.id, model::AmendmentAspect::Schedule);
  if (moved == nullptr) {
    return {};
  }
  const std::string moves = "task." + task.id + ".moves";
  if (page.plan().facts.find(moves)) {
    before.html += "; " + page.counted("attention.moved", moves).html;
  }
  before.html +=
      "; " + page.sentence("task.when_amended", {{"date", page.time(moved->effective_from)}}).html;
  return before;
}

template <class Row>
std::vector<views::Remark> remarks(Page& page, PageKind list, const std::vector<const Row*>& rows) {
  std::vector<views::Remark> all;
  for (const Row* const row : rows) {
    if (page.has(list) && !is_brief(*row)) {
      all.push_back(remark(page, *row));
    }
  }
  return all;
}

void add_when_and_what(Page& page, const model::Task& task, views::TaskPage& view) {
  views::CellsInForce now = cells_in_force(page, task);
  view.when_stated = task.schedule_text.is_stated() || !now.when_before.html.empty();
  view.when = std::move(now.when);
  view.when_before = when_before(page, task, std::move(now.when_before));
  view.when_meaning = schedule_meaning(page, task);
  view.when_inferred = task.schedule.inferred;
  view.when_note = page.text(task.schedule.note);
  view.amended = !page.plan().index.about_task(task.id).amendments.empty();
  view.earlier_occurrences = occurrence_rows(page, task);
  constexpr std::size_t kLatestOccurrences = 6;
  const std::size_t all = view.earlier_occurrences.size();
  view.occurrences = cut_off(view.earlier_occurrences, all - std::min(all, kLatestOccurrences));
  view.dated = task.schedule.is_dated();
  view.progress = task_progress(page, task);
  view.output = std::move(now.output);
  view.output_stated =
      task.output.is_stated() ||
      page.plan().amendment_in_force(task.id, model::AmendmentAspect::Output) != nullptr;
  if (task.output_items.size() > 1) {
    for (const SourceText& item : task.output_items) {
      view.output_items.push_back({page.text(item)});
    }
  }
  view.any_output_suffices = task.output_mode == model::OutputMode::Any;
  view.funding = page.cell(task.funding_text);
  view.funding_stated = task.funding_text.is_stated();
  if (!task.same_output_as.empty()) {
    views::Link other = page.task_link(page.plan().index.task(task.same_output_as));
    view.same_output = views::Relation{std::move(other.href), std::move(other.text)};
  }
}

void add_links(Page& page, const model::Task& task, views::TaskPage& view) {
  const model::PlanIndex& index = page.plan().index;
  if (page.has(PageKind::Target)) {
    view.targets = related_targets(page, task);
    for (const model::Target* const target : index.targets_in_title(task.id)) {
      view.own_targets.push_back(page.target_link(*target));
    }
  }
  const model::AboutTask& about = index.about_task(task.id);
  view.made_from = made_from(page, task);
  view.annual = annual_tasks(page, task);
  view.notes = remarks(page, PageKind::SourceNotes, about.notes);
  view.open_points = remarks(page, PageKind::OpenPoints, about.open_points);
  add_neighbours(index.plan().tasks, task, view, [&](const model::Task& each) {
    return page.task_link(each);
  });
}

}  // namespace

std::string tasks(Page& page) {
  views::TasksPage view;
  view.filters = task_filters(page);
  view.groups = all_task_groups(page);
  view.sorts = is_worth_sorting(page.plan().plan.tasks.size());
  view.total_fact = "tasks";
  view.total = page.fact("tasks");
  if (page.plan().history && page.has(PageKind::Method)) {
    view.rules_href = rule_href(page, kStandingRules);
  }
  return page.render({.heading = page.title_of(page.kind()),
                      .description = page.say("describe.tasks", {{"n", view.total}}),
                      .has_table_tools = true},
                     view);
}

std::string task(Page& page) {
  const std::string& id = page.item();
  const model::PlanIndex& index = page.plan().index;
  const model::Task& task = index.task(id);
  views::TaskPage view;
  view.id = task.id;
  view.title = page.text(task.title);
  view.group = page.group_link(index.group(task.group_id));
  add_who(page, task, view);
  add_when_and_what(page, task, view);
  view.source_cells = source_cells(page, task);
  view.source_href = page.has(PageKind::Text) ? page.to_plan(PageKind::Text) + "#nv-" + task.id
                                              : page.to_plan(PageKind::Tasks);
  add_links(page, task, view);
  return page.render({.heading = page.task_name(task.id), .description = page.plain(task.title)},
                     view);
}

}  // namespace minhbach::site::pages
