#include "base/text.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>
#include <set>

namespace minhbach::site::pages {

namespace {

bool is_named(std::string_view fact, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return name.ends_with('.') ? fact.starts_with(name) : fact == name;
  });
}

// 'K7', heard as 'K7 Đếm nhiệm vụ theo tình trạng': eight names in a row would hide the figures.
Markup rule_link(const Page& page, const std::string& rule) {
  const std::string name =
      page.say(rule.starts_with('S') ? "standing." + rule : "rule." + rule + ".title");
  return Page::linked(
      {rule_href(page, rule), {rule + "<span class=\"vh\"> " + base::html(name) + "</span>"}});
}

}  // namespace

std::optional<views::HowCounted> how_counted(const Page& page,
                                             const std::vector<std::string>& facts) {
  std::vector<std::string> links;
  std::set<std::string_view> linked;
  for (const analytics::Fact& fact : page.plan().facts.all()) {
    if (page.has(PageKind::Method) && is_named(fact.id, facts) && linked.insert(fact.rule).second) {
      links.push_back(rule_link(page, std::string(fact.rule)).html);
    }
  }
  return links.empty() ? std::nullopt
                       : std::optional(views::HowCounted{{base::joined(links, " · ")}});
}

}  // namespace minhbach::site::pages
