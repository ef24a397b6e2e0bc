#include "output/sink.hpp"

namespace minhbach::output {

void MemorySink::put(std::string_view path, std::string_view bytes) {
  check_path(path);
  const std::lock_guard lock(mutex_);
  book_.take(path);
  files_.emplace(path, bytes);
}

}  // namespace minhbach::output
