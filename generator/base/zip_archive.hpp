#pragma once

#include "base/lang.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

struct zip;

namespace minhbach::base {

// How much a ZIP file from outside may hold: what it says of itself decides how much is unpacked.
struct ZipLimits {
  std::uint64_t entries = 0;
  std::uint64_t entry_bytes = 0;
  std::uint64_t total_bytes = 0;  // of all that is read
};

// The files of a ZIP file. Failure(Material) with `fix` for what cannot be read, is there twice or
// passes a limit. For one thread.
class ZipArchive {
 public:
  ZipArchive(std::string file, const ZipLimits& limits, LocalText fix);

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::set<std::string>& names() const { return names_; }
  // Nothing: there is no such file.
  std::optional<std::string> read(const std::string& name);

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  [[noreturn]] void refuse_it(const std::string& place, const std::string& said) const;

  std::string file_;
  ZipLimits limits_;
  LocalText fix_;
  std::unique_ptr<zip, Discard> zip_;
  std::set<std::string> names_;
  std::uint64_t read_ = 0;
};

// Makes a ZIP file of these files, in their order and without a time of the clock.
// Failure(Machine) when the disk refuses.
void write_zip(const std::filesystem::path& path,
               const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace minhbach::base
