#include "compare/pages.hpp"

namespace minhbach::compare {

SiteDifference site_difference(const std::map<std::string, output::ManifestFile>& before,
                               const std::map<std::string, output::ManifestFile>& after) {
  SiteDifference site;
  for (const auto& [path, file] : before) {
    site.bytes_before += file.size;
    const auto other = after.find(path);
    if (other == after.end()) {
      site.files.push_back({path, Way::Removed});
    } else if (other->second.sha256 != file.sha256) {
      site.files.push_back({path, Way::Changed});
    }
  }
  for (const auto& [path, file] : after) {
    site.bytes_after += file.size;
    if (!before.contains(path)) {
      site.files.push_back({path, Way::Added});
    }
  }
  return site;
}

}  // namespace minhbach::compare
