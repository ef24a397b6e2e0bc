#pragma once

#include "site/page.hpp"
#include "site/views/kin_parts.hpp"

#include <optional>
#include <vector>

namespace minhbach::site::pages {

// What a plan's overview says of its annual plans, or of its five-year plan. None: it has neither.
std::optional<views::OverviewKin> overview_kin(Page& page);

// The tasks of annual plans made from a task, year by year.
std::vector<views::AnnualTaskRow> annual_tasks(Page& page, const model::Task& task);

// The task of the five-year plan that a task of an annual plan carries out; none: it names none.
std::optional<views::Link> made_from(Page& page, const model::Task& task);

}  // namespace minhbach::site::pages
