#pragma once

#include "site/page.hpp"
#include "site/views/year_pages.hpp"

#include <vector>

namespace minhbach::site::pages {

// Each target with its value of a report year and what that value says; targets with neither are
// left out. Only where the plan has a history.
std::vector<views::YearValue> year_values(Page& page, int year);

}  // namespace minhbach::site::pages
