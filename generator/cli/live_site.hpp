#pragma once

#include <filesystem>

namespace minhbach::cli {

// Where readers get the site of `root`, as far as site-data/publish.conf tells a program that only
// reads: the release that a folder of this machine serves, the newest ZIP file that was handed
// over, the site's address; without settings `public`. Need not exist.
std::filesystem::path live_site(const std::filesystem::path& root);

}  // namespace minhbach::cli
