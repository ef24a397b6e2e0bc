#pragma once

#include "output/publication.hpp"

#include <filesystem>
#include <vector>

namespace minhbach::output {

struct JoinReport {
  std::size_t plans = 0;
  PublishReport published;
};

// Publishes the parts of a site, each in a folder of its own, as the whole: the bytes one run would
// have made. Every file is held to the manifest of its part on the way.
// Failure(Material) with everything that keeps the parts from being one whole site.
JoinReport join(const std::vector<std::filesystem::path>& folders, PublishRequest request);

}  // namespace minhbach::output
