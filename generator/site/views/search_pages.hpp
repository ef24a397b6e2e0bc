#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// The pages that search: lists for everyone; the form is shown by the script, which finds its index
// among `scripts`.

struct SearchLine {
  Link link;
  Markup note;
};

// What stands under one letter, or under one unit.
struct SearchGroup {
  Markup title;
  std::vector<SearchLine> lines;
};

struct SearchList {
  std::string anchor;
  std::string title;
  bool by_letter = false;  // the titles of its groups are letters
  bool by_name = false;    // … are names
  std::vector<SearchGroup> groups;
};

struct Script {
  std::string href;
};

struct SearchPage {
  std::vector<SearchList> lists;
  std::string plan_page;        // of the site: a plan's search page below its folder, or empty
  bool has_plans = false;       // of the site: there are several to choose from
  std::vector<Script> scripts;  // in the order in which they have to run
};

}  // namespace minhbach::site::views
