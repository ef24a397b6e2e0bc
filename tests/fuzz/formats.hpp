#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::fuzz {

// One of our parsers. What is wrong with an input is its Failure; anything else that happens is a
// mistake of ours.
class Format {
 public:
  Format() = default;
  virtual ~Format() = default;
  Format(const Format&) = delete;
  Format& operator=(const Format&) = delete;
  Format(Format&&) = delete;
  Format& operator=(Format&&) = delete;

  [[nodiscard]] virtual std::vector<std::string> seeds() const = 0;
  [[nodiscard]] virtual std::vector<std::string_view> words() const = 0;
  [[nodiscard]] virtual bool has_pages() const { return false; }
  // Reads an input. Throws std::logic_error where what was read cannot be right.
  virtual void read(const std::string& input) = 0;
};

// `source`: the repository; `folder`: an empty one to write in. nullptr: no such format.
std::unique_ptr<Format> make_format(const std::string& name,
                                    const std::filesystem::path& source,
                                    const std::filesystem::path& folder);

}  // namespace minhbach::fuzz
