#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

std::string groups(Page& page, std::string_view) {
  views::GroupsPage view;
  for (const model::TaskGroup& group : page.plan().plan.groups) {
    view.groups.push_back(group_summary(page, group));
  }
  view.total_fact = "tasks";
  view.total = page.fact("tasks");
  view.total_dated = page.fact("tasks.dated");
  view.total_ongoing = page.fact("tasks.continuous");
  view.total_other = page.fact("tasks.other");
  for (const model::Funding& funding : page.plan().plan.fundings) {
    const std::string fact = "funding." + funding.id;
    view.fundings.push_back({fact, page.fact(fact), page.plain(funding.label), {}});
  }
  view.fundings.push_back(
      {"funding.not_stated", page.fact("funding.not_stated"), page.say("not_stated"), {}});
  return page.render("groups", {page.say("page.groups"), page.say("describe.groups")}, view);
}

std::string group(Page& page, std::string_view id) {
  const model::PlanIndex& index = page.plan().index;
  const model::TaskGroup& group = index.group(id);
  views::GroupPage view;
  view.id = group.id;
  view.title = page.text(group.title);
  const std::string fact = "group." + group.id;
  view.figures = {page.figure(fact, "figure.tasks"),
                  page.figure(fact + ".dated", "figure.tasks_dated"),
                  page.figure(fact + ".continuous", "figure.tasks_continuous")};
  view.tasks = task_group_rows(page, group);
  for (const model::Unit& unit : page.plan().plan.units) {
    const auto& led = index.tasks_of_unit(unit.id, model::Role::Lead);
    if (std::any_of(led.begin(), led.end(), [&](const model::Task* task) {
          return task->group_id == group.id;
        })) {
      view.leads.push_back(page.unit_link(unit));
    }
  }
  view.notes = notes_about(page, [&](const model::Anchor& anchor) {
    return !anchor.task_id.empty() && index.task(anchor.task_id).group_id == group.id;
  });
  const std::vector<model::TaskGroup>& groups = page.plan().plan.groups;
  const auto at = static_cast<std::size_t>(&group - groups.data());
  if (at > 0) {
    view.previous = page.group_link(groups[at - 1]);
  }
  if (at + 1 < groups.size()) {
    view.next = page.group_link(groups[at + 1]);
  }
  Page::Head head;
  head.heading = page.say("place.group", {{"id", group.id}}) + ": " + page.plain(group.title);
  head.description =
      page.say("describe.group", {{"title", page.plain(group.title)}, {"n", page.fact(fact)}});
  head.parents = {{page.to_plan(PageKind::Groups), Page::escaped(page.say("page.groups")), false}};
  return page.render("group", head, view);
}

}  // namespace minhbach::site::pages
