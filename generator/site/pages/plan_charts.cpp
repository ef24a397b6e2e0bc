#include "site/pages/plan_charts.hpp"

#include "site/pages/count_charts.hpp"
#include "site/pages/day_chart.hpp"
#include "site/pages/grid_charts.hpp"
#include "site/pages/target_charts.hpp"

#include <utility>

namespace minhbach::site::pages {

std::vector<PlanChart> plan_charts(const Page& page) {
  if (!page.plan().history) {
    return {};
  }
  std::vector<PlanChart> all = {group_chart(page), load_chart(page)};
  if (has_year_grid(page)) {
    all.push_back(year_grid_chart(page));
  }
  if (page.plan().facts.get("ongoing").value > 0) {
    all.push_back(interval_chart(page));
  }
  all.push_back(received_chart(page));
  for (const model::Task& task : page.plan().plan.tasks) {
    if (has_day_chart(page, task)) {
      all.push_back(day_chart(page, task));
    }
  }
  if (page.has(PageKind::Targets) && has_targets_chart(page)) {
    all.push_back(targets_chart(page));
  }
  if (page.has(PageKind::Target)) {
    for (const model::Target& target : page.plan().plan.targets) {
      for (std::size_t i = 0; i < target.conditions.size(); ++i) {
        if (has_target_chart(page, target, i)) {
          all.push_back(target_chart(page, target, i));
        }
      }
    }
  }
  return all;
}

}  // namespace minhbach::site::pages
