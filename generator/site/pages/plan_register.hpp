#pragma once

#include "site/page.hpp"
#include "site/views/site_pages.hpp"

#include <string>
#include <vector>

namespace minhbach::site::pages {

// So many plans still have a card each; more become the rows of a table, by province.
inline constexpr std::size_t kMostCards = 12;

inline bool has_cards(const SiteContext& site) {
  return site.plans.size() <= kMostCards;
}

// '2021–2025'
std::string years_of(const model::PlanSummary& plan);

// Provinces in the order of their names in the language of the page.
std::vector<views::PlanGroup> plan_groups(Page& page);

// By province and by state, as far as there is a choice.
std::vector<views::Filter> plan_filters(const Page& page,
                                        const std::vector<views::PlanGroup>& groups);

}  // namespace minhbach::site::pages
