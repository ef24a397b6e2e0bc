#pragma once

#include "output/manifest.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::output {

// What a published site says it consists of, by its manifests.
struct SiteListing {
  std::map<std::string, ManifestFile> files;      // by path; without the manifests
  std::map<std::string, ManifestFile> manifests;  // of plans, by id
  std::vector<ManifestFile> previous;             // see Manifest::previous

  // The file of that name in the folder of a plan's data, null if there is none; of an illustrative
  // plan, names begin with a word that says so.
  [[nodiscard]] const ManifestFile* data_file(const std::string& plan, std::string_view name) const;
};

// `read` gives the bytes at a path of the site, `place` says how messages call it.
// Failure(Material) for a manifest that is not the whole site's, or not as manifest_text writes it:
// a changed byte in it must not pass.
SiteListing read_site_listing(const std::function<std::string(const std::string& path)>& read,
                              const std::function<std::string(const std::string& path)>& place);

}  // namespace minhbach::output
