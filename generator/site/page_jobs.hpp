#pragma once

#include "site/context.hpp"
#include "site/gathered.hpp"

#include <functional>
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
  std::string html;    // empty if it stays
  bool stays = false;  // as it was published
};
// Whether the page at that path, which is rendered from what has this digest, stays as it is.
using PageStays = std::function<bool(const std::string& path, const std::string& digest)>;
// Pure function of its arguments: any thread. `gathered`: nullptr while it is being gathered.
MadePage make_page(const SiteContext& site,
                   const PlanContext* plan,
                   const Gathered* gathered,
                   const PageJob& job,
                   const PageStays& stays = {});

}  // namespace minhbach::site
