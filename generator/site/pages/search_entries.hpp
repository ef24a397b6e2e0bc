#pragma once

#include "site/page.hpp"

#include <string>

namespace minhbach::site::pages {

// The index a search page loads, as a script. `page` is that search page: links start there.
std::string plan_search_index(Page& page);
std::string site_search_index(Page& page);

}  // namespace minhbach::site::pages
