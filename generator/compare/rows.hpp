#pragma once

#include "model/plan_source.hpp"
#include "store/schema.hpp"

#include <vector>

#include "compare/difference.hpp"

namespace minhbach::compare {

// Every cell of every published table that is another one; a row is the same by its key. Both lists
// are the tables of one plan, in the order of the schema.
std::vector<RowChange> row_changes(const std::vector<model::PlanSource::Table>& before,
                                   const std::vector<model::PlanSource::Table>& after,
                                   const store::Schema& schema);

}  // namespace minhbach::compare
