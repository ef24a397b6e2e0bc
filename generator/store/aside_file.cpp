#include "store/aside_file.hpp"

#include "base/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace minhbach::store {

namespace {

void sync(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    throw base::machine_failure(path, errno);
  }
  const int error_number = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  if (error_number != 0) {
    throw base::machine_failure(path, error_number);
  }
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

}  // namespace

AsideFile::AsideFile(const std::filesystem::path& final_path)
    : final_path_(final_path),
      path_(folder_of(final_path) / ("." + final_path.filename().string() + ".new")) {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

AsideFile::~AsideFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void AsideFile::put_in_place() {
  sync(path_);
  if (::rename(path_.c_str(), final_path_.c_str()) != 0) {
    throw base::machine_failure(final_path_, errno);
  }
  sync(folder_of(final_path_));
}

}  // namespace minhbach::store
