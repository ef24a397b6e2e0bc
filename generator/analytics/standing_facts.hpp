#pragma once

#include "analytics/moment_facts.hpp"

namespace minhbach::analytics {

// Tasks by class, standing and group at a moment; days, outputs, members and events of each task;
// now also the record of each dated task and the days of each occurrence.
void add_standing_facts(MomentFacts& facts, const model::PlanIndex& index, const Moment& moment);

}  // namespace minhbach::analytics
