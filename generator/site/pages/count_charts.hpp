#pragma once

#include "site/pages/plan_charts.hpp"

namespace minhbach::site::pages {

// Tasks by group in two panels, those with a deadline and the others: counts, never percentages,
// in plan order (meaning §5). Only where the plan has a history.
PlanChart group_chart(const Page& page);

// Tasks led and coordinated by unit; collectives in a block of their own (M16).
PlanChart load_chart(const Page& page);

}  // namespace minhbach::site::pages
