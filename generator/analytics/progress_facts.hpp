#pragma once

#include "analytics/facts.hpp"
#include "analytics/history.hpp"

namespace minhbach::analytics {

// Adds every number that pages state about progress: of now, and of each reporting period. The
// queries run on the plan's SQLite file after the script of the rules (rules.sql), whose tables
// hold one row for each moment.
//
// Ids of now are plain ('class.dated.D', 'task.V.1.days'); those of a period carry its id in front:
// '2026-Q3/class.dated.D'.
void add_progress_facts(Facts& facts, const model::PlanIndex& index, const History& history);

}  // namespace minhbach::analytics
