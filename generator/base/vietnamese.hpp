#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace minhbach::base {

// Vietnamese letters without ICU (whose start costs more than building the whole site). Input is
// NFC. Tests hold all three against ICU's `vi`.

struct VietnameseLetter {
  char32_t point;
  char base;  // 'a'…'z'
  char mark;  // 0 plain, 1 ă ê ô ư đ, 2 â ơ: their order within one base letter
  char tone;  // 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
  bool upper;
};
std::optional<VietnameseLetter> vietnamese_letter(char32_t point);

// Lower case, tones and marks removed, đ → d: what people type when they search. Keeps other signs.
std::string folded(std::string_view text);

// Address word: folded letters and digits, everything else one hyphen, none at the ends.
std::string slug(std::string_view text);

// The letter of the alphabet a text begins with, without its tone ('Đ', 'Ă'), '0' for a digit,
// empty for anything else: headings of an alphabetical list.
std::string initial(std::string_view text);

// Bytes whose order is the Vietnamese alphabetical order (a ă â b … d đ e ê … o ô ơ … u ư; then
// tones ngang, huyền, hỏi, ngã, sắc, nặng over the whole text; then case).
std::string sort_key(std::string_view text);

}  // namespace minhbach::base
