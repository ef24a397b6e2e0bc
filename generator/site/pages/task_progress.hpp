#pragma once

#include "site/page.hpp"
#include "site/views/progress_parts.hpp"

namespace minhbach::site::pages {

// What was reported on a task and what follows from it. None: nothing was reported on the plan.
std::optional<views::TaskProgress> task_progress(Page& page, const model::Task& task);

}  // namespace minhbach::site::pages
