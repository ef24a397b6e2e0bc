#include "site/kin.hpp"

#include "site/page_kind.hpp"

#include <algorithm>

namespace minhbach::site {

const PlanFact* AnnualPlan::count(std::string_view id_of_fact) const {
  const auto at = std::find_if(counts.begin(), counts.end(), [&](const PlanFact& fact) {
    return std::string_view(fact.name).substr(id.size() + 1) == id_of_fact;
  });
  return at == counts.end() ? nullptr : &*at;
}

const ParentTask* ParentPlan::task(std::string_view id_of_task) const {
  const auto at = numbers.find(id_of_task);
  return at == numbers.end() ? nullptr : &tasks[at->second];
}

std::vector<std::string> kin_ids(const std::vector<model::PlanSummary>& plans,
                                 const std::string& id) {
  const auto own = std::find_if(
      plans.begin(), plans.end(), [&](const model::PlanSummary& each) { return each.id == id; });
  std::vector<std::string> ids;
  for (const model::PlanSummary& each : plans) {
    if (each.id == own->parent_plan_id || each.parent_plan_id == id) {
      ids.push_back(each.id);
    }
  }
  return ids;
}

bool Kin::is_reported() const {
  return std::any_of(annual.begin(), annual.end(), [](const AnnualPlan& each) {
    return each.closing.has_value();
  });
}

std::vector<std::string> Kin::pages() const {
  std::vector<std::string> paths;
  for (const Lang lang : base::kLangs) {
    for (const AnnualPlan& plan : annual) {
      for (const auto& [origin, made] : plan.tasks) {
        for (const AnnualTask& task : made) {
          paths.push_back(item_page_path(PageKind::Task, lang, plan.id, task.id));
        }
      }
    }
    for (const ParentTask& task : parent ? parent->tasks : std::vector<ParentTask>{}) {
      paths.push_back(item_page_path(PageKind::Task, lang, parent->id, task.id));
    }
  }
  return paths;
}

std::set<std::string> unchanged_with_kin(const std::vector<model::PlanSummary>& plans,
                                         std::set<std::string> unchanged) {
  const std::set<std::string> alone = unchanged;
  for (const model::PlanSummary& plan : plans) {
    if (!plan.parent_plan_id.empty()) {
      if (!alone.contains(plan.id)) {
        unchanged.erase(plan.parent_plan_id);
      }
      if (!alone.contains(plan.parent_plan_id)) {
        unchanged.erase(plan.id);
      }
    }
  }
  return unchanged;
}

}  // namespace minhbach::site
