#pragma once

#include "model/plan.hpp"
#include "site/plan_fact.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace minhbach::site {

// What pages of a plan say of the plans it belongs together with: a five-year plan of the annual
// plans made under it, an annual plan of its five-year plan. Copied out of those plans, which are
// read and freed one after the other before the plan itself is read: a family of any size costs the
// memory of its largest plan.

// The class and name of a standing, as the annual plan's own pages have them.
struct KeptStanding {
  std::string code;
  std::string name_key;
  std::string klass;
  std::string mark;
};

struct AnnualTask {
  std::string id;
  model::SourceText title;
  std::vector<model::SourceText> leads;
  model::SourceText when;                // its time cell in force
  std::optional<model::Day> due;         // of the occurrence in focus
  std::optional<KeptStanding> standing;  // none: nothing was reported on its plan
};

struct AnnualPlan {
  std::string id;
  model::SourceText short_title;
  model::PlanState state = model::PlanState::InForce;
  int first_year = 0;
  int last_year = 0;
  std::optional<model::Day> closing;  // of its newest report; none: nothing was reported
  std::optional<model::Day> as_of;
  std::vector<PlanFact> counts;  // of all its tasks
  // Those made from a task of the five-year plan, by that task.
  std::map<std::string, std::vector<AnnualTask>, std::less<>> tasks;

  [[nodiscard]] const PlanFact* count(std::string_view id_of_fact) const;  // nullptr: it has none
};

// A task of the five-year plan, seen from an annual plan.
struct ParentTask {
  std::string id;
  model::SourceText title;
  bool concerns_year = true;  // part of the plan then, and not over before
};

struct ParentPlan {
  std::string id;
  model::SourceText short_title;
  std::vector<ParentTask> tasks;                            // in plan order
  std::map<std::string, std::size_t, std::less<>> numbers;  // of these, by id

  [[nodiscard]] const ParentTask* task(
      std::string_view id_of_task) const;  // nullptr: there is none
};

// Ids of these plans, in the order of the site.
std::vector<std::string> kin_ids(const std::vector<model::PlanSummary>& plans,
                                 const std::string& id);

struct Kin {
  std::optional<ParentPlan> parent;
  std::vector<AnnualPlan> annual;  // by term

  [[nodiscard]] bool is_reported() const;  // any of the annual plans
  // Pages of those plans that pages of the plan may lead to.
  [[nodiscard]] std::vector<std::string> pages() const;
};

// Of plans that did not change those whose pages did not change either: what a page says of another
// plan changes with that plan.
std::set<std::string> unchanged_with_kin(const std::vector<model::PlanSummary>& plans,
                                         std::set<std::string> unchanged);

}  // namespace minhbach::site
