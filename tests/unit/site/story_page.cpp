#include "site/story_page.hpp"

#include "analytics/progress_facts.hpp"
#include "site/build.hpp"

#include <catch2/catch.hpp>

#include <regex>

namespace minhbach::test {

namespace {

const site::Material& material() {
  static const site::Material kMaterial = site::Material::load(site::Places(MINHBACH_SOURCE));
  return kMaterial;
}

}  // namespace

StoryPage::StoryPage(const story::Story& story)
    : site_{material().config,
            material().strings,
            material().templates,
            material().articles,
            material().assets,
            {},
            {},
            {},
            {}},
      plan_(story.plan) {
  plan_.id = "ke-hoach";
  plan_.progress = story.progress;
  model::PlanIndex index(plan_);
  analytics::Facts facts = analytics::count(index);
  auto history = analytics::history(index, std::nullopt);
  REQUIRE(history);
  analytics::add_progress_facts(facts, index, *history);
  context_ = std::make_unique<site::PlanContext>(site::PlanContext{
      site_, plan_, std::move(index), std::move(history), std::move(facts), {}, {}});
}

site::Page StoryPage::page(base::Lang lang, site::PageKind kind) const {
  return {site_, context_.get(), lang, kind};
}

std::string plain(const base::Markup& markup) {
  return std::regex_replace(markup.html, std::regex("<[^>]*>"), "");
}

}  // namespace minhbach::test
