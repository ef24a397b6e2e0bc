#pragma once

#include "base/distinct_texts.hpp"
#include "base/problem.hpp"
#include "site/html_tags.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// Holds every page to its links: each relative href and src must name a file of the site, each
// #anchor an id of the page it points into, and no id may stand twice in a page. Pages of one plan
// are checked together and forgotten; files of the site are known for good.
class LinkCheck {
 public:
  // A file links may name, of the site as a whole. Before any `check`.
  void expect_site_file(std::string path) { site_files_.insert(std::move(path)); }
  // Files that can be told by their path, so that a thousand plans need no list of them.
  void expect_if(std::function<bool(std::string_view path)> exists) { exists_ = std::move(exists); }

  // Of the plan (or the site pages) being made. From any thread.
  void add_file(std::string path);
  void add_page(const std::string& path, std::string_view html);
  // One that was added when it was published, and stays: what it asks of other sites was looked at.
  void add_kept_page(const std::string& path, std::string_view html);

  // What is wrong with the pages added since the last call; forgets them.
  base::Problems check();

 private:
  // Paths and ids are numbers of `texts_`: pages of a plan name the same few, and ten thousand
  // tasks link two million times.
  using Text = std::uint32_t;
  struct Target {
    Text file = 0;      // path below the top; unescaped
    Text fragment = 0;  // may be empty
  };
  struct FoundTarget {
    std::string file;
    std::string fragment;
  };
  struct LinkedPage {
    Text path = 0;
    std::string ids;                     // a blank behind each
    std::vector<std::uint32_t> targets;  // into targets_
  };
  enum class Fault { None, File, Place };

  using SeeTag = std::function<void(const Tag&)>;
  using ReadTags = std::function<base::Problems(const SeeTag& see)>;  // what else was found wrong
  void add_links(const std::string& path, const ReadTags& read);
  std::uint32_t number_of(std::string_view path);
  std::uint32_t number_of(const FoundTarget& target);
  [[nodiscard]] bool has_file(const std::string& path) const;
  [[nodiscard]] std::vector<Fault> faults() const;  // by target
  void forget();

  std::mutex mutex_;
  std::set<std::string, std::less<>> site_files_;
  std::function<bool(std::string_view)> exists_;
  base::DistinctTexts texts_;
  std::vector<LinkedPage> pages_;
  std::map<Text, std::uint32_t> numbers_;  // path → into pages_
  std::vector<Target> targets_;
  std::map<std::uint64_t, std::uint32_t> known_targets_;  // file and fragment → into those
  base::Problems problems_;
};

}  // namespace minhbach::site
