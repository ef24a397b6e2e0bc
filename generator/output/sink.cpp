#include "output/sink.hpp"

namespace minhbach::output {

void NullSink::put(std::string_view path, std::string_view /*bytes*/, std::string_view /*sha256*/) {
  check_path(path);
  const std::lock_guard lock(mutex_);
  book_.take(path);
}

void NullSink::close(const std::vector<std::string>& prefixes) {
  const std::lock_guard lock(mutex_);
  book_.close(prefixes);
}

void MemorySink::put(std::string_view path, std::string_view bytes, std::string_view sha256) {
  NullSink::put(path, bytes, sha256);
  const std::lock_guard lock(mutex_);
  files_.emplace(path, bytes);
}

}  // namespace minhbach::output
