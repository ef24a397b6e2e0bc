#pragma once

#include "site/context.hpp"

#include <string>
#include <vector>

namespace minhbach::site {

// A page to be made: what, about which item, in which language.
struct PageJob {
  PageKind kind;
  std::string item;  // empty: a page without items, or the list
  Lang lang;
  bool retired = false;
};

// Every page of a plan, both languages, in a fixed order. After this no address can appear.
std::vector<PageJob> plan_jobs(const PlanContext& context);
std::vector<PageJob> site_jobs(const SiteContext& site);

struct MadePage {
  std::string path;
  std::string html;
};
// Pure function of its arguments: any thread. `gathered`: nullptr while it is being gathered.
MadePage make_page(const SiteContext& site,
                   const PlanContext* plan,
                   const Gathered* gathered,
                   const PageJob& job);

}  // namespace minhbach::site
