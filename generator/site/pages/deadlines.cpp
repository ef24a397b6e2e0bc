#include "analytics/calendar.hpp"
#include "i18n/locale.hpp"
#include "model/occurrence_id.hpp"
#include "model/words.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/views/reference_pages.hpp"

#include <map>

namespace minhbach::site::pages {

namespace {

struct Group {
  std::string anchor;
  std::string title;
  std::vector<views::DeadlineRow> rows;
};
// Month of the due day, then months before quarters before the whole year.
using Order = std::pair<int, int>;

views::DeadlineRow deadline_row(Page& page, const model::Task& task, std::string due) {
  views::CellsInForce now = cells_in_force(page, task);
  now.when.html += now.when_before.html.empty() ? "" : " (" + now.when_before.html + ")";
  views::DeadlineRow row{page.task_link(task),
                         std::move(now.lead),
                         std::move(now.when),
                         std::move(due),
                         task.schedule.inferred,
                         {}};
  if (const auto& history = page.plan().history) {
    row.standing = task_standing(page, history->now->of(task));
  }
  return row;
}

void add_yearly(Page& page,
                const model::Task& task,
                const model::Yearly& yearly,
                std::map<Order, Group>& groups) {
  const std::chrono::year_month_day civil(model::last_day(2001, yearly.part));
  const int month_of_due = static_cast<int>(static_cast<unsigned>(civil.month()));
  Order order = {month_of_due, 2};
  Group made{"ca-nam", page.say("deadlines.whole_year"), {}};
  if (const auto* month = std::get_if<model::MonthOfYear>(&yearly.part)) {
    order.second = 0;
    const std::string name =
        page.english() ? i18n::month_name(month->month, page.lang()) : std::to_string(month->month);
    made = {"thang-" + std::to_string(month->month),
            page.say("deadlines.month_title", {{"month", name}}),
            {}};
  } else if (const auto* quarter = std::get_if<model::QuarterOfYear>(&yearly.part)) {
    order.second = 1;
    made = {"quy-" + std::to_string(quarter->quarter),
            page.say("deadlines.quarter_" + std::to_string(quarter->quarter)),
            {}};
  }
  Group& group = groups.try_emplace(order, std::move(made)).first->second;
  const std::string day = i18n::day_and_month(
      static_cast<int>(static_cast<unsigned>(civil.day())), month_of_due, page.lang());
  group.rows.push_back(deadline_row(page, task, page.say("deadlines.every_year", {{"day", day}})));
}

}  // namespace

std::vector<views::DeadlineGroup> deadline_groups(Page& page) {
  const model::Plan& plan = page.plan().plan;
  std::map<Order, Group> groups;
  for (const model::Task& task : plan.tasks) {
    if (const auto* yearly = std::get_if<model::Yearly>(&task.schedule.kind)) {
      add_yearly(page, task, *yearly, groups);
    } else if (task.schedule.is<model::Once>()) {
      Group& group = groups.try_emplace({14, 0}, Group{"mot-lan", page.say("deadlines.once"), {}})
                         .first->second;
      group.rows.push_back(
          deadline_row(page, task, page.date(analytics::occurrences(plan, task).at(0).due)));
    } else if (task.schedule.is<model::Periodic>()) {
      Group& group =
          groups.try_emplace({15, 0}, Group{"theo-ky", page.say("deadlines.periodic"), {}})
              .first->second;
      group.rows.push_back(deadline_row(page, task, page.say("deadlines.by_period")));
    }
  }
  std::vector<views::DeadlineGroup> views;
  views.reserve(groups.size());
  for (auto& [order, group] : groups) {
    views.push_back({std::move(group.anchor), std::move(group.title), std::move(group.rows)});
  }
  return views;
}

std::string deadlines(Page& page) {
  views::DeadlinesPage view;
  view.families = {page.figure("tasks.dated", "figure.tasks_dated"),
                   page.figure("tasks.continuous", "figure.tasks_continuous"),
                   page.figure("tasks.on_event", "figure.tasks_on_event"),
                   page.figure("tasks.not_stated", "figure.tasks_not_stated")};
  view.groups = deadline_groups(page);
  for (const model::Task& task : page.plan().plan.tasks) {
    if (task.schedule.is<model::OnEvent>()) {
      view.on_event.push_back(task_row(page, task));
    } else if (task.schedule.is<model::NotStated>()) {
      view.not_stated.push_back(task_row(page, task));
    } else if (task.schedule.is<model::Continuous>()) {
      view.continuous.push_back(task_row(page, task));
    }
  }
  return page.render(view);
}

}  // namespace minhbach::site::pages
