#include "output/walk.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <system_error>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

// Asks what the folder itself told about the entry, which costs no system call; symlink_status()
// would ask again. Links first, because the other two follow them.
std::vector<std::string>& names_for(const fs::directory_entry& entry,
                                    FolderContent& content,
                                    std::error_code& error) {
  if (entry.is_symlink(error)) {
    return content.links;
  }
  if (entry.is_regular_file(error)) {
    return content.files;
  }
  return entry.is_directory(error) ? content.folders : content.others;
}

FolderContent content_of(const fs::path& root, const std::string& folder) {
  FolderContent content;
  content.path = folder;
  const fs::path path = root / folder;
  std::error_code error;
  fs::directory_iterator it(path, error);
  while (!error && it != fs::directory_iterator()) {
    names_for(*it, content, error).push_back(it->path().filename().string());
    if (!error) {
      it.increment(error);
    }
  }
  if (error) {
    throw base::machine_failure(path, error.value());
  }
  for (auto* names : {&content.files, &content.folders, &content.links, &content.others}) {
    std::sort(names->begin(), names->end());
  }
  return content;
}

}  // namespace

void walk(const fs::path& root, const std::function<void(const FolderContent&)>& visit) {
  std::vector<std::string> waiting = {""};
  while (!waiting.empty()) {
    const std::string folder = std::move(waiting.back());
    waiting.pop_back();
    const FolderContent content = content_of(root, folder);
    visit(content);
    for (const std::string& name : content.folders) {
      waiting.push_back(folder + name + "/");
    }
  }
}

}  // namespace minhbach::output
