#pragma once

#include "base/descriptor.hpp"
#include "base/lang.hpp"

#include <chrono>
#include <filesystem>

namespace minhbach::base {

// One writer at a time: a file held with flock, which the kernel lets go even if we are killed.
// Removed when this is destroyed. Failure(Machine) when another process holds it longer than
// `patience`, naming that process after the words of `busy`; and when something stands under the
// name that no lock of ours can be: a link, a file with a second name, a pipe.
class FileLock {
 public:
  FileLock(std::filesystem::path path,
           const LocalText& busy,
           std::chrono::milliseconds patience = {});
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  FileLock(FileLock&&) = delete;
  FileLock& operator=(FileLock&&) = delete;

 private:
  std::filesystem::path path_;
  Descriptor file_;
};

}  // namespace minhbach::base
