#include "site/places.hpp"

#include <system_error>

namespace minhbach::site {

namespace fs = std::filesystem;

namespace {

fs::path own_or_installed(const fs::path& own, const fs::path& installed) {
  std::error_code ignored;
  return fs::exists(own, ignored) || !fs::exists(installed, ignored) ? own : installed;
}

}  // namespace

Places::Places(fs::path root, fs::path installed)
    : root_(std::move(root)), installed_(std::move(installed)) {}

Places Places::of(fs::path root, const fs::path& executable) {
  std::error_code unknown;
  const fs::path program = fs::canonical(executable, unknown);
  return unknown
             ? Places(std::move(root))
             : Places(std::move(root), program.parent_path().parent_path() / "share" / "minhbach");
}

fs::path Places::schema() const {
  return own_or_installed(data() / "schema.sql", installed_ / "schema.sql");
}

fs::path Places::content() const {
  return own_or_installed(root_ / "content", installed_ / "content");
}

fs::path Places::new_site() const {
  return own_or_installed(root_ / "generator" / "new-site", installed_ / "new-site");
}

std::vector<fs::path> Places::themes() const {
  std::vector<fs::path> folders = {root_ / "themes"};
  std::error_code ignored;
  if (!installed_.empty() && fs::is_directory(installed_ / "themes", ignored)) {
    folders.push_back(installed_ / "themes");
  }
  return folders;
}

}  // namespace minhbach::site
