#pragma once

#include "base/escape.hpp"
#include "base/lang.hpp"
#include "content/check_record.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace minhbach::content {

// A page of the site's own prose in one language.
struct Article {
  std::string title;
  std::string description;  // for search engines and shared links
  base::Markup body;
};

// Prose of both languages by name ('about'): from content/<name>.vi.md and content/<name>.en.md.
class Articles {
 public:
  // Reads every twin of the folder; a missing twin, an unknown name of a setting, or unreadable
  // text are reported together as Failure(Material).
  static Articles load(const std::filesystem::path& folder);

  // Throws Failure(Material) naming the file that is missing.
  [[nodiscard]] const Article& get(const std::string& name, base::Lang lang) const;

  // What the tests of the pages found last; none: nothing is on record.
  [[nodiscard]] const std::optional<CheckRecord>& checks() const { return checks_; }

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::array<Article, 2>> articles_;
  std::optional<CheckRecord> checks_;
};

}  // namespace minhbach::content
