#include "site/story_page.hpp"

#include "site/build.hpp"

#include <catch2/catch.hpp>

#include <regex>

namespace minhbach::test {

namespace {

const site::Material& story_material() {
  static const site::Material kMaterial = site::Material::load(site::Places(MINHBACH_SOURCE));
  return kMaterial;
}

}  // namespace

StoryPage::StoryPage(const story::Story& story)
    : site_{.config = story_material().config,
            .strings = story_material().strings,
            .templates = story_material().templates,
            .articles = story_material().articles,
            .assets = story_material().assets,
            .typeface = story_material().typeface},
      plan_(story.plan) {
  plan_.id = "ke-hoach";
  plan_.progress = story.progress;
  context_ = std::make_unique<site::PlanContext>(site::PlanContext::of(site_, plan_));
  REQUIRE(context_->history);
}

site::Page StoryPage::page(base::Lang lang, site::PageKind kind) const {
  return {site_, context_.get(), lang, kind};
}

std::string plain(const base::Markup& markup) {
  return std::regex_replace(markup.html, std::regex("<[^>]*>"), "");
}

}  // namespace minhbach::test
