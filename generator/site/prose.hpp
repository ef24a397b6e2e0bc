#pragma once

#include "base/escape.hpp"
#include "content/article.hpp"

#include <string>
#include <vector>

namespace minhbach::site {

class Page;

// Names a link of the prose may give behind `plan:`, the same as in `pages = […]`: the pages every
// plan has, whatever was reported of it.
std::vector<std::string> pages_prose_may_name();

// The prose as it stands on this page, with its links to pages of a plan. On a page of a plan that
// is this plan. On a page of the site it is the one plan there is, of those that are no
// illustration if there are any; where there are several plans or none, the link leads to the list
// of plans. A page that `pages = […]` leaves out is replaced by the overview.
base::Markup prose(const Page& page, const content::Article& article);

}  // namespace minhbach::site
