#pragma once

#include <memory>
#include <utility>

namespace minhbach::base {

// A value that many hold and nobody changes: copies share it. What was never set is an empty value
// that all share.
template <class T>
class Shared {
 public:
  Shared() : value_(empty()) {}
  // Stands wherever a T may: what is shared is no business of who makes one or reads one.
  Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}  // NOLINT

  operator const T&() const { return *value_; }  // NOLINT
  const T& operator*() const { return *value_; }
  const T* operator->() const { return value_.get(); }
  bool operator==(const Shared& other) const { return *value_ == *other.value_; }

 private:
  static const std::shared_ptr<const T>& empty() {
    static const auto value = std::make_shared<const T>();
    return value;
  }

  std::shared_ptr<const T> value_;
};

}  // namespace minhbach::base
