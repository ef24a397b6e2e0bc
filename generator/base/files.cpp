#include "base/files.hpp"

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

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) {
      ::close(value_);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

LocalText fix_for(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      return {"Đĩa đã đầy. Giải phóng chỗ trống rồi chạy lại; trang đã công bố không bị thay đổi.",
              "The disk is full. Free some space and run again; the published site is unchanged."};
    case EACCES:
    case EPERM:
    case EROFS:
      return {"Kiểm tra quyền của tài khoản đang chạy đối với đường dẫn này.",
              "Check that the account running this may use this path."};
    case ENOENT: return {"Kiểm tra lại đường dẫn.", "Check the path."};
    default:
      return {"Chạy lại; nếu vẫn lỗi, kiểm tra ổ đĩa.",
              "Run again; if it fails still, check the disk."};
  }
}

void write_all(int descriptor, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      throw machine_failure(path, errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

Failure machine_failure(const fs::path& path, int error_number) {
  Problem problem;
  problem.place.file = path.string();
  const std::string said = std::generic_category().message(error_number);
  problem.reason = {"hệ thống báo: " + said, "the system says: " + said};
  problem.fix = fix_for(error_number);
  return {FailureKind::Machine, std::move(problem)};
}

std::string read_file(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    throw machine_failure(path, errno);
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    throw machine_failure(path, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    throw machine_failure(path, EISDIR);
  }
  // One byte more than told, so that the end of the file is met without growing.
  std::string bytes(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)) + 1, '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) {
      bytes.resize(bytes.size() + 4096);  // the file may have grown, or its size is not told
    }
    const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      throw machine_failure(path, errno);
    }
    if (got == 0) {
      bytes.resize(filled);
      return bytes;
    }
    filled += static_cast<std::size_t>(got);
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

void replace_file(const fs::path& path, std::string_view bytes) {
  const fs::path aside = path.parent_path() / ("." + path.filename().string() + ".new");
  {
    const Descriptor file(::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.get() < 0) {
      throw machine_failure(aside, errno);
    }
    write_all(file.get(), bytes, aside);
    if (::fsync(file.get()) != 0) {
      throw machine_failure(aside, errno);
    }
  }
  if (::rename(aside.c_str(), path.c_str()) != 0) {
    const int error_number = errno;
    ::unlink(aside.c_str());
    throw machine_failure(path, error_number);
  }
}

}  // namespace minhbach::base
