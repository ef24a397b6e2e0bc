#pragma once

#include "site/page.hpp"
#include "site/views/overview_page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::site::pages {

// The counts of the whole plan with which its overview begins: what needs attention, who reported,
// what is done without a deadline, which targets are met. Only of a plan that has a history.
std::vector<views::HeadlineCard> headline_cards(const Page& page);

// Where a plan that has reports stands; none: it has none. The facts it prints begin with what is
// added to `facts`.
std::optional<views::OverviewProgress> overview_progress(Page& page,
                                                         std::vector<std::string>& facts);

// None: no task is due once or every year.
std::optional<views::YearMarks> year_marks(Page& page);

}  // namespace minhbach::site::pages
