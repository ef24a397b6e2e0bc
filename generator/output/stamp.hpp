#pragma once

#include <sys/stat.h>

#include <cstdint>

namespace minhbach::output {

// By which a published file is known again without being read.
struct Stamp {
  std::int64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds

  bool operator==(const Stamp&) const = default;

  static Stamp of(const struct stat& status) {
    constexpr std::int64_t kSecond = 1'000'000'000;
    return {status.st_size, std::int64_t{status.st_mtim.tv_sec} * kSecond + status.st_mtim.tv_nsec};
  }
};

}  // namespace minhbach::output
