#pragma once

#include "model/day.hpp"
#include "site/page.hpp"

namespace minhbach::site::pages {

// A day in words, readable by machines too.
Markup time(const Page& page, model::Day day);

}  // namespace minhbach::site::pages
