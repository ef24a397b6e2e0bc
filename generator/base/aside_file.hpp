#pragma once

#include "base/descriptor.hpp"

#include <filesystem>
#include <string_view>

namespace minhbach::base {

// A file written beside its final place, under a name that was free and is no link. Unless it is
// put in place, the destructor removes it, so that a failure leaves nothing behind and never half a
// file. Readable for everybody, whatever the mask of the account. For one thread.
// Failure(Machine) when the disk refuses.
class AsideFile {
 public:
  // Whoever makes one holds the lock of what is replaced: what killed runs left is removed.
  explicit AsideFile(std::filesystem::path final_path);
  ~AsideFile();
  AsideFile(const AsideFile&) = delete;
  AsideFile& operator=(const AsideFile&) = delete;
  AsideFile(AsideFile&&) = delete;
  AsideFile& operator=(AsideFile&&) = delete;

  // For who writes it by name.
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void write(std::string_view bytes);
  // Has the disk hold it, so that a power cut after the rename cannot leave an empty file.
  void sync();
  // A rename over the final path.
  void put_in_place();

 private:
  std::filesystem::path final_path_;
  std::filesystem::path path_;  // empty once in place
  Descriptor file_;
};

// Writes aside, has the disk hold it and renames, so that a reader, or a power cut, meets the old
// content or the new one and never half.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace minhbach::base
