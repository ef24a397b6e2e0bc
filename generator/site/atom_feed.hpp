#pragma once

#include "site/page.hpp"

#include <string>
#include <string_view>

namespace minhbach::site {

// The news of the page's plan as an Atom feed (RFC 4287) in the page's language, to stand at
// `path`. Only of a plan that has news, on a site that knows its address. `page` is any of the
// plan.
//
// Ids do not depend on where a page lies: a revision moves to another address when the next one
// comes. They name the host, the year the plan takes effect and the row.
std::string atom_feed(Page& page, std::string_view path);

}  // namespace minhbach::site
