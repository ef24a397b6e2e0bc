#pragma once

#include "analytics/facts.hpp"
#include "analytics/task_standing.hpp"

namespace minhbach::analytics {

// Rule M6: how the occurrences of a task that have fallen due went, each kind by itself and summed
// up: of all that fell due, how many were completed and how many were not.
void add_record_facts(MomentFacts& now, const TaskStanding& standing);

}  // namespace minhbach::analytics
