#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace minhbach::verify {

// The files of a site as somebody received them, wherever they lie. Paths are those of the
// manifest. What is read here is trusted in nothing, and no file is larger than kLargest.
class PublishedFiles {
 public:
  static constexpr std::size_t kLargest = std::size_t{1} << 30;

  PublishedFiles() = default;
  virtual ~PublishedFiles() = default;
  PublishedFiles(const PublishedFiles&) = delete;
  PublishedFiles& operator=(const PublishedFiles&) = delete;
  PublishedFiles(PublishedFiles&&) = delete;
  PublishedFiles& operator=(PublishedFiles&&) = delete;

  // How messages call it and a file in it.
  [[nodiscard]] virtual std::string place(const std::string& path) const = 0;
  // Nothing: it is not there. Failure(Machine) where it cannot be asked for.
  virtual std::optional<std::string> read(const std::string& path) = 0;
  // Every file there is; nothing where that cannot be known, as at an address.
  [[nodiscard]] virtual std::optional<std::set<std::string>> paths() const = 0;
};

// `where`: a folder, a ZIP file, or an address with http:// or https://. Failure(Material) when it
// is none of the three, Failure(Machine) when it cannot be read.
std::unique_ptr<PublishedFiles> open_published_files(const std::string& where);

// Its kinds.
std::unique_ptr<PublishedFiles> files_of_folder(const std::string& folder);
std::unique_ptr<PublishedFiles> files_of_zip(const std::string& file);
std::unique_ptr<PublishedFiles> files_at_address(const std::string& address);

}  // namespace minhbach::verify
