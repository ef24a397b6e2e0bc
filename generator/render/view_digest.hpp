#pragma once

#include "base/sha256.hpp"
#include "render/shape.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace minhbach::render {

// A digest of all that a template can learn from views, each text with its length, so that no two
// read alike: pages whose views and template are the same are the same. Handed on in pieces, as a
// list of ten thousand tasks is megabytes.
class ViewDigest {
 public:
  void add(std::string_view text);
  void add(const Shape& shape, const void* view);
  [[nodiscard]] std::string hex();

 private:
  void add_number(std::uint64_t number);

  base::Sha256 sum_;
  std::string piece_;
};

}  // namespace minhbach::render
