#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace minhbach::base {

// SHA-256 in lower-case hexadecimal, as `sha256sum` prints it.
std::string sha256(std::string_view bytes);

// Of a file of any size, read in pieces. Failure(Machine).
std::string sha256_of_file(const std::filesystem::path& file);

// The same over pieces.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  std::string hex();  // ends the sum; call once

 private:
  struct Free {
    void operator()(void* context) const;
  };
  std::unique_ptr<void, Free> context_;
};

}  // namespace minhbach::base
