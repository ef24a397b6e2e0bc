#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/sentences.hpp"

#include <algorithm>

namespace minhbach::site::pages {

std::string groups(Page& page) {
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
  if (page.plan().history) {
    view.by_group = chart_view(page, group_chart(page));
    view.sentence_ongoing = ongoing_sentence(page);
    view.how_by_group = how_counted(page, {"ongoing", "activity.", "class.dated."});
  }
  return page.render(view);
}

std::string group(Page& page) {
  const std::string& id = page.item();
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
  add_neighbours(page.plan().plan.groups, group, view, [&](const model::TaskGroup& each) {
    return page.group_link(each);
  });
  return page.render(
      {.heading = page.say("place.group", {{"id", group.id}}) + ": " + page.plain(group.title),
       .description = page.say("describe.group",
                               {{"title", page.plain(group.title)}, {"n", page.fact(fact)}})},
      view);
}

}  // namespace minhbach::site::pages
