#pragma once

#include "model/plan.hpp"

#include <optional>

namespace minhbach::model {

// Rule M41 of the Method page: an amendment changes the plan from its day on and not before. A past
// period is judged by what was in force when it closed, today's pages by what is in force today.

// Gives every amended task and target its versions, by day (of one day the last in order of ids).
// Once, after the plan was read.
void add_versions(Plan& plan);

// Tasks and targets show the versions in force on `day`; none: the newest. Before anybody refers
// into the plan.
void put_in_force(Plan& plan, const std::optional<Day>& day);

// The version in force on `day`; none: the newest.
const Task& in_force(const Task& task, const std::optional<Day>& day);
const Target& in_force(const Target& target, const std::optional<Day>& day);

// Whether a task or target is part of the plan on `day` (none: as the newest amendments leave it):
// not before an amendment added it, nor since one dropped it.
bool is_in_plan(const Tenure& tenure, const std::optional<Day>& day);
// The day it was dropped on, as known on `day`; none: it was not by then.
std::optional<Day> dropped_by(const Tenure& tenure, const std::optional<Day>& day);

}  // namespace minhbach::model
