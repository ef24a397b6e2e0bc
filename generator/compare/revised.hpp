#pragma once

#include "model/plan_source.hpp"
#include "store/schema.hpp"

#include <vector>

#include "compare/difference.hpp"
#include "compare/judged.hpp"

namespace minhbach::compare {

// What each revision that is new says otherwise than the revision before it, and, among what was
// changed in silence, the rows it lacks though nothing says they were taken back. `tables`: those
// of the new side.
void find_revised(const Judged& before,
                  const Judged& after,
                  const std::vector<model::PlanSource::Table>& tables,
                  const store::Schema& schema,
                  PlanDifference& into);

// Without what only repeats the revision before: rows and figures of a new revision as such.
PlanDifference without_repeated(PlanDifference plan);

}  // namespace minhbach::compare
