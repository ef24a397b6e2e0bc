#pragma once

#include "site/pages/plan_chart.hpp"

#include <vector>

namespace minhbach::site::pages {

// Every chart of a plan that is offered as a file: adding one is adding it here. Empty where
// nothing was reported.
std::vector<PlanChart> plan_charts(const Page& page);

}  // namespace minhbach::site::pages
