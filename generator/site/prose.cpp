#include "site/prose.hpp"

#include "site/page.hpp"

#include <algorithm>

namespace minhbach::site {

namespace {

// The plan that prose of the whole site speaks of; nullptr: there is not one.
const model::PlanSummary* only_plan(const std::vector<model::PlanSummary>& plans) {
  const model::PlanSummary* only = nullptr;
  for (const bool illustrative : {false, true}) {
    for (const model::PlanSummary& plan : plans) {
      if (plan.illustrative == illustrative) {
        if (only != nullptr) {
          return nullptr;
        }
        only = &plan;
      }
    }
    if (only != nullptr) {
      break;
    }
  }
  return only;
}

std::string address_of(const Page& page, std::string_view name) {
  const auto row = std::find_if(page_rows().begin(), page_rows().end(), [&](const PageRow& each) {
    return each.name == name;
  });
  const PageKind kind = row != page_rows().end() && page.site().config.shows(row->kind)
                            ? row->kind
                            : PageKind::Overview;
  if (page.plan_or_null() != nullptr) {
    return page.to_plan(kind);
  }
  const model::PlanSummary* const plan = only_plan(page.site().plans);
  return plan == nullptr ? page.to_site(PageKind::Home)
                         : page.to(plan_page_path(kind, page.lang(), plan->id));
}

}  // namespace

std::vector<std::string> pages_prose_may_name() {
  std::vector<std::string> names;
  for (const PageRow& row : page_rows()) {
    if (row.is_of_every_plan()) {
      names.emplace_back(row.name);
    }
  }
  return names;
}

base::Markup prose(const Page& page, const content::Article& article) {
  // In text, '"' is always written as an entity: what is found here is an attribute.
  const std::string before = " href=\"" + std::string(content::kPlanLink);
  std::string_view rest = article.body.html;
  base::Markup out;
  for (std::size_t at = rest.find(before); at != std::string_view::npos; at = rest.find(before)) {
    const std::size_t begin = at + before.size();
    const std::size_t end = rest.find('"', begin);
    out.html += rest.substr(0, at);
    out.html += " href=\"" + base::html(address_of(page, rest.substr(begin, end - begin))) + "\"";
    rest.remove_prefix(end + 1);
  }
  out.html += rest;
  return out;
}

}  // namespace minhbach::site
