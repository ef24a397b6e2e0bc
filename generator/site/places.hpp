#pragma once

#include <filesystem>
#include <vector>

namespace minhbach::site {

// Where the parts of a site lie. Data and settings are always the site's own. Schema, prose and
// themes that a site does not have are those the program was installed with, so that an office
// needs a folder with nothing but its `site-data/`.
class Places {
 public:
  // `root` holds site-data/. `installed` is the share/minhbach of the program; it need not exist.
  explicit Places(std::filesystem::path root, std::filesystem::path installed = {});
  // For the program at `executable`: <prefix>/bin/minhbach has its files in
  // <prefix>/share/minhbach.
  static Places of(std::filesystem::path root, const std::filesystem::path& executable);

  [[nodiscard]] std::filesystem::path data() const { return root_ / "site-data"; }
  [[nodiscard]] std::filesystem::path settings() const { return data() / "site.toml"; }
  [[nodiscard]] std::filesystem::path static_folder() const { return data() / "static"; }
  [[nodiscard]] std::filesystem::path schema() const;
  [[nodiscard]] std::filesystem::path content() const;
  // What `new` begins an office's own site with.
  [[nodiscard]] std::filesystem::path new_site() const;
  // Folders of themes; what stands in an earlier one hides its namesake in a later one.
  [[nodiscard]] std::vector<std::filesystem::path> themes() const;

 private:
  std::filesystem::path root_;
  std::filesystem::path installed_;
};

}  // namespace minhbach::site
