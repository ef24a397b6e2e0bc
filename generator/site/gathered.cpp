#include "site/gathered.hpp"

#include "base/problem.hpp"

#include <algorithm>

namespace minhbach::site {

void Gathered::note(const PlanContext& plan) {
  if (plan.history) {
    attention[plan.plan.id] = plan.facts.get("attention").value;
  }
  for (const model::Comparison& each : plan.site.comparisons) {
    for (const model::ComparedIndicator& indicator : each.indicators) {
      if (indicator.plan_id == plan.plan.id) {
        compared[each.id].push_back(ComparedSeries::of(plan, each, indicator.indicator_id));
      }
    }
  }
}

std::vector<std::string> Gathered::compared_targets() const {
  std::vector<std::string> paths;
  for (const auto& [id, all] : compared) {
    for (const ComparedSeries& series : all) {
      for (const ComparedGoal& goal : series.goals) {
        for (const Lang lang : base::kLangs) {
          paths.push_back(item_page_path(PageKind::Target, lang, series.plan_id, goal.target_id));
        }
      }
    }
  }
  return paths;
}

const DataFile* Gathered::find(std::string_view name) const {
  const auto at = std::find_if(
      files.begin(), files.end(), [&](const DataFile& file) { return file.name == name; });
  return at == files.end() ? nullptr : &*at;
}

const DataFile& Gathered::file(std::string_view name) const {
  const DataFile* const file = find(name);
  if (file == nullptr) {
    base::bug("no data file " + std::string(name));
  }
  return *file;
}

}  // namespace minhbach::site
