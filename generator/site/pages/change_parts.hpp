#pragma once

#include "site/page.hpp"
#include "site/views/progress_parts.hpp"

#include <string_view>
#include <vector>

namespace minhbach::site::pages {

// Changes of the plan and of what was published that name a task or a target (give one, leave the
// other empty), by date.
std::vector<views::Change> changes_about(Page& page,
                                         std::string_view task_id,
                                         std::string_view target_id);

views::Change change(Page& page, const model::Amendment& amendment);
views::Change change(Page& page, const model::Correction& correction);

}  // namespace minhbach::site::pages
