#pragma once

#include "analytics/story.hpp"
#include "site/page.hpp"

#include <memory>
#include <string>

namespace minhbach::test {

// Pages of a made-up plan, in the default theme's words, with everything around them that a page
// looks at. The plan has snapshots.
class StoryPage {
 public:
  explicit StoryPage(const story::Story& story);
  StoryPage(const StoryPage&) = delete;
  StoryPage& operator=(const StoryPage&) = delete;
  StoryPage(StoryPage&&) = delete;
  StoryPage& operator=(StoryPage&&) = delete;
  ~StoryPage() = default;

  [[nodiscard]] site::Page page(base::Lang lang, site::PageKind kind) const;
  [[nodiscard]] const analytics::Moment& now() const { return *context_->history->now; }
  [[nodiscard]] const model::Target& target(std::string_view id) const {
    return context_->index.target(id);
  }

 private:
  site::SiteContext site_;
  model::Plan plan_;
  std::unique_ptr<site::PlanContext> context_;
};

std::string plain(const base::Markup& markup);  // without tags

}  // namespace minhbach::test
