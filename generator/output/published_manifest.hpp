#pragma once

#include "output/manifest.hpp"
#include "output/part.hpp"

#include <filesystem>
#include <optional>

namespace minhbach::output {

// The manifest of the site in a folder, where this part of a site, or a whole one, is to be
// published. Empty if there is none, or if it does not matter because of `force`. Failure(Material)
// for a folder that may be somebody's home, or that holds another part; Failure(Machine).
Manifest published_manifest(const std::filesystem::path& folder,
                            const std::optional<Part>& part,
                            bool force);

}  // namespace minhbach::output
