#include "base/vietnamese.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace minhbach::base {

namespace {

using Letter = VietnameseLetter;

struct Vowel {
  std::u32string_view tones;  // in the order of the tones
  char base;
  char mark;
};

constexpr std::array<Vowel, 24> kVowels = {{
    {U"aàảãáạ", 'a', 0}, {U"ăằẳẵắặ", 'a', 1}, {U"âầẩẫấậ", 'a', 2}, {U"eèẻẽéẹ", 'e', 0},
    {U"êềểễếệ", 'e', 1}, {U"iìỉĩíị", 'i', 0}, {U"oòỏõóọ", 'o', 0}, {U"ôồổỗốộ", 'o', 1},
    {U"ơờởỡớợ", 'o', 2}, {U"uùủũúụ", 'u', 0}, {U"ưừửữứự", 'u', 1}, {U"yỳỷỹýỵ", 'y', 0},
    {U"AÀẢÃÁẠ", 'a', 0}, {U"ĂẰẲẴẮẶ", 'a', 1}, {U"ÂẦẨẪẤẬ", 'a', 2}, {U"EÈẺẼÉẸ", 'e', 0},
    {U"ÊỀỂỄẾỆ", 'e', 1}, {U"IÌỈĨÍỊ", 'i', 0}, {U"OÒỎÕÓỌ", 'o', 0}, {U"ÔỒỔỖỐỘ", 'o', 1},
    {U"ƠỜỞỠỚỢ", 'o', 2}, {U"UÙỦŨÚỤ", 'u', 0}, {U"ƯỪỬỮỨỰ", 'u', 1}, {U"YỲỶỸÝỴ", 'y', 0},
}};

std::vector<Letter> make_letters() {
  std::vector<Letter> letters;
  for (std::size_t v = 0; v < kVowels.size(); ++v) {
    for (std::size_t tone = 0; tone < 6; ++tone) {
      letters.push_back({kVowels[v].tones[tone],
                         kVowels[v].base,
                         kVowels[v].mark,
                         static_cast<char>(tone),
                         v >= 12});
    }
  }
  letters.push_back({U'đ', 'd', 1, 0, false});
  letters.push_back({U'Đ', 'd', 1, 0, true});
  constexpr std::string_view kConsonants = "bcdfghjklmnpqrstvwxz";
  for (const char c : kConsonants) {
    letters.push_back({static_cast<char32_t>(c), c, 0, 0, false});
    letters.push_back({static_cast<char32_t>(c - 'a' + 'A'), c, 0, 0, true});
  }
  std::sort(letters.begin(), letters.end(), [](const Letter& a, const Letter& b) {
    return a.point < b.point;
  });
  return letters;
}

bool is_digit(char32_t point) {
  return point >= U'0' && point <= U'9';
}

}  // namespace

std::optional<VietnameseLetter> vietnamese_letter(char32_t point) {
  static const std::vector<Letter> kLetters = make_letters();
  const auto at =
      std::lower_bound(kLetters.begin(), kLetters.end(), point, [](const Letter& l, char32_t p) {
        return l.point < p;
      });
  if (at == kLetters.end() || at->point != point) {
    return std::nullopt;
  }
  return *at;
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t point = next_code_point(text, i);
    if (const auto l = vietnamese_letter(point)) {
      out += l->base;
    } else {
      append_code_point(out, point);
    }
  }
  return out;
}

std::string slug(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t point = next_code_point(text, i);
    const auto l = vietnamese_letter(point);
    if (!l && !is_digit(point)) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) {
      out += '-';
    }
    gap = false;
    out += l ? l->base : static_cast<char>(point);
  }
  return out;
}

std::string initial(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  std::size_t at = 0;
  const char32_t point = next_code_point(text, at);
  if (is_digit(point)) {
    return "0";
  }
  const auto l = vietnamese_letter(point);
  if (!l) {
    return {};
  }
  if (l->base == 'd' && l->mark == 1) {
    return "Đ";
  }
  constexpr std::size_t kUpper = kVowels.size() / 2;  // the second half of the table is upper case
  for (std::size_t v = kUpper; v < kVowels.size() && l->mark > 0; ++v) {
    if (kVowels[v].base == l->base && kVowels[v].mark == l->mark) {
      std::string marked;
      append_code_point(marked, kVowels[v].tones[0]);
      return marked;
    }
  }
  return std::string(1, static_cast<char>(l->base - 'a' + 'A'));
}

std::string sort_key(std::string_view text) {
  // ICU's order of the signs that occur in names; letters follow digits, digits follow signs.
  constexpr std::string_view kSigns = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
  std::string letters;
  std::string tones;
  std::string cases;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t point = next_code_point(text, i);
    const auto l = vietnamese_letter(point);
    tones += static_cast<char>(2 + (l ? l->tone : 0));
    cases += static_cast<char>(2 + (l && l->upper ? 1 : 0));
    if (l) {
      letters += static_cast<char>(0x60 + (l->base - 'a') * 4 + l->mark);
    } else if (point == U' ') {
      letters += static_cast<char>(2);
    } else if (is_digit(point)) {
      letters += static_cast<char>(0x40 + (point - U'0'));
    } else if (point < 0x80) {
      const std::size_t at = kSigns.find(static_cast<char>(point));
      letters += static_cast<char>(at == std::string_view::npos ? 0x30 : 4 + at);
    } else {
      letters += static_cast<char>(0xE0);
      letters += static_cast<char>(point >> 16U);
      letters += static_cast<char>(point >> 8U);
      letters += static_cast<char>(point);
    }
  }
  const auto without_tail = [](std::string& weights) {
    weights.erase(weights.find_last_not_of('\x02') + 1);
  };
  without_tail(tones);
  without_tail(cases);
  return letters + '\x01' + tones + '\x01' + cases;
}

}  // namespace minhbach::base
