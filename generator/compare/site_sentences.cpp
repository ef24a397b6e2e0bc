#include "base/text.hpp"

#include <fmt/format.h>

#include <array>

#include "compare/sentences.hpp"

namespace minhbach::compare {

namespace {

using base::LocalText;

// Bytes, in groups of three digits.
LocalText grouped_bytes(std::uint64_t bytes) {
  std::string digits = std::to_string(bytes);
  for (std::size_t end = digits.size(); end > 3; end -= 3) {
    digits.insert(end - 3, 1, '.');
  }
  return {digits, base::replaced(digits, ".", ",")};
}

std::array<std::size_t, 3> counted_files(const SiteDifference& site, bool pages) {
  std::array<std::size_t, 3> counts{};
  for (const FileChange& file : site.files) {
    if (file.is_page() == pages) {
      ++counts[static_cast<std::size_t>(file.way)];
    }
  }
  return counts;
}

}  // namespace

std::vector<LocalText> sentences_about(const SiteDifference& site) {
  const auto pages = counted_files(site, true);
  const auto others = counted_files(site, false);
  const LocalText before = grouped_bytes(site.bytes_before);
  const LocalText after = grouped_bytes(site.bytes_after);
  return {{fmt::format("Trang: {} mới, {} thay đổi, {} không còn. Tệp khác: {} mới, {} thay đổi, "
                       "{} không còn.",
                       pages[0],
                       pages[1],
                       pages[2],
                       others[0],
                       others[1],
                       others[2]),
           fmt::format("Pages: {} new, {} changed, {} gone. Other files: {} new, {} changed, {} "
                       "gone.",
                       pages[0],
                       pages[1],
                       pages[2],
                       others[0],
                       others[1],
                       others[2])},
          {fmt::format("Dung lượng: từ {} thành {} byte.", before.vi, after.vi),
           fmt::format("Weight: from {} to {} bytes.", before.en, after.en)}};
}

}  // namespace minhbach::compare
