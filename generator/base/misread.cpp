#include "base/misread.hpp"

#include "base/misread_finders.hpp"
#include "base/text.hpp"

#include <utf8proc.h>

#include <cstdlib>

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
  return is_letter(point) && point >= 0x370 && point < 0x1E00;
}

std::optional<Misread> look_alike(PointsView text) {
  Points mended;
  std::optional<Misread> found;
  std::size_t end = 0;
  for (const Run& span : runs(text, is_letter)) {
    const PointsView word = text.substr(span.first, span.size);
    const auto odd = std::find_if(word.begin(), word.end(), is_of_other_script);
    const bool is_mixed =
        odd != word.end() && !std::all_of(word.begin(), word.end(), is_of_other_script);
    Points meant;
    bool is_alike = true;
    for (const char32_t point : word) {
      const char32_t latin = is_of_other_script(point) ? turned(point, kLooksLatin, kLatin) : point;
      is_alike = is_alike && latin != 0;
      meant += latin != 0 ? latin : point;
    }
    // A word of that language, or the sign of a formula, is none.
    constexpr char32_t kFirstCyrillic = 0x400;
    const bool is_sign =
        word.size() == 1 && word.front() < kFirstCyrillic && lower(word.front()) == word.front();
    const bool is_wrong =
        odd != word.end() && (is_alike || (is_mixed && *odd >= kFirstCyrillic)) && !is_sign;
    mended += text.substr(end, span.first - end);
    mended += is_wrong ? meant : Points(word);
    end = span.first + span.size;
    if (is_wrong && !found) {
      found = Misread{Misreading::LookAlike, utf8(word), *odd, is_alike ? utf8(meant) : "", {}};
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
  utf8proc_uint8_t* usual =
      utf8proc_NFKC(reinterpret_cast<const utf8proc_uint8_t*>(std::string(text).c_str()));
  const std::string form = usual == nullptr ? "" : reinterpret_cast<const char*>(usual);
  std::free(usual);
  return form;
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

// '&agrave;', '&#7871;', '\u1ebf': how markup and program text write a character.
std::optional<Misread> reference(PointsView text) {
  for (std::size_t i = 0; i + 3 < text.size(); ++i) {
    const auto is_hex = [&](std::size_t at) {
      const char32_t c = at < text.size() ? lower(text[at]) : U' ';
      return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'f');
    };
    if (text[i] == U'\\' && text[i + 1] == U'u' && is_hex(i + 2) && is_hex(i + 3) &&
        is_hex(i + 4) && is_hex(i + 5)) {
      return found_at(Misreading::Reference, text, i);
    }
    if (text[i] != U'&') {
      continue;
    }
    std::size_t end = i + (text[i + 1] == U'#' ? 2 : 1);
    while (end < text.size() &&
           (is_ascii_letter(text[end]) || (text[end] >= U'0' && text[end] <= U'9'))) {
      ++end;
    }
    constexpr std::size_t kLongest = 9;
    if (end < text.size() && text[end] == U';' && end > i + 2 && end - i <= kLongest) {
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
