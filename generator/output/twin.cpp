#include "output/twin.hpp"

#include <algorithm>
#include <array>

namespace minhbach::output {

namespace {

// Those that servers/ pack themselves where there is no twin; pictures and fonts are packed
// already.
constexpr std::array<std::string_view, 15> kTexts = {".html",
                                                     ".css",
                                                     ".js",
                                                     ".txt",
                                                     ".csv",
                                                     ".md",
                                                     ".json",
                                                     ".jsonld",
                                                     ".webmanifest",
                                                     ".xml",
                                                     ".atom",
                                                     ".ics",
                                                     ".sql",
                                                     ".svg",
                                                     ".sqlite"};
constexpr std::uint64_t kOnePacket = 1400;
constexpr std::uint64_t kMost = std::uint64_t{1} << 24U;

bool is_text(std::string_view path) {
  return std::any_of(kTexts.begin(), kTexts.end(), [&](std::string_view ending) {
    return path.ends_with(ending);
  });
}

}  // namespace

bool deserves_twin(std::string_view path, std::uint64_t bytes) {
  return bytes > kOnePacket && bytes <= kMost && is_text(path);
}

std::optional<std::string> original_of(std::string_view path) {
  const std::optional<base::Packing> packing = base::packing_of(path);
  if (!packing) {
    return std::nullopt;
  }
  path.remove_suffix(base::ending_of(*packing).size());
  return is_text(path) ? std::optional<std::string>(path) : std::nullopt;
}

}  // namespace minhbach::output
