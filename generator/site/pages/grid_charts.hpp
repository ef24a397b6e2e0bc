#pragma once

#include "site/pages/plan_charts.hpp"

namespace minhbach::site::pages {

// Charts that show everything at once: one mark for each task or unit and each year or period. Only
// where the plan has a history.

// Yearly and once tasks by the years of the term. Only where there are such tasks.
bool has_year_grid(const Page& page);
PlanChart year_grid_chart(const Page& page);
// Tasks without a deadline by reporting period. Only where there are such tasks.
PlanChart interval_chart(const Page& page);
// Units that owe a report by reporting period.
PlanChart received_chart(const Page& page);

}  // namespace minhbach::site::pages
