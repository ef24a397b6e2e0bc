#pragma once

#include <unistd.h>

#include <utility>

namespace minhbach::output {

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

}  // namespace minhbach::output
