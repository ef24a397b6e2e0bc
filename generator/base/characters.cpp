#include "base/characters.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace minhbach::base {

namespace {

utf8proc_category_t category(char32_t point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

struct Span {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool stands_in(char32_t point, const std::array<Span, N>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
    return point >= span.first && point <= span.last;
  });
}

// What draws nothing although its category is that of a letter, a mark or a sign.
constexpr std::array<Span, 10> kFillers = {{{0x034F, 0x034F},
                                            {0x115F, 0x1160},
                                            {0x17B4, 0x17B5},
                                            {0x180B, 0x180F},
                                            {0x2800, 0x2800},
                                            {0x3164, 0x3164},
                                            {0xFDD0, 0xFDEF},
                                            {0xFE00, 0xFE0F},
                                            {0xFFA0, 0xFFA0},
                                            {0xE0000, 0xE0FFF}}};

// The blocks of Unicode that hold the letters of Vietnamese beyond ASCII: letters and signs that
// are seen, so that its tables need not be asked about each of them.
bool is_of_vietnamese_block(char32_t point) {
  return (point >= 0xC0 && point <= 0x2AF) || (point >= 0x1E00 && point <= 0x1EFF);
}

}  // namespace

bool is_white(char32_t point) {
  constexpr std::array<Span, 10> kWhite = {{{0x09, 0x0D},
                                            {0x20, 0x20},
                                            {0x85, 0x85},
                                            {0xA0, 0xA0},
                                            {0x1680, 0x1680},
                                            {0x2000, 0x200A},
                                            {0x2028, 0x2029},
                                            {0x202F, 0x202F},
                                            {0x205F, 0x205F},
                                            {0x3000, 0x3000}}};
  return stands_in(point, kWhite);
}

bool is_unseen(char32_t point) {
  if (point == U'\n') {
    return false;
  }
  if (point < 0x80) {
    return point < 0x20 || point == 0x7F;
  }
  if (is_of_vietnamese_block(point)) {
    return false;
  }
  const utf8proc_category_t of = category(point);
  const bool is_format = of == UTF8PROC_CATEGORY_CC || of == UTF8PROC_CATEGORY_CF ||
                         of == UTF8PROC_CATEGORY_CS || of == UTF8PROC_CATEGORY_ZL ||
                         of == UTF8PROC_CATEGORY_ZP;
  return is_format || stands_in(point, kFillers) || (point & 0xFFFEU) == 0xFFFEU;
}

bool is_private_use(char32_t point) {
  constexpr char32_t kFirst = 0xE000;
  if (point < kFirst) {
    return false;
  }
  return category(point) == UTF8PROC_CATEGORY_CO;
}

bool is_letter(char32_t point) {
  if (point < 0x80) {  // most of every text: the tables of Unicode are not asked
    return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
  }
  if (is_of_vietnamese_block(point)) {
    return point != U'×' && point != U'÷';
  }
  const utf8proc_category_t of = category(point);
  return of >= UTF8PROC_CATEGORY_LU && of <= UTF8PROC_CATEGORY_LO;
}

bool is_combining(char32_t point) {
  constexpr char32_t kFirst = 0x300;
  if (point < kFirst) {
    return false;
  }
  const utf8proc_category_t of = category(point);
  return of == UTF8PROC_CATEGORY_MN || of == UTF8PROC_CATEGORY_MC || of == UTF8PROC_CATEGORY_ME;
}

char32_t lower(char32_t point) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)));
}

char32_t upper(char32_t point) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(point)));
}

bool is_surely_seen(std::string_view text) {
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned lead = at(i);
    if ((lead >= 0x20 && lead < 0x7F) || lead == '\n') {
      continue;
    }
    if (lead >= 0xC3 && lead <= 0xC9) {  // U+00C0–U+027F
      i += 1;
    } else if ((lead == 0xE1 && at(i + 1) >= 0xB8 && at(i + 1) <= 0xBB) ||
               (lead == 0xE2 && at(i + 1) == 0x80 && at(i + 2) >= 0x90 && at(i + 2) <= 0xA7)) {
      i += 2;  // U+1E00–U+1EFF, and dashes, quotation marks, the ellipsis
    } else {
      return false;
    }
  }
  return true;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t point = next_code_point(text, i);
    if (!is_white(point) && !is_unseen(point)) {
      return false;
    }
  }
  return true;
}

std::string code_point_name(char32_t point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(point));
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    points += next_code_point(text, i);
  }
  return points;
}

std::string utf8(std::u32string_view points) {
  std::string text;
  for (const char32_t point : points) {
    append_code_point(text, point);
  }
  return text;
}

}  // namespace minhbach::base
