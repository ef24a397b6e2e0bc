#pragma once

#include "site/page.hpp"

#include <string>

namespace minhbach::site {

// The days of the page's plan as an iCalendar file, in the page's language; only of a plan that has
// some. An event has the same UID in all of them, so that who adds two has it once. `page` is any
// of the plan.
std::string plan_calendar(Page& page);
std::string unit_calendar(Page& page, const model::Unit& unit);

}  // namespace minhbach::site
