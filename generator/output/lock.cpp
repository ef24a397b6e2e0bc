#include "output/lock.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

namespace minhbach::output {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void busy(const fs::path& path, int descriptor) {
  std::array<char, 32> buffer{};
  const ssize_t got = ::pread(descriptor, buffer.data(), buffer.size(), 0);
  std::string pid(
      base::trimmed({buffer.data(), static_cast<std::size_t>(std::max(got, ssize_t{0}))}));
  if (!base::is_digits(pid)) {
    pid = "?";  // between its flock and its write
  }
  base::Problem problem;
  problem.place.file = path.string();
  problem.value = pid;
  problem.reason = {"một lần xuất bản khác đang chạy vào thư mục này (tiến trình " + pid + ")",
                    "another build is publishing into this folder (process " + pid + ")"};
  problem.fix = {"Chờ lần đó xong rồi chạy lại.", "Wait until it has ended and run again."};
  throw base::Failure(base::FailureKind::Machine, std::move(problem));
}

// Whether `path` still names the file we hold: its owner before us may have removed it.
bool is_named(int descriptor, const fs::path& path) {
  struct stat held {};
  struct stat named {};
  return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
         held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

Descriptor acquired(const fs::path& path) {
  for (;;) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!file) {
      throw base::machine_failure(path, errno);
    }
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) {
        busy(path, file.get());
      }
      throw base::machine_failure(path, errno);
    }
    if (is_named(file.get(), path)) {
      return file;
    }
  }
}

}  // namespace

BuildLock::BuildLock(fs::path path) : path_(std::move(path)), file_(acquired(path_)) {
  const std::string pid = std::to_string(::getpid()) + "\n";
  // Only a help for the message of others, so a full disk does not matter here.
  const bool written =
      ::ftruncate(file_.get(), 0) == 0 && ::pwrite(file_.get(), pid.data(), pid.size(), 0) >= 0;
  static_cast<void>(written);
}

BuildLock::~BuildLock() {
  ::unlink(path_.c_str());  // while held, so that nobody else's file is removed
}

}  // namespace minhbach::output
