#pragma once

#include "site/context.hpp"
#include "site/table_format.hpp"

namespace minhbach::site {

// Tables made for readers out of what the rules say over time.

// What happened between each period and the one before it, the newest first: to tasks, then to
// values. Where there are two periods.
bool has_changes_table(const PlanContext& context);
Table changes_table(const PlanContext& context);

// Tasks due once or every year, by year. Where there is such a task and anything was reported.
bool has_years_table(const PlanContext& context);
Table years_table(const PlanContext& context);

}  // namespace minhbach::site
