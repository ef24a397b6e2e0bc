#pragma once

#include "output/descriptor.hpp"

#include <filesystem>

namespace minhbach::output {

// One build at a time: a file held with flock, which the kernel lets go even if we are killed.
// Throws Failure(Machine) naming the process that holds it. Removes the file when destroyed.
class BuildLock {
 public:
  explicit BuildLock(std::filesystem::path path);
  ~BuildLock();
  BuildLock(const BuildLock&) = delete;
  BuildLock& operator=(const BuildLock&) = delete;
  BuildLock(BuildLock&&) = delete;
  BuildLock& operator=(BuildLock&&) = delete;

 private:
  std::filesystem::path path_;
  Descriptor file_;
};

}  // namespace minhbach::output
