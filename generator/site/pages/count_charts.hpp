#pragma once

#include "site/pages/plan_chart.hpp"

namespace minhbach::site::pages {

// Tasks by group in two panels, those with a deadline and the others: counts, never percentages,
// in plan order. Only where the plan has a history.
PlanChart group_chart(const Page& page);

// Tasks led and coordinated by unit; collectives in a block of their own (they stand for their
// members, and would look like the largest units).
PlanChart load_chart(const Page& page);

}  // namespace minhbach::site::pages
