#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

std::optional<views::Standing> standing_now(const Page& page, const model::Task& task) {
  const std::optional<analytics::History>& history = page.plan().history;
  return history ? std::optional(task_standing(page, history->now->of(task))) : std::nullopt;
}

views::MatrixCell cell(const model::Task& task, const model::Unit& unit) {
  const auto holds = [&](model::Role role) {
    return std::any_of(
        task.assignments.begin(), task.assignments.end(), [&](const model::Assignment& assignment) {
          return assignment.unit_id == unit.id && assignment.role == role;
        });
  };
  const bool lead = holds(model::Role::Lead);
  const bool coordinating = holds(model::Role::Coordinating);
  return {lead && !coordinating, coordinating && !lead, lead && coordinating, {}};
}

views::MatrixRow row(Page& page, const model::Task& task) {
  views::MatrixRow row;
  row.id = task.id;
  row.href = page.to_item(PageKind::Task, task.id);
  row.title = page.text(task.title);
  row.only_collective = analytics::only_collective_leads(page.plan().index, task);
  for (const model::Unit& unit : page.plan().plan.units) {
    views::MatrixCell of_unit = cell(task, unit);
    if (of_unit.lead || of_unit.both) {
      of_unit.standing = standing_now(page, task);
    }
    row.cells.push_back(std::move(of_unit));
  }
  return row;
}

std::vector<views::Link> id_links(const Page& page, const std::vector<const model::Task*>& tasks) {
  std::vector<views::Link> links;
  links.reserve(tasks.size());
  for (const model::Task* const task : tasks) {
    links.push_back(page.id_link(*task));
  }
  return links;
}

}  // namespace

std::string responsibility(Page& page) {
  const PlanContext& context = page.plan();
  views::ResponsibilityPage view;
  for (const model::Unit& unit : context.plan.units) {
    const bool collective = unit.kind == model::UnitKind::Collective;
    view.columns.push_back({page.to_item(PageKind::Unit, unit.id),
                            page.text(unit.name),
                            collective,
                            "lead." + unit.id,
                            page.fact("lead." + unit.id),
                            "coordinating." + unit.id,
                            page.fact("coordinating." + unit.id)});
    views::UnitRoles roles;
    roles.unit = page.unit_link(unit);
    roles.collective = collective;
    for (const model::Task* const task : context.index.tasks_of_unit(unit.id, model::Role::Lead)) {
      roles.leads.push_back({page.task_link(*task), standing_now(page, *task)});
    }
    roles.coordinates =
        id_links(page, context.index.tasks_of_unit(unit.id, model::Role::Coordinating));
    view.by_unit.push_back(std::move(roles));
  }
  for (const model::TaskGroup& group : context.plan.groups) {
    views::MatrixGroup matrix{
        group.id, page.text(group.title), std::to_string(context.plan.units.size() + 1), {}};
    for (const model::Task* const task : context.index.tasks_of_group(group.id)) {
      matrix.rows.push_back(row(page, *task));
    }
    view.groups.push_back(std::move(matrix));
  }
  for (const model::Task& task : context.plan.tasks) {
    if (analytics::only_collective_leads(context.index, task)) {
      view.only_collective.push_back(page.task_link(task));
    }
  }
  view.figures = {page.figure("tasks", "figure.tasks", page.to_plan(PageKind::Tasks)),
                  page.figure("lead_roles", "figure.lead_roles"),
                  page.figure("tasks.only_collective", "figure.only_collective")};
  view.roles_note = roles_note(page);
  return page.render(view);
}

}  // namespace minhbach::site::pages
