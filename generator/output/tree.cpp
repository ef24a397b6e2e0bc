#include "output/tree.hpp"

#include "base/files.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstring>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;
constexpr mode_t kPermissions = 07777;

using base::Descriptor;
using Chunk = std::array<char, kChunk>;

// Not on the stack: threads of other libraries may have small ones.
Chunk& chunk() {
  thread_local Chunk buffer;
  return buffer;
}

// Some file systems report a full disk only when the file is closed.
void close_checked(Descriptor file, const fs::path& path) {
  if (::close(file.release()) != 0 && errno != EINTR) {
    throw base::machine_failure(path, errno);
  }
}

void take_over(int file, const struct stat& like, mode_t fresh, const fs::path& path) {
  const std::array<timespec, 2> times = {like.st_atim, like.st_mtim};
  if ((fresh & kPermissions) != (like.st_mode & kPermissions) &&
      ::fchmod(file, like.st_mode & kPermissions) != 0) {
    throw base::machine_failure(path, errno);
  }
  if (::futimens(file, times.data()) != 0) {
    throw base::machine_failure(path, errno);
  }
}

mode_t mode_of(int file, const fs::path& path) {
  struct stat status {};
  if (::fstat(file, &status) != 0) {
    throw base::machine_failure(path, errno);
  }
  return status.st_mode;
}

// Some containers do not know openat2; there only the last name is checked.
Descriptor opened_without_links(int folder, const std::string& path) {
  constexpr int kFlags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  open_how how{};
  how.flags = static_cast<unsigned>(kFlags);
  how.resolve = RESOLVE_NO_SYMLINKS;
  Descriptor file(static_cast<int>(::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how)));
  if (!file && (errno == ENOSYS || errno == EPERM)) {
    file = Descriptor(::openat(folder, path.c_str(), kFlags));
  }
  return file;
}

bool is_folder(int folder, const std::string& path) {
  struct stat status {};
  const bool found = ::fstatat(folder, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  errno = EEXIST;  // as it was before the question
  return found && S_ISDIR(status.st_mode);
}

[[noreturn]] void refuse_conflict(const std::string& path) {
  base::refuse(
      base::FailureKind::Material,
      {path, 0, 0, {}},
      {},
      {"tên này vừa là tệp vừa là thư mục: một bên của trang, một bên là tệp lạ trong thư mục "
       "xuất bản",
       "this name is a file and a folder at once: one of the site, one a foreign file in the "
       "published folder"},
      {"Chuyển tệp lạ ra khỏi thư mục xuất bản, hoặc đổi tên một trong hai.",
       "Move the foreign file out of the published folder, or rename one of the two."});
}

}  // namespace

Tree::Tree(fs::path root)
    : root_(std::move(root)),
      folder_(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)) {
  if (!folder_) {
    throw base::machine_failure(root_, errno);
  }
}

std::optional<struct stat> Tree::status(const std::string& path) const {
  struct stat status {};
  if (::fstatat(get(), path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) {
    return status;
  }
  if (errno == ENOENT || errno == ENOTDIR) {
    return std::nullopt;
  }
  throw base::machine_failure(root_ / path, errno);
}

std::optional<std::string> Tree::read(const std::string& path, std::uint64_t most) const {
  Comparison result = Comparison::Absent;
  const Descriptor file = open_file(path, result);
  const std::uint64_t size = file ? size_of(file.get(), path) : 0;
  if (!file || size > most) {
    return std::nullopt;
  }
  std::string bytes(size, '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const std::size_t more =
        base::read_some(file.get(), bytes.data() + got, bytes.size() - got, root_ / path);
    if (more == 0) {
      return std::nullopt;
    }
    got += more;
  }
  return bytes;
}

std::string Tree::read_whole(const std::string& path, std::uint64_t size) const {
  std::optional<std::string> bytes = read(path, size);
  if (!bytes || bytes->size() != size) {
    throw base::machine_failure(root_ / path, ESTALE);
  }
  return std::move(*bytes);
}

std::uint64_t Tree::size_of(int file, const std::string& path) const {
  struct stat status {};
  if (::fstat(file, &status) != 0) {
    throw base::machine_failure(root_ / path, errno);
  }
  return static_cast<std::uint64_t>(status.st_size);
}

Comparison Tree::compare(const std::string& path, std::string_view bytes) const {
  Comparison result = Comparison::Absent;
  const Descriptor file = open_file(path, result);
  if (!file) {
    return result;
  }
  if (size_of(file.get(), path) != bytes.size()) {
    return Comparison::Differs;
  }
  Chunk& buffer = chunk();
  while (!bytes.empty()) {
    const std::size_t got = base::read_some(file.get(), buffer.data(), buffer.size(), root_ / path);
    if (got == 0 || got > bytes.size() || std::memcmp(buffer.data(), bytes.data(), got) != 0) {
      return Comparison::Differs;
    }
    bytes.remove_prefix(got);
  }
  return Comparison::Same;
}

void Tree::make_folders(const std::string& path) const {
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (::mkdirat(get(), folder.c_str(), 0777) != 0 && errno != EEXIST) {
      throw base::machine_failure(root_ / folder, errno);
    }
  }
}

