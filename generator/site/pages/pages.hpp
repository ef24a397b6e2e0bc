#pragma once

#include "site/page.hpp"

#include <string>

namespace minhbach::site::pages {

// One function for each kind of page: from the plan, or the site, to finished HTML in the page's
// language. Pure: they read the context of the page and write nothing.
#define MINHBACH_PAGE(kind, name, ...) std::string name(Page& page);
#include "site/page_kinds.def"

// What the foot of each printed page says, in a style sheet of the plan's own: the policy of the
// pages allows no other way. The look is the theme's.
struct PrintStyle {
  std::string path;
  std::string css;
  std::string address;
  std::string checksum;
};
PrintStyle print_style(const Page& page);

// How every task stood at the end of every period, for the script of the page of changes: a file of
// the plan's own, one for each language. Where there are more than two periods.
struct CompareData {
  std::string path;
  std::string script;
};
bool has_comparison(const PlanContext& context);
CompareData compare_data(const Page& page);

// The scripts search pages load: what can be found in a plan, and on the site.
std::string plan_search_index(Page& page);
std::string site_search_index(Page& page);

}  // namespace minhbach::site::pages
