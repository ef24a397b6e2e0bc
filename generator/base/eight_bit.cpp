#include "base/misread.hpp"
#include "base/misread_finders.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"

#include <array>

namespace minhbach::base {

namespace {

bool is_vietnamese(char32_t point) {
  return vietnamese_letter(point).has_value();
}

struct CodePage {
  std::string_view name;
  PointsView upper_half;  // what the bytes 0x80–0xFF mean
};

// clang-format off
constexpr std::array<CodePage, 4> kPages = {{
    {"Windows-1252",
     U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"
     U"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
     U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
     U"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"},
    {"Windows-1258",
     U"€\u0081‚ƒ„…†‡ˆ‰\u008A‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™\u009A›œ\u009D\u009EŸ"
     U"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
     U"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
     U"àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ"},
    {"Mac Roman",
     U"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
     U"†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
     U"¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
     U"‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"},
    {"IBM 437",
     U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
     U"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
     U"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
     U"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0"},
}};
// clang-format on

// 0 for what the table does not hold.
unsigned byte_of(char32_t point, PointsView page) {
  constexpr unsigned kFirst = 0x80;
  if (point < kFirst) {
    return point;
  }
  if (point >= 0x1E00 && point <= 0x1EFF) {
    return 0;  // no page has these, the most frequent letters of Vietnamese
  }
  const std::size_t at = page.find(point);
  if (at != PointsView::npos) {
    return static_cast<unsigned>(kFirst + at);
  }
  return point <= 0x9F ? point : 0U;  // Latin-1 reads these bytes as controls
}

// What stands behind a letter in ordinary text.
bool is_typographic(char32_t point) {
  constexpr PointsView kSigns = U"\u00A0‚„…‘’“”•–—«»›‹";
  return kSigns.find(point) != PointsView::npos;
}

// The table itself: text that was misread twice.
bool is_expected(char32_t point, PointsView page) {
  return is_vietnamese(point) || is_typographic(point) || byte_of(point, page) != 0 ||
         point == 0x2264 || point == 0x2265 || point == 0xFEFF;
}

// How many bytes of UTF-8 spell a character that begins with this one; 1: none that is looked for.
std::size_t size_behind(unsigned lead) {
  return lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : 1;
}

// The character that the bytes of text[at…] spell in UTF-8.
std::optional<char32_t> respelt(PointsView text, std::size_t at, PointsView page, unsigned lead) {
  const std::size_t size = size_behind(lead);
  if (size == 1 || at + size > text.size()) {
    return std::nullopt;
  }
  char32_t point = lead & (size == 2 ? 0x1FU : 0x0FU);
  for (std::size_t i = 1; i < size; ++i) {
    const unsigned byte = text[at + i] < 0x80 ? 0U : byte_of(text[at + i], page);
    if ((byte & 0xC0U) != 0x80U) {
      return std::nullopt;
    }
    point = (point << 6U) | (byte & 0x3FU);
  }
  return is_expected(point, page) ? std::optional(point) : std::nullopt;
}

struct Mended {
  Points text;                       // where anything was mended
  std::optional<std::size_t> first;  // where it was sure
  std::size_t count = 0;
};

Mended reread(PointsView text, PointsView page) {
  Mended mended;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size();) {
    // Every byte of such a letter lies beyond ASCII; most letters of right text stand beside ASCII
    // and need not be looked up in the page.
    const bool may_begin = i + 1 < text.size() && text[i] >= 0x80 && text[i + 1] >= 0x80;
    const unsigned lead = may_begin ? byte_of(text[i], page) : 0U;
    const std::optional<char32_t> point = respelt(text, i, page, lead);
    const std::size_t size = point ? size_behind(lead) : 1;
    if (point) {
      // 'XÃ”' ends a quotation in capitals.
      const PointsView rest = text.substr(i + 1, size - 1);
      const bool is_plain =
          is_vietnamese(text[i]) && std::all_of(rest.begin(), rest.end(), is_typographic);
      if (!is_plain && !mended.first) {
        mended.first = i;
      }
      ++mended.count;
      mended.text += text.substr(copied, i - copied);
      mended.text += *point;
      copied = i + size;
    }
    i += size;
  }
  if (mended.count > 0) {
    mended.text += text.substr(copied);
  }
  return mended;
}

// The text as bytes of the page are UTF-8 throughout, with at least one letter.
bool is_misread_throughout(std::string_view text, PointsView page) {
  std::string bytes;
  bool has_letters = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const unsigned byte = byte_of(next_code_point(text, offset), page);
    if (byte == 0) {
      return false;
    }
    has_letters = has_letters || byte >= 0x80;
    bytes += static_cast<char>(byte);
  }
  return has_letters && is_utf8(bytes);
}

}  // namespace

std::string_view code_page_of_misread(std::string_view text) {
  for (const CodePage& page : kPages) {
    if (is_misread_throughout(text, page.upper_half)) {
      return page.name;
    }
  }
  return {};
}

std::optional<Misread> find_utf8_as_8_bit(PointsView text) {
  Mended best;
  PointsView page;
  for (const CodePage& each : kPages) {
    Mended mended = reread(text, each.upper_half);
    if (mended.first && mended.count > best.count) {
      best = std::move(mended);
      page = each.upper_half;
    }
  }
  if (!best.first) {
    return std::nullopt;
  }
  Misread found = found_at(Misreading::Utf8As8Bit, text, *best.first);
  // It may have happened again and again.
  const auto mended = [&](Points points) {
    constexpr int kMostTimes = 3;
    for (int times = 0; times < kMostTimes; ++times) {
      Mended again = reread(points, page);
      if (again.count == 0) {
        break;
      }
      points = std::move(again.text);
    }
    return to_nfc(utf8(points));
  };
  found.meant = mended(code_points(found.part));
  found.text = mended(Points(text));
  return found;
}

}  // namespace minhbach::base
