#pragma once

#include "base/problem.hpp"

#include <cstddef>
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

  // What is wrong with the pages added since the last call; forgets them.
  base::Problems check();

 private:
  // A place links name: pages of a plan name the same few, so each is kept once.
  struct Target {
    std::string file;      // path below the top; unescaped
    std::string fragment;  // may be empty
  };
  struct Link {
    std::size_t from = 0;  // into pages_
    std::size_t target = 0;
  };
  struct PageIds {
    std::string path;
    std::string ids;  // a blank behind each
  };

  std::size_t number_of(std::string path);
  [[nodiscard]] bool has_file(const std::string& path) const;

  std::mutex mutex_;
  std::set<std::string, std::less<>> site_files_;
  std::function<bool(std::string_view)> exists_;
  std::vector<PageIds> pages_;
  std::map<std::string, std::size_t> numbers_;  // path → into pages_
  std::vector<Target> targets_;
  std::map<std::string, std::size_t> known_targets_;  // 'file#fragment'
  std::vector<Link> links_;
  base::Problems problems_;
};

}  // namespace minhbach::site
