#include "compare/compare.hpp"

#include "base/problem.hpp"
#include "store/schema.hpp"

#include <algorithm>
#include <iterator>

#include "compare/figures.hpp"
#include "compare/judged.hpp"
#include "compare/pages.hpp"
#include "compare/published.hpp"
#include "compare/revised.hpp"
#include "compare/rows.hpp"
#include "compare/source.hpp"

namespace minhbach::compare {

namespace {

using Ids = std::vector<std::string>;

bool has(const Ids& ids, const std::string& id) {
  return std::binary_search(ids.begin(), ids.end(), id);
}

// The plans of both, by id; or the one that was asked for.
Ids plans_of(const Source& before, const Source& after, const std::optional<std::string>& asked) {
  Ids all;
  std::set_union(before.plan_ids().begin(),
                 before.plan_ids().end(),
                 after.plan_ids().begin(),
                 after.plan_ids().end(),
                 std::back_inserter(all));
  if (!asked) {
    return all;
  }
  if (!has(all, *asked)) {
    base::refuse(base::FailureKind::Material,
                 {.place = {before.name() + ", " + after.name(), 0, 0, "--plan"},
                  .value = *asked,
                  .reason = {"cả hai bên đều không có kế hoạch này", "neither side has this plan"},
                  .fix = {"Nêu mã của một kế hoạch: tên thư mục của nó trong site-data.",
                          "Name a plan by its id: the name of its folder in site-data."},
                  .nearest = base::nearest(*asked, all)});
  }
  return {*asked};
}

// A plan that only one side has.
PlanDifference one_sided(Source& source, const std::string& id, Way way) {
  const Judged plan = judged(source.plan(id).read(id));
  PlanDifference difference;
  difference.id = id;
  difference.title = plan.title;
  difference.periods = plan.period_names;
  difference.way = way;
  if (way == Way::Removed && !plan.is_illustrative) {
    find_silent_changes(plan, {}, difference);
  }
  return difference;
}

PlanDifference two_sided(Source& before,
                         Source& after,
                         const std::string& id,
                         const store::Schema& schema) {
  PlanDifference difference;
  difference.id = id;
  const Judged old_plan = judged(before.plan(id).read(id));
  const Judged new_plan = judged(after.plan(id).read(id));
  difference.title = new_plan.title;
  difference.periods = old_plan.period_names;
  for (const auto& [period, name] : new_plan.period_names) {
    difference.periods[period] = name;
  }
  const std::vector<model::PlanSource::Table> old_tables = before.plan(id).tables(id);
  const std::vector<model::PlanSource::Table> new_tables = after.plan(id).tables(id);
  difference.rows = row_changes(old_tables, new_tables, schema);
  name_rows(old_plan, new_plan, difference);
  add_figures(old_plan, new_plan, difference);
  find_silent_changes(old_plan, new_plan, difference);
  find_revised(old_plan, new_plan, new_tables, schema, difference);
  return difference;
}

}  // namespace

bool Difference::empty() const {
  return plans.empty() && (!site || site->files.empty());
}

bool Difference::is_silent() const {
  return std::any_of(
      plans.begin(), plans.end(), [](const PlanDifference& plan) { return !plan.silent.empty(); });
}

Difference compare(const Request& request) {
  const store::Schema schema = store::read_schema(request.schema_file);
  Source before(request.before, request.schema_file);
  Source after(request.after, request.schema_file);
  Difference difference;
  difference.before = before.name();
  difference.after = after.name();
  for (const std::string& id : plans_of(before, after, request.plan)) {
    PlanDifference plan = !has(before.plan_ids(), id)  ? one_sided(after, id, Way::Added)
                          : !has(after.plan_ids(), id) ? one_sided(before, id, Way::Removed)
                                                       : two_sided(before, after, id, schema);
    if (!plan.empty()) {
      difference.plans.push_back(std::move(plan));
    }
  }
  if (before.listing() && after.listing() && !request.plan) {
    difference.site = site_difference(before.listing()->files, after.listing()->files);
  }
  difference.has_other_rules = before.has_other_rules() || after.has_other_rules();
  return difference;
}

}  // namespace minhbach::compare
