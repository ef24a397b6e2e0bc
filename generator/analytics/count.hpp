#pragma once

#include "analytics/facts.hpp"
#include "model/index.hpp"

namespace minhbach::analytics {

// Everything about a plan that is a matter of counting, before any progress: tasks by group, family
// and funding, roles by unit, target statements by kind, open points and notes. Pure; no clock.
Facts count(const model::PlanIndex& index);

// A task that no single named unit leads: all leads are collectives.
bool only_collective_leads(const model::PlanIndex& index, const model::Task& task);

}  // namespace minhbach::analytics
