#include "cli/live_site.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace minhbach::cli {

namespace fs = std::filesystem;

namespace {

// The lines KEY=value. What publish.sh would refuse is left to publish.sh, which names it.
std::map<std::string, std::string> publish_settings(const fs::path& file) {
  std::map<std::string, std::string> settings = {{"TARGET", "local"}};
  if (!base::is_file(file)) {
    return settings;
  }
  const std::string text = base::read_file(file);
  for (const std::string_view line : base::split(text, '\n')) {
    const std::string_view whole = base::trimmed(line);
    const std::size_t equals = whole.find('=');
    if (!whole.starts_with('#') && equals != std::string_view::npos) {
      settings[std::string(whole.substr(0, equals))] = std::string(whole.substr(equals + 1));
    }
  }
  return settings;
}

// The ZIP files of publishing are numbered.
fs::path newest_zip(const fs::path& folder) {
  std::error_code ignored;
  std::string newest;
  if (fs::is_directory(folder, ignored)) {
    for (const fs::directory_entry& entry : base::entries_of(folder)) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("minhbach-") && name.ends_with(".zip")) {
        newest = std::max(newest, name);
      }
    }
  }
  return newest.empty() ? fs::path() : folder / newest;
}

}  // namespace

fs::path live_site(const fs::path& root) {
  std::map<std::string, std::string> settings =
      publish_settings(root / "site-data" / "publish.conf");
  const std::string& target = settings["TARGET"];
  const std::string& folder = settings["FOLDER"];
  if (target == "folder" && !folder.empty()) {
    return root / folder / "current";
  }
  if (target == "zip") {
    if (const fs::path zip = newest_zip(root / (folder.empty() ? "zip" : folder)); !zip.empty()) {
      return zip;
    }
  }
  if (target != "local" && !settings["ADDRESS"].empty()) {
    return settings["ADDRESS"];
  }
  return root / "public";
}

}  // namespace minhbach::cli
