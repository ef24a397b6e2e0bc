#pragma once

#include "site/page.hpp"

#include <vector>

namespace minhbach::site {

// What search engines and catalogues of data read from a page, as JSON-LD (schema.org): the way to
// the page, and on the overview and the data page of a plan the data set with its files. Only where
// the site's own address is known; never on pages that are not meant to be found. `frame` is filled
// but for this. The data page and, with an address, the overview are made after the data files.
std::vector<views::Item> structured_data(const Page& page, const views::Frame& frame);

}  // namespace minhbach::site
