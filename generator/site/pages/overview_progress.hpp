#pragma once

#include "site/page.hpp"
#include "site/views/progress_parts.hpp"

namespace minhbach::site::pages {

// The progress part of the overview. None: nothing was reported on the plan.
std::optional<views::OverviewProgress> overview_progress(Page& page);

}  // namespace minhbach::site::pages
