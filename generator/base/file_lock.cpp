#include "base/file_lock.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <thread>

namespace minhbach::base {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kPause{20};

[[noreturn]] void refuse_busy(const fs::path& path, int descriptor, const LocalText& busy) {
  std::array<char, 32> buffer{};
  const ssize_t got = ::pread(descriptor, buffer.data(), buffer.size(), 0);
  std::string pid(trimmed({buffer.data(), static_cast<std::size_t>(std::max(got, ssize_t{0}))}));
  if (!is_digits(pid)) {
    pid = "?";  // between its flock and its write
  }
  refuse(FailureKind::Machine,
         {path.string(), 0, 0, {}},
         pid,
         {busy.vi + " (tiến trình " + pid + ")", busy.en + " (process " + pid + ")"},
         {"Chờ lần đó xong rồi chạy lại.", "Wait until it has ended and run again."});
}

[[noreturn]] void refuse_foreign(const fs::path& path) {
  refuse(
      FailureKind::Machine,
      {path.string(), 0, 0, {}},
      {},
      {"đây không phải tệp khóa của chương trình: là liên kết, có tên thứ hai, hoặc không phải "
       "tệp thường",
       "this is no lock of the program: it is a link, has a second name, or is no ordinary file"},
      {"Chuyển nó đi rồi chạy lại.", "Move it away and run again."});
}

// Nothing is written before all of this holds: what has another name is somebody's file.
Descriptor opened(const fs::path& path) {
  constexpr int kFlags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  Descriptor file(::open(path.c_str(), kFlags, kFileMode));
  struct stat status {};
  if (file && ::fstat(file.get(), &status) != 0) {
    throw machine_failure(path, errno);
  }
  if (file ? !S_ISREG(status.st_mode) || status.st_nlink > 1
           : errno == ELOOP || errno == EISDIR || errno == ENXIO) {
    refuse_foreign(path);
  }
  if (!file) {
    throw machine_failure(path, errno);
  }
  return file;
}

// Whether `path` still names the file we hold: its owner before us may have removed it.
bool is_named(int descriptor, const fs::path& path) {
  struct stat held {};
  struct stat named {};
  return ::fstat(descriptor, &held) == 0 && ::lstat(path.c_str(), &named) == 0 &&
         held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

Descriptor acquired(const fs::path& path,
                    const LocalText& busy,
                    std::chrono::milliseconds patience) {
  for (;;) {
    Descriptor file = opened(path);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) {
      if (is_named(file.get(), path)) {
        return file;
      }
      continue;
    }
    if (errno != EWOULDBLOCK) {
      throw machine_failure(path, errno);
    }
    if (patience <= std::chrono::milliseconds::zero()) {
      refuse_busy(path, file.get(), busy);
    }
    patience -= kPause;
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace

FileLock::FileLock(fs::path path, const LocalText& busy, std::chrono::milliseconds patience)
    : path_(std::move(path)), file_(acquired(path_, busy, patience)) {
  const std::string pid = std::to_string(::getpid()) + "\n";
  // Only a help for the message of others, so a full disk does not matter here.
  const bool written =
      ::ftruncate(file_.get(), 0) == 0 && ::pwrite(file_.get(), pid.data(), pid.size(), 0) >= 0;
  static_cast<void>(written);
}

FileLock::~FileLock() {
  ::unlink(path_.c_str());  // while held, so that nobody else's file is removed
}

}  // namespace minhbach::base
