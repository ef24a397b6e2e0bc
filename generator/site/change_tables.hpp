#pragma once

#include "site/context.hpp"
#include "site/table_format.hpp"

#include <functional>

namespace minhbach::site {

// Tables made for readers out of what the rules say over time: their columns, then their rows one
// by one, as ten thousand tasks change hundreds of thousands of times.

// What happened between each period and the one before it, the newest first: to tasks, then to
// values. Where there are two periods.
bool has_changes_table(const PlanContext& context);
Table changes_table();
void each_change(const PlanContext& context, const std::function<void(Cells row)>& add);

// Tasks due once or every year, by year. Where there is such a task and anything was reported.
bool has_years_table(const PlanContext& context);
Table years_table();
void each_year_row(const PlanContext& context, const std::function<void(Cells row)>& add);

}  // namespace minhbach::site
