#pragma once

#include <filesystem>

namespace minhbach::base {

// A folder made beside the place where it is to stand, and put there in one step when it is whole:
// nothing is ever written over, and a failure leaves nothing behind. For one thread.
class AsideFolder {
 public:
  // Failure(Material) where something stands already; an empty folder counts as nothing.
  explicit AsideFolder(std::filesystem::path final_path);
  ~AsideFolder();
  AsideFolder(const AsideFolder&) = delete;
  AsideFolder& operator=(const AsideFolder&) = delete;
  AsideFolder(AsideFolder&&) = delete;
  AsideFolder& operator=(AsideFolder&&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // Refuses like the constructor what came to stand there in the meantime.
  void put_in_place();

 private:
  std::filesystem::path final_path_;
  std::filesystem::path path_;  // empty once in place
};

// Failure(Material) unless nothing stands at `path`, or an empty folder.
void require_free(const std::filesystem::path& path);

}  // namespace minhbach::base
