#pragma once

#include "site/page.hpp"

namespace minhbach::site {

// How to name a page elsewhere, for people and for machines that keep records. Both rest on the
// data of the page's plan, never on the clock.

// Where a reader finds the page: in full where the site knows its own address.
std::string page_address(const Page& page);

// '<agency>, “<page>”, <plan>, số liệu chốt …, bản thứ …, <address>, truy cập ngày …': the day of
// access is the reader's to fill in. The address is whole where the site knows its own.
Markup citation(const Page& page, const Page::Head& head);

// The six elements of Dublin Core that state websites of Vietnam carry.
views::DublinCore dublin_core(const Page& page, const Page::Head& head);

}  // namespace minhbach::site
