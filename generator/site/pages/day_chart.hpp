#pragma once

#include "site/pages/plan_chart.hpp"

namespace minhbach::site::pages {

// Days before or after the due day on which each occurrence of a task was completed; only on the
// task's own page. Needs two completed occurrences at least: one point is no chart.
bool has_day_chart(const Page& page, const model::Task& task);
PlanChart day_chart(const Page& page, const model::Task& task);

}  // namespace minhbach::site::pages
