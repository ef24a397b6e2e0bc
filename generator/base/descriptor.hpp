#pragma once

#include <unistd.h>

#include <filesystem>
#include <string_view>
#include <utility>

namespace minhbach::base {

// Owns a file descriptor; empty when negative.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      reset();
      value_ = std::exchange(other.value_, -1);
    }
    return *this;
  }

  explicit operator bool() const { return value_ >= 0; }
  [[nodiscard]] int get() const { return value_; }
  // For a caller that closes it and looks at the answer.
  [[nodiscard]] int release() { return std::exchange(value_, -1); }

 private:
  void reset() {
    if (value_ >= 0) {
      ::close(value_);
      value_ = -1;
    }
  }

  int value_ = -1;
};

// Failure(Machine) about `path` when the system refuses.
std::size_t read_some(int file, char* to, std::size_t size, const std::filesystem::path& path);
void write_all(int file, std::string_view bytes, const std::filesystem::path& path);

}  // namespace minhbach::base
