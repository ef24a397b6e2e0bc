#pragma once

#include "site/page.hpp"
#include "site/views/period_pages.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::site::pages {

// Pieces of pages about the revisions of a period, which stand side by side (M34). Only where the
// plan has a history and the site shows periods.

// Another revision of its period was published since.
bool is_superseded(const analytics::PeriodStanding& of);

// 'quý I/2025'; of a superseded revision 'quý I/2025, bản thứ 1'.
std::string revision_name(const Page& page, const analytics::PeriodStanding& of);
views::Link revision_link(const Page& page, const analytics::PeriodStanding& of);

// Which revision a page keeps, and where the current one is.
views::Item superseded_line(const Page& page, const analytics::PeriodStanding& of);

// The revisions behind the first up to this one, with what each changed.
std::vector<views::Revision> revisions(Page& page, const analytics::PeriodStanding& of);

// That figures of the period were corrected, or came late, and when; none: only one revision.
std::optional<views::Item> corrected_line(const Page& page,
                                          const analytics::PeriodStanding& of,
                                          const std::vector<views::Revision>& revisions);

// A revision of the period before this one gave another value.
bool is_corrected(const Page& page,
                  const analytics::PeriodStanding& of,
                  const model::IndicatorValue& value);

}  // namespace minhbach::site::pages
