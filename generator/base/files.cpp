#include "base/files.hpp"

#include "base/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace minhbach::base {

namespace fs = std::filesystem;

namespace {

std::string content_of(int file, const struct stat& status, const fs::path& path) {
  // One byte more than told, so that the end of the file is met without growing.
  std::string bytes(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)) + 1, '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) {
      bytes.resize(bytes.size() + 4096);  // the file may have grown, or its size is not told
    }
    const std::size_t got = read_some(file, bytes.data() + filled, bytes.size() - filled, path);
    if (got == 0) {
      bytes.resize(filled);
      return bytes;
    }
    filled += got;
  }
}

}  // namespace

std::string read_file(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0) {
    throw machine_failure(path, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    throw machine_failure(path, EISDIR);
  }
  return content_of(file.get(), status, path);
}

std::optional<std::string> read_own_file(const fs::path& path) {
  constexpr int kFlags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  const Descriptor file(::open(path.c_str(), kFlags));
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return std::nullopt;
  }
  try {
    return content_of(file.get(), status, path);
  } catch (const Failure&) {
    return std::nullopt;
  }
}

std::string file_stamp(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    return "absent";
  }
  std::string stamp;
  for (const std::int64_t part : {static_cast<std::int64_t>(status.st_dev),
                                  static_cast<std::int64_t>(status.st_ino),
                                  std::int64_t{status.st_size},
                                  std::int64_t{status.st_mtim.tv_sec},
                                  std::int64_t{status.st_mtim.tv_nsec},
                                  std::int64_t{status.st_ctim.tv_sec},
                                  std::int64_t{status.st_ctim.tv_nsec}}) {
    stamp += std::to_string(part) + ".";
  }
  return stamp;
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::vector<std::string> files_below(const fs::path& root) {
  std::vector<std::string> files;
  std::error_code error;
  if (!fs::is_directory(root, error)) {
    return files;
  }
  for (fs::recursive_directory_iterator it(root, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().filename().string().starts_with('.')) {
      it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file(error) && !it->is_symlink(error)) {
      files.push_back(it->path().lexically_relative(root).generic_string());
    }
  }
  if (error) {
    throw machine_failure(root, error.value());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void sync_folder(const fs::path& folder) {
  const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open || (::fsync(open.get()) != 0 && errno != EINVAL && errno != ENOTSUP)) {
    throw machine_failure(folder, errno);
  }
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

fs::path beside(const fs::path& path, std::string_view suffix) {
  return path.parent_path() / ("." + path.filename().string() + std::string(suffix));
}

}  // namespace minhbach::base
