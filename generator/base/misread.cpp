#include "base/misread.hpp"

#include "base/misread_finders.hpp"
#include "base/text.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace minhbach::base {

std::vector<Run> runs(PointsView text, bool (*is_part)(char32_t point)) {
  std::vector<Run> found;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_part(text[end])) {
      ++end;
    }
    if (end > i) {
      found.push_back({i, end - i});
    }
    i = std::max(end, i + 1);
  }
  return found;
}

char32_t turned(char32_t point, PointsView from, PointsView to) {
  const std::size_t at = from.find(point);
  return at == PointsView::npos ? U'\0' : to[at];
}

std::string word_around(PointsView text, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && !is_white(text[first - 1])) {
    --first;
  }
  std::size_t end = at;
  while (end < text.size() && !is_white(text[end])) {
    ++end;
  }
  return utf8(text.substr(first, std::max(end, at + 1) - first));
}

Misread found_at(Misreading as, PointsView text, std::size_t at) {
  return {as, word_around(text, at), text[at], {}, {}};
}

namespace {

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('=') != std::string_view::npos ||
         word.find('/') != std::string_view::npos;
}

// 'ho?ch', '?n', 'th?': where no sentence asks.
bool stands_for_letter(PointsView text, std::size_t at) {
  const auto letter_at = [&](std::size_t i) {
    return i < text.size() && is_letter(text[i]);
  };
  std::size_t next = at;
  while (next < text.size() && text[next] == text[at]) {
    ++next;
  }
  const bool follows = at > 0 && letter_at(at - 1);
  if (letter_at(next)) {
    return follows || at == 0 || is_white(text[at - 1]);
  }
  std::size_t first = at;
  while (first > 0 && letter_at(first - 1)) {
    --first;
  }
  const PointsView word = text.substr(first, at - first);
  return follows && std::all_of(word.begin(), word.end(), [](char32_t point) {
           constexpr PointsView kVowels = U"aeiouy";
           return is_ascii_letter(point) && !is_upper(point) &&
                  kVowels.find(point) == PointsView::npos;
         });
}

std::optional<Misread> lost(PointsView text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_certain = text[i] == 0xFFFD || text[i] == 0x25A1 || text[i] == 0x25AF;
    const bool is_mark = text[i] == U'?' || text[i] == U'¿';
    if ((is_certain || (is_mark && stands_for_letter(text, i))) &&
        (is_certain || !is_address(word_around(text, i)))) {
      return found_at(Misreading::Lost, text, i);
    }
  }
  return std::nullopt;
}

// --- letters that look like others --------------------------------------------------------------

constexpr PointsView kLooksLatin = U"АВЕЅЗІЈКМНОРСТУХЬаеѕіјорсухѵһԁԛԝАΑΒΕΖΗΙΚΜΝΟΡΤΥΧονκιρυχα";
constexpr PointsView kLatin = U"ABES3IJKMHOPCTYXbaesijopcyxvhdqwAABEZHIKMNOPTYXovkipuxa";

bool is_of_other_script(char32_t point) {
  return point >= 0x370 && point < 0x1E00 && is_letter(point);
}

// A word with letters of another script that look like Latin ones.
struct Disguised {
  char32_t odd = 0;  // the first such letter
  Points latin;      // the word with the letters they look like
  bool is_alike = true;
};

