#pragma once

#include "base/problem.hpp"
#include "output/publication.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "support/temp_dir.hpp"

namespace minhbach::output::test {

class TempFolder : public minhbach::test::TempDir {
 public:
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
    return path() / name;
  }
};

using Site = std::map<std::string, std::string>;  // path → bytes

// What identifies a file that nobody touched.
struct Identity {
  std::uint64_t inode = 0;
  std::int64_t modified = 0;
  unsigned mode = 0;
  bool operator==(const Identity&) const = default;
};

Site small_site();
PublishReport publish(const PublishRequest& request, const Site& site);
PublishReport publish(const std::filesystem::path& folder, const Site& site);

// Everything below the folder but manifest.json.
Site content(const std::filesystem::path& folder);
std::map<std::string, Identity> identities(const std::filesystem::path& folder);
// Names in the folder, hidden ones too.
std::string names_in(const std::filesystem::path& folder);

void write(const std::filesystem::path& file, std::string_view bytes);
std::string read(const std::filesystem::path& file);
// Sets a modification time in the past, so that a later write shows.
void age(const std::filesystem::path& folder);

// The failure `act` ends with, as "kind|place|value|reason|fix" in English, or "none".
std::string failure_of(const std::function<void()>& act);

}  // namespace minhbach::output::test
