#pragma once

#include "analytics/facts.hpp"
#include "analytics/moment.hpp"

namespace minhbach::analytics {

// Tasks by class, standing and group at a moment; days, outputs, members and events of each task;
// now also the record of each dated task and the days of each occurrence.
void add_standing_facts(MomentFacts& facts, const model::PlanIndex& index, const Moment& moment);

// Part of a query: the standings that tell of an activity.
std::string standings_sql(Activity activity);

}  // namespace minhbach::analytics
