#pragma once

#include <filesystem>

namespace minhbach::output {

// The names a build uses for one published folder. All but `published` stand beside it.
struct SitePlace {
  std::filesystem::path parent;
  std::filesystem::path published;
  std::filesystem::path staging;
  std::filesystem::path old;
  std::filesystem::path lock;
  std::filesystem::path state;
  std::filesystem::path recipes;
};

// Follows symbolic links once, so that the folder a link points to is replaced and not the link.
// Nothing needs to exist. Throws Failure(Material) for a link to nothing, for what is not a folder,
// and for the root of a file system.
SitePlace site_place(const std::filesystem::path& folder);
// The same, and makes the folders above it; Failure(Machine) where that cannot be.
SitePlace made_place(const std::filesystem::path& folder);

}  // namespace minhbach::output
