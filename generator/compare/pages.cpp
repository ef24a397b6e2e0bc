#include "compare/pages.hpp"

#include "output/twin.hpp"

namespace minhbach::compare {

namespace {

using Files = std::map<std::string, output::ManifestFile>;

// A packed copy says nothing that its original does not.
bool is_packed_copy(const Files& files, const std::string& path) {
  const auto original = output::original_of(path);
  return original && files.contains(*original);
}

}  // namespace

SiteDifference site_difference(const Files& before, const Files& after) {
  SiteDifference site;
  for (const auto& [path, file] : before) {
    if (is_packed_copy(before, path)) {
      continue;
    }
    site.bytes_before += file.size;
    const auto other = after.find(path);
    if (other == after.end()) {
      site.files.push_back({path, Way::Removed});
    } else if (other->second.sha256 != file.sha256) {
      site.files.push_back({path, Way::Changed});
    }
  }
  for (const auto& [path, file] : after) {
    if (is_packed_copy(after, path)) {
      continue;
    }
    site.bytes_after += file.size;
    if (!before.contains(path)) {
      site.files.push_back({path, Way::Added});
    }
  }
  return site;
}

}  // namespace minhbach::compare
