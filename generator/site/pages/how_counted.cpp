#include "base/text.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace minhbach::site::pages {

namespace {

// '2025-Q1/class.dated.': of that moment, the facts whose name begins so.
bool is_of_moment(std::string_view id, std::string_view moment) {
  const std::size_t slash = id.find('/');
  return moment == id.substr(0, slash == std::string_view::npos ? 0 : slash);
}

bool is_named(const analytics::Fact& fact, const std::vector<std::string_view>& ids) {
  return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) {
    const std::string_view name = id.substr(id.find('/') + 1);  // npos + 1 is 0
    return id.ends_with('.') ? fact.name().starts_with(name) : fact.name() == name;
  });
}

}  // namespace

Markup rule_link(const Page& page, const std::string& method, const std::string& rule) {
  const std::string name =
      page.say(rule.starts_with('S') ? "standing." + rule : "rule." + rule + ".title");
  return Page::linked(
      {method + "#" + rule, {rule + "<span class=\"vh\"> " + base::html(name) + "</span>"}});
}

std::optional<views::HowCounted> how_counted(const Page& page,
                                             const std::vector<std::string>& facts) {
  if (!page.has(PageKind::Method)) {
    return std::nullopt;
  }
  const analytics::Facts& all = page.plan().facts;
  std::vector<std::string> links;
  std::set<std::string_view> linked;
  for (const analytics::Facts::Run& run : all.runs()) {
    std::vector<std::string_view> of_moment;
    std::copy_if(facts.begin(), facts.end(), std::back_inserter(of_moment), [&](const auto& id) {
      return is_of_moment(id, run.moment);
    });
    for (std::size_t i = run.begin; !of_moment.empty() && i < run.end; ++i) {
      const analytics::Fact fact = all.at(i);
      if (!linked.contains(fact.rule) && is_named(fact, of_moment)) {
        linked.insert(fact.rule);
        links.push_back(
            rule_link(page, page.to_plan(PageKind::Method), std::string(fact.rule)).html);
      }
    }
  }
  return links.empty() ? std::nullopt
                       : std::optional(views::HowCounted{{base::joined(links, " · ")}});
}

}  // namespace minhbach::site::pages
