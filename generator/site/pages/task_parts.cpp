// Rows, groups and roles: what task, group, unit and overview pages share.
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"

namespace minhbach::site::pages {

using model::Role;

views::CellsInForce cells_in_force(Page& page, const model::Task& task) {
  using Aspect = model::AmendmentAspect;
  const auto cell = [&](Aspect aspect, const SourceText& issued) {
    const model::Amendment* const newest = page.plan().amendment_in_force(task.id, aspect);
    return page.cell(newest == nullptr ? issued : newest->after);
  };
  views::CellsInForce now{cell(Aspect::Lead, task.lead),
                          cell(Aspect::Coordinating, task.coordinating),
                          cell(Aspect::Output, task.output),
                          cell(Aspect::Schedule, task.schedule_text),
                          {}};
  if (const model::Amendment* const moved =
          page.plan().amendment_in_force(task.id, Aspect::Schedule)) {
    now.when_before = page.sentence("task.when_before", {{"before", page.cell(moved->before)}});
  }
  return now;
}

views::TaskRow task_row(Page& page, const model::Task& task) {
  views::TaskRow row;
  row.id = task.id;
  row.href = page.to_item(PageKind::Task, task.id);
  row.title = page.text(task.title);
  row.group = task.group_id;
  std::vector<std::string> units;
  for (const model::Assignment& assignment : task.assignments) {
    units.push_back(assignment.unit_id);
  }
  row.units = base::joined(units, " ");
  row.schedule = model::word(task.schedule);
  row.lead = page.cell(task.lead);
  row.coordinating = page.cell(task.coordinating);
  row.output = page.cell(task.output);
  row.when = page.cell(task.schedule_text);
  row.funding = page.cell(task.funding_text);
  row.now = cells_in_force(page, task);
  if (const auto& history = page.plan().history) {
    const analytics::TaskStanding& now = history->now->of(task);
    row.standing = task_standing(page, now);
    row.klass = class_word(now.now->klass);
  }
  const auto& all = page.plan().plan.tasks;
  row.order = std::to_string(&task - all.data() + 1);
  return row;
}

views::TaskGroupRows task_group_rows(Page& page, const model::TaskGroup& group) {
  views::TaskGroupRows rows;
  rows.id = group.id;
  rows.anchor = "nhom-" + group.id;
  rows.href = page.to_item(PageKind::Group, group.id);
  rows.title = page.text(group.title);
  rows.fact = "group." + group.id;
  rows.count = page.fact(rows.fact);
  for (const model::Task* const task : page.plan().index.tasks_of_group(group.id)) {
    rows.tasks.push_back(task_row(page, *task));
  }
  rows.sorts = is_worth_sorting(rows.tasks.size());
  return rows;
}

std::vector<views::TaskGroupRows> all_task_groups(Page& page) {
  std::vector<views::TaskGroupRows> groups;
  for (const model::TaskGroup& group : page.plan().plan.groups) {
    groups.push_back(task_group_rows(page, group));
  }
  return groups;
}

views::GroupSummary group_summary(Page& page, const model::TaskGroup& group) {
  const std::string fact = "group." + group.id;
  views::GroupSummary summary;
  summary.id = group.id;
  summary.href = page.to_item(PageKind::Group, group.id);
  summary.title = page.text(group.title);
  summary.fact = fact;
  summary.tasks = page.fact(fact);
  summary.dated = page.fact(fact + ".dated");
  summary.ongoing = page.fact(fact + ".continuous");
  summary.other = page.fact(fact + ".other");
  return summary;
}

views::UnitSummary unit_summary(Page& page, const model::Unit& unit) {
  views::UnitSummary summary;
  summary.href = page.to_item(PageKind::Unit, unit.id);
  summary.name = page.text(unit.name);
  summary.collective = unit.kind == model::UnitKind::Collective;
  summary.lead_fact = "lead." + unit.id;
  summary.lead = page.fact(summary.lead_fact);
  summary.coordinating_fact = "coordinating." + unit.id;
  summary.coordinating = page.fact(summary.coordinating_fact);
  if (page.plan().history) {
    summary.attention_fact = "attention." + unit.id;
    summary.attention = page.fact(summary.attention_fact);
  }
  return summary;
}

Markup roles_note(const Page& page) {
  const analytics::Facts& facts = page.plan().facts;
  if (facts.get("tasks.several_leads").value == 0) {
    return {};
  }
  return page.sentence("units.roles_note",
                       {{"roles", page.datum("lead_roles")},
                        {"tasks", page.datum("tasks")},
                        {"shared", page.counted("units.shared", "tasks.several_leads")}});
}

}  // namespace minhbach::site::pages
