#pragma once

#include "output/manifest.hpp"

#include <map>
#include <string>

#include "compare/difference.hpp"

namespace minhbach::compare {

// Files of two published sites, by path.
SiteDifference site_difference(const std::map<std::string, output::ManifestFile>& before,
                               const std::map<std::string, output::ManifestFile>& after);

}  // namespace minhbach::compare
