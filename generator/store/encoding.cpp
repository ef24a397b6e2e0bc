#include "store/encoding.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace minhbach::store {

namespace {

// Letters that are frequent in Vietnamese text, by their bytes in the three encodings from before
// Unicode. TCVN 5712:1993; VNI-Windows; Microsoft's code page 1258.
constexpr std::string_view kTcvn3Letters =
    "\xA7\xA8\xA9\xAA\xAB\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBB\xBC\xBD\xBE\xC6\xC7\xC8\xC9\xCA\xCB";
constexpr std::string_view kVniStandalone = "\xF1\xD1\xF6\xD6\xF4\xD4";
constexpr std::string_view kVniMarks =
    "\xF9\xF8\xFB\xF5\xEF\xE2\xE1\xE0\xE5\xE3\xE4\xEA\xE9\xE8\xEB";
constexpr std::string_view kWindows1258Letters = "\xF0\xD0\xE3\xF5\xFD\xCC\xD2\xDE\xEC\xF2";

bool contains(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

struct Guess {
  std::string_view name;
  std::size_t letters;
};

std::string_view legacy_name(std::string_view bytes) {
  std::array guesses = {Guess{"TCVN3 (ABC)", 0}, Guess{"VNI", 0}, Guess{"Windows-1258", 0}};
  char before = ' ';
  for (const char c : bytes) {
    guesses[0].letters += contains(kTcvn3Letters, c) ? 1U : 0U;
    const bool is_vni_mark =
        contains(kVniMarks, c) && contains("aeouyAEOUY\xF4\xF6\xD4\xD6", before);
    guesses[1].letters += is_vni_mark || contains(kVniStandalone, c) ? 1U : 0U;
    guesses[2].letters += contains(kWindows1258Letters, c) ? 1U : 0U;
    before = c;
  }
  const auto* best =
      std::max_element(guesses.begin(), guesses.end(), [](const Guess& a, const Guess& b) {
        return a.letters < b.letters;
      });
  return best->letters == 0 ? std::string_view() : best->name;
}

std::string_view guess_encoding(std::string_view bytes) {
  const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || zeros > bytes.size() / 4) {
    return "UTF-16";
  }
  return legacy_name(bytes);
}

// Line of the first byte that is not part of a UTF-8 character.
std::size_t first_bad_line(std::string_view bytes) {
  std::size_t line = 1;
  for (const std::string_view text : base::split(bytes, '\n')) {
    if (!base::is_utf8(text)) {
      return line;
    }
    ++line;
  }
  return 1;
}

}  // namespace

bool decode(const std::string& bytes,
            const std::string& file,
            std::string& text,
            base::Problems& problems) {
  if (!base::is_utf8(bytes) || guess_encoding(bytes) == "UTF-16") {
    const std::string encoding(guess_encoding(bytes));
    base::LocalText reason = {"tệp không phải là UTF-8", "the file is not UTF-8"};
    if (!encoding.empty()) {
      reason.vi += "; có lẽ là " + encoding;
      reason.en += "; probably it is " + encoding;
    }
    problems.error(
        {file, first_bad_line(bytes), 0, {}},
        {},
        std::move(reason),
        {"Trong Excel: Lưu thành, chọn “CSV UTF-8”. Văn bản gõ bằng phông .VnTime hoặc VNI "
         "thì chuyển mã sang Unicode trước.",
         "In Excel: Save As, choose “CSV UTF-8”. Convert text typed in .VnTime or VNI fonts "
         "to Unicode first."});
    return false;
  }
  std::string_view content = bytes;
  if (content.starts_with("\xEF\xBB\xBF")) {
    content.remove_prefix(3);
  }
  text = base::to_nfc(base::replaced(content, "\r\n", "\n"));
  return true;
}

}  // namespace minhbach::store
