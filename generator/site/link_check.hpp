#pragma once

#include "base/problem.hpp"

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
  struct Link {
    std::string from;
    std::string target;    // path below the top; unescaped
    std::string fragment;  // may be empty
  };

  using Names = std::set<std::string, std::less<>>;

  std::mutex mutex_;
  Names site_files_;
  std::function<bool(std::string_view)> exists_;
  std::map<std::string, Names, std::less<>> pages_;  // path → ids
  std::vector<Link> links_;
  base::Problems problems_;
};

}  // namespace minhbach::site
