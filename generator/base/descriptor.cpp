#include "base/descriptor.hpp"

#include "base/problem.hpp"

#include <cerrno>

namespace minhbach::base {

std::size_t read_some(int file, char* to, std::size_t size, const std::filesystem::path& path) {
  for (;;) {
    const ssize_t got = ::read(file, to, size);
    if (got >= 0) {
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) {
      throw machine_failure(path, errno);
    }
  }
}

void write_all(int file, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      throw machine_failure(path, errno);
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
}

}  // namespace minhbach::base
