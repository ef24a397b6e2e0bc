#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::output {

// Throws if `path` cannot be a file of a site that is also carried on a USB stick and opened on
// Windows: Failure(Bug) when it is absolute or has an empty part, '.' or '..'; Failure(Material)
// when a name is longer than 200 bytes, is not composed UTF-8, holds a control character or one of
// \ < > : " | ? *, or ends in a dot or a blank.
void check_path(std::string_view path);
// Whether a path that may come from anywhere stays below the root it is joined to: not absolute, no
// part that is empty, '.' or '..'.
bool stays_below(std::string_view path);

// `path` as a file system sees it that does not tell upper from lower case: the letters of ASCII,
// of Latin-1 and of Vietnamese are known.
std::string without_case(std::string_view path);

// Remembers which paths were taken. Not thread-safe: its owner locks.
class PathBook {
 public:
  // Takes a path that passed check_path. Throws Failure(Material), naming both, if it was taken
  // before, if another one differs only in upper and lower case, or if one of the two would have
  // to be a file and a folder at once.
  void take(std::string_view path);

  // Nothing more comes below these prefixes (each ends in '/'): forgets the paths, so that a site
  // of a thousand plans does not hold them all. A later path there is Failure(Bug).
  void close(const std::vector<std::string>& prefixes);

 private:
  // Without case → as taken.
  std::map<std::string, std::string, std::less<>> taken_;
  std::set<std::string, std::less<>> closed_;
};

}  // namespace minhbach::output
