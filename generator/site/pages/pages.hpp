#pragma once

#include "site/page.hpp"

#include <string>
#include <string_view>

namespace minhbach::site::pages {

// One function for each kind of page: from the plan to finished HTML in the page's language. `id`
// names the task, group, unit, target, year or period of an item page and is empty otherwise. Pure:
// they read the context of the page and write nothing.

std::string overview(Page& page, std::string_view id);
std::string text(Page& page, std::string_view id);
std::string commitments(Page& page, std::string_view id);
std::string tasks(Page& page, std::string_view id);
std::string task(Page& page, std::string_view id);
std::string groups(Page& page, std::string_view id);
std::string group(Page& page, std::string_view id);
std::string units(Page& page, std::string_view id);
std::string unit(Page& page, std::string_view id);
std::string responsibility(Page& page, std::string_view id);
std::string targets(Page& page, std::string_view id);
std::string target(Page& page, std::string_view id);
std::string years(Page& page, std::string_view id);
std::string year(Page& page, std::string_view id);
std::string periods(Page& page, std::string_view id);
std::string period(Page& page, std::string_view id);
std::string reports_received(Page& page, std::string_view id);
std::string changes(Page& page, std::string_view id);  // the list and each of them
std::string plan_changes(Page& page, std::string_view id);
std::string corrections(Page& page, std::string_view id);
std::string release_calendar(Page& page, std::string_view id);
std::string deadlines(Page& page, std::string_view id);
std::string method(Page& page, std::string_view id);
std::string data(Page& page, std::string_view id);
std::string source_notes(Page& page, std::string_view id);
std::string open_points(Page& page, std::string_view id);
std::string terms(Page& page, std::string_view id);
std::string print(Page& page, std::string_view id);
std::string search(Page& page, std::string_view id);
std::string retired(Page& page, std::string_view id);

// What the foot of each printed page says, in a style sheet of the plan's own: the policy of the pages
// allows no other way. The look is the theme's.
struct PrintStyle {
  std::string path;
  std::string css;
  std::string address;
  std::string checksum;
};
PrintStyle print_style(const Page& page);

// Of the site.
std::string home(Page& page);
std::string article(Page& page);
std::string entry(Page& page);
std::string not_found(Page& page);
std::string coverage(Page& page);
std::string site_search(Page& page);

}  // namespace minhbach::site::pages
