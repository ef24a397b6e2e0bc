#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace minhbach::output {

// What stands in one folder, names sorted by bytes. Hidden names are included.
struct FolderContent {
  std::string path;  // "" for the root, otherwise relative to it and ending in '/'
  std::vector<std::string> files;
  std::vector<std::string> folders;
  std::vector<std::string> links;   // symbolic links, never followed
  std::vector<std::string> others;  // sockets, pipes, devices

  [[nodiscard]] bool empty() const {
    return files.empty() && folders.empty() && links.empty() && others.empty();
  }
};

// Visits every folder of a tree, the root first, holding one folder's names at a time. Throws
// Failure(Machine) for a folder that cannot be read.
void walk(const std::filesystem::path& root,
          const std::function<void(const FolderContent&)>& visit);

}  // namespace minhbach::output