Descriptor Tree::created(const std::string& path) const {
  constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
  Descriptor file(::openat(get(), path.c_str(), kFlags, 0666));
  if (!file && errno == ENOENT) {
    make_folders(path);
    file = Descriptor(::openat(get(), path.c_str(), kFlags, 0666));
  }
  if (file) {
    return file;
  }
  if (errno == ENOTDIR || (errno == EEXIST && is_folder(get(), path))) {
    refuse_conflict(path);
  }
  if (errno != EEXIST) {
    throw base::machine_failure(root_ / path, errno);
  }
  return file;
}

Descriptor Tree::begin_file(const std::string& path) const {
  Descriptor file = created(path);
  if (!file) {
    throw base::machine_failure(root_ / path, EEXIST);
  }
  return file;
}

void Tree::end_file(Descriptor file, const std::string& path) const {
  close_checked(std::move(file), root_ / path);
}

Descriptor Tree::open_file(const std::string& path, Comparison& result) const {
  Descriptor file = opened_without_links(get(), path);
  if (!file) {
    if (errno != ENOENT && errno != ENOTDIR && errno != ELOOP && errno != ENXIO) {
      throw base::machine_failure(root_ / path, errno);
    }
    result = Comparison::Absent;
    return file;
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    throw base::machine_failure(root_ / path, errno);
  }
  result = S_ISREG(status.st_mode) ? Comparison::Same : Comparison::Differs;
  return S_ISREG(status.st_mode) ? std::move(file) : Descriptor();
}

bool Tree::has_more(const Descriptor& file, const std::string& path) const {
  char next = 0;
  return base::read_some(file.get(), &next, 1, root_ / path) != 0;
}

void Tree::create(const std::string& path, std::string_view bytes) const {
  Descriptor file = begin_file(path);
  base::write_all(file.get(), bytes, root_ / path);
  close_checked(std::move(file), root_ / path);
}

bool Tree::take_from(const Tree& source, const std::string& path) const {
  const auto link = [&] {
    return ::linkat(source.get(), path.c_str(), get(), path.c_str(), 0) == 0;
  };
  if (link()) {
    return true;
  }
  if (errno == ENOENT) {
    make_folders(path);
    if (link()) {
      return true;
    }
  }
  return errno == EEXIST && !is_folder(get(), path) ? false : copy_from(source, path);
}

bool Tree::is_shared(const std::string& path) const {
  const std::optional<struct stat> of = status(path);
  return of && S_ISREG(of->st_mode) && of->st_nlink > 1;
}

bool Tree::copy_from(const Tree& source, const std::string& path) const {
  Descriptor to = created(path);
  if (!to) {
    return false;
  }
  const Descriptor from(::openat(source.get(), path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat status {};
  if (!from || ::fstat(from.get(), &status) != 0) {
    throw base::machine_failure(source.root_ / path, errno);
  }
  Chunk& buffer = chunk();
  for (;;) {
    const std::size_t got =
        base::read_some(from.get(), buffer.data(), buffer.size(), source.root_ / path);
    if (got == 0) {
      break;
    }
    base::write_all(to.get(), {buffer.data(), got}, root_ / path);
  }
  take_over(to.get(), status, mode_of(to.get(), root_ / path), root_ / path);
  close_checked(std::move(to), root_ / path);
  return true;
}

bool Tree::copy_link_from(const Tree& source, const std::string& path) const {
  std::string target(PATH_MAX, '\0');
  const ssize_t size = ::readlinkat(source.get(), path.c_str(), target.data(), target.size());
  if (size < 0) {
    throw base::machine_failure(source.root_ / path, errno);
  }
  target.resize(static_cast<std::size_t>(size));
  make_folders(path);
  if (::symlinkat(target.c_str(), get(), path.c_str()) != 0) {
    if (errno == EEXIST) {
      return false;
    }
    throw base::machine_failure(root_ / path, errno);
  }
  return true;
}

void Tree::set_mode(const std::string& path, mode_t mode) const {
  if (::fchmodat(get(), path.c_str(), mode & kPermissions, 0) != 0) {
    throw base::machine_failure(root_ / path, errno);
  }
}

Descriptor Tree::begin_sync(const std::string& path) const {
  Descriptor file(::openat(get(), path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file) {
    throw base::machine_failure(root_ / path, errno);
  }
  // Only a hint, which folders and some file systems do not take.
  static_cast<void>(::sync_file_range(file.get(), 0, 0, SYNC_FILE_RANGE_WRITE));
  return file;
}

void Tree::end_sync(const Descriptor& begun, const std::string& path) const {
  if (::fsync(begun.get()) != 0) {
    throw base::machine_failure(root_ / path, errno);
  }
}

}  // namespace minhbach::output
