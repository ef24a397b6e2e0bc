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

const LocalText kNoOrdinaryFile = {"đây không phải là tệp thường mà là ống (pipe) hoặc thiết bị",
                                   "this is no ordinary file but a pipe or a device"};
const LocalText kPutOrdinaryFile = {"Chuyển nó đi và đặt một tệp thường vào chỗ này.",
                                    "Move it away and put an ordinary file in its place."};

std::string read_file(const fs::path& path) {
  // A pipe without a writer would let us wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0) {
    throw machine_failure(path, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    throw machine_failure(path, EISDIR);
  }
  if (!S_ISREG(status.st_mode)) {
    refuse(FailureKind::Material, {path.string(), 0, 0, {}}, {}, kNoOrdinaryFile, kPutOrdinaryFile);
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

std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    entries.push_back(*it);
  }
  if (error) {
    throw machine_failure(folder, error.value());
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

namespace {

void add_files_below(const fs::path& folder,
                     const std::string& prefix,
                     std::vector<std::string>& files) {
  for (const fs::directory_entry& entry : entries_of(folder)) {
    const std::string name = entry.path().filename().string();
    std::error_code ignored;
    const fs::file_type type = entry.symlink_status(ignored).type();
    if (name.starts_with('.')) {
      continue;
    }
    if (type == fs::file_type::directory) {
      add_files_below(entry.path(), prefix + name + "/", files);
    } else if (type == fs::file_type::regular) {
      files.push_back(prefix + name);
    }
  }
}

}  // namespace

std::vector<std::string> files_below(const fs::path& root) {
  std::vector<std::string> files;
  std::error_code ignored;
  if (fs::is_directory(root, ignored)) {
    add_files_below(root, {}, files);
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
