#pragma once

#include "site/page.hpp"
#include "site/views/progress_parts.hpp"

namespace minhbach::site::pages {

// Tasks by group in two panels, those with a deadline and the others: counts, never percentages,
// in plan order (meaning §5).
views::Chart group_chart(const Page& page, const analytics::Moment& moment);

}  // namespace minhbach::site::pages