std::optional<Disguised> disguised(PointsView word) {
  const auto odd = std::find_if(word.begin(), word.end(), is_of_other_script);
  if (odd == word.end()) {
    return std::nullopt;
  }
  Disguised found{*odd, {}, true};
  for (const char32_t point : word) {
    const char32_t latin = is_of_other_script(point) ? turned(point, kLooksLatin, kLatin) : point;
    found.is_alike = found.is_alike && latin != 0;
    found.latin += latin != 0 ? latin : point;
  }
  // A word of that language, or the sign of a formula, is none.
  constexpr char32_t kFirstCyrillic = 0x400;
  const bool is_mixed = !std::all_of(word.begin(), word.end(), is_of_other_script);
  const bool is_sign =
      word.size() == 1 && word.front() < kFirstCyrillic && lower(word.front()) == word.front();
  const bool is_wrong = (found.is_alike || (is_mixed && *odd >= kFirstCyrillic)) && !is_sign;
  return is_wrong ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<Misread> look_alike(PointsView text) {
  if (std::none_of(text.begin(), text.end(), is_of_other_script)) {
    return std::nullopt;
  }
  Points mended;
  std::optional<Misread> found;
  std::size_t end = 0;
  for (const Run& span : runs(text, is_letter)) {
    const PointsView word = text.substr(span.first, span.size);
    const auto wrong = disguised(word);
    mended += text.substr(end, span.first - end);
    mended += wrong ? wrong->latin : Points(word);
    end = span.first + span.size;
    if (wrong && !found) {
      const std::string meant = wrong->is_alike ? utf8(wrong->latin) : "";
      found = Misread{Misreading::LookAlike, utf8(word), wrong->odd, meant, {}};
    }
  }
  if (found && !found->meant.empty()) {
    found->text = utf8(mended + Points(text.substr(end)));
  }
  return found;
}

std::optional<Misread> icelandic(PointsView text) {
  constexpr PointsView kEth = U"ÐðƉɖ";
  const std::size_t at = text.find_first_of(kEth);
  if (at == PointsView::npos) {
    return std::nullopt;
  }
  Misread found = found_at(Misreading::Icelandic, text, at);
  const auto mended = [&](Points points) {
    for (char32_t& point : points) {
      const char32_t d = turned(point, kEth, U"ĐđĐđ");
      point = d != 0 ? d : point;
    }
    return utf8(points);
  };
  found.meant = mended(code_points(found.part));
  found.text = mended(Points(text));
  return found;
}

// Letters and digits that are a second form of others: '２', 'ﬁ', '𝐀', 'Ⅳ'.
bool is_second_form(char32_t point) {
  if (point < 0x2000) {
    return false;
  }
  const utf8proc_property_t* of = utf8proc_get_property(static_cast<utf8proc_int32_t>(point));
  const bool is_written = is_letter(point) || of->category == UTF8PROC_CATEGORY_ND ||
                          of->category == UTF8PROC_CATEGORY_NL ||
                          (point >= 0xFF01 && point <= 0xFF5E);
  return is_written && of->decomp_type != 0 && of->decomp_type != UTF8PROC_DECOMP_TYPE_SUPER &&
         of->decomp_type != UTF8PROC_DECOMP_TYPE_SUB;
}

std::string usual_form(std::string_view text) {
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> usual(
      utf8proc_NFKC(reinterpret_cast<const utf8proc_uint8_t*>(std::string(text).c_str())),
      &std::free);
  return usual == nullptr ? "" : reinterpret_cast<const char*>(usual.get());
}

std::optional<Misread> compatible(PointsView text) {
  const auto at = std::find_if(text.begin(), text.end(), is_second_form);
  if (at == text.end()) {
    return std::nullopt;
  }
  Misread found =
      found_at(Misreading::Compatible, text, static_cast<std::size_t>(at - text.begin()));
  found.meant = usual_form(found.part);
  found.text = usual_form(utf8(text));
  return found;
}

std::optional<Misread> loose_mark(PointsView text) {
  const auto at = std::find_if(text.begin(), text.end(), [](char32_t point) {
    return is_combining(point) && !is_unseen(point);
  });
  return at == text.end()
             ? std::nullopt
             : std::optional(found_at(
                   Misreading::LooseMark, text, static_cast<std::size_t>(at - text.begin())));
}

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_hex_digit(char32_t c) {
  return is_ascii_digit(c) || (lower(c) >= U'a' && lower(c) <= U'f');
}

// '\u1ebf'
bool is_escape_at(PointsView text, std::size_t at) {
  constexpr std::size_t kDigits = 4;
  const PointsView digits = text.substr(at + 2, kDigits);
  return text.substr(at, 2) == U"\\u" && digits.size() == kDigits &&
         std::all_of(digits.begin(), digits.end(), is_hex_digit);
}

// '&agrave;', '&#7871;'
bool is_entity_at(PointsView text, std::size_t at) {
  constexpr std::size_t kLongest = 9;
  if (text[at] != U'&') {
    return false;
  }
  std::size_t end = at + (text[at + 1] == U'#' ? 2 : 1);
  while (end < text.size() && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]))) {
    ++end;
  }
  return end < text.size() && text[end] == U';' && end > at + 2 && end - at <= kLongest;
}

// How markup and program text write a character.
std::optional<Misread> reference(PointsView text) {
  for (std::size_t i = 0; i + 3 < text.size(); ++i) {
    if (is_escape_at(text, i) || is_entity_at(text, i)) {
      return found_at(Misreading::Reference, text, i);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Misread> misread(std::string_view text) {
  const bool is_ascii = std::all_of(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_ascii && text.find_first_of("?&\\") == std::string_view::npos) {
    return std::nullopt;
  }
  const Points points = code_points(text);
  for (const auto find : {find_utf8_as_8_bit,
                          find_old_font,
                          icelandic,
                          lost,
                          look_alike,
                          compatible,
                          loose_mark,
                          reference}) {
    if (auto found = find(points)) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace minhbach::base
