#pragma once

#include "output/fault.hpp"
#include "output/tree.hpp"

#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach::output {

// The tree that will be switched in. It comes into being with the first file that differs, so that
// a build without differences touches nothing. Any thread may write; a path is written once.
class Staging {
 public:
  Staging(std::filesystem::path root, const FaultPoint& fault);
  ~Staging();  // removes what has its name: the tree, or the old one after an exchange
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  Staging(Staging&&) = delete;
  Staging& operator=(Staging&&) = delete;

  // Null while nothing differs.
  [[nodiscard]] const Tree* tree() const { return ready_.load(std::memory_order_acquire); }

  void write(const std::string& path, std::string_view bytes);
  // A large file, to be written and closed by the caller.
  [[nodiscard]] base::Descriptor begin(const std::string& path);

  // Has the disk hold it, file by file: a rename says nothing about the bytes of a file, and to
  // flush the whole file system would wait for what other programs wrote.
  void sync();

 private:
  const Tree& made();

  std::filesystem::path root_;
  const FaultPoint& fault_;
  std::mutex mutex_;
  std::optional<Tree> tree_;
  std::atomic<const Tree*> ready_ = nullptr;
};

}  // namespace minhbach::output
