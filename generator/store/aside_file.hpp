#pragma once

#include <filesystem>

namespace minhbach::store {

// A file written beside its final place. Unless it is put in place, the destructor removes it, so
// that a failure leaves nothing behind and never half a file.
class AsideFile {
 public:
  // Removes what a killed run may have left at the same place.
  explicit AsideFile(const std::filesystem::path& final_path);
  ~AsideFile();
  AsideFile(const AsideFile&) = delete;
  AsideFile& operator=(const AsideFile&) = delete;
  AsideFile(AsideFile&&) = delete;
  AsideFile& operator=(AsideFile&&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // Syncs and renames over the final path. Failure(Machine) when the disk refuses.
  void put_in_place();

 private:
  std::filesystem::path final_path_;
  std::filesystem::path path_;
};

}  // namespace minhbach::store
