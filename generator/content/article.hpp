#pragma once

#include "base/escape.hpp"
#include "base/lang.hpp"
#include "content/check_record.hpp"
#include "content/synonyms.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::content {

// Prose names no plan: it is the same whatever plans a site holds. `[…](plan:method)` is a link to
// that page of the plan; which plan that is, the page knows on which the text stands.
inline constexpr std::string_view kPlanLink = "plan:";

// A page of the site's own prose in one language.
struct Article {
  std::string title;
  std::string description;  // for search engines and shared links
  base::Markup body;
};

// Prose of both languages by name ('about'): from content/<name>.vi.md and content/<name>.en.md.
class Articles {
 public:
  // Reads every twin of the folder; a missing twin, an unknown name of a setting, unreadable text,
  // or a link to a page of a plan (see kPlanLink) that is not one of `plan_pages` are reported
  // together as Failure(Material).
  static Articles load(const std::filesystem::path& folder,
                       const std::vector<std::string>& plan_pages = {});

  // Throws Failure(Material) naming the file that is missing.
  [[nodiscard]] const Article& get(const std::string& name, base::Lang lang) const;

  [[nodiscard]] const std::vector<Synonym>& synonyms() const { return synonyms_; }

  // What the tests of the pages found last; none: nothing is on record.
  [[nodiscard]] const std::optional<CheckRecord>& checks() const { return checks_; }

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::array<Article, 2>> articles_;
  std::vector<Synonym> synonyms_;
  std::optional<CheckRecord> checks_;
};

}  // namespace minhbach::content
