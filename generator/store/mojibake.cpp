#include "store/mojibake.hpp"

#include "base/text.hpp"

#include <array>
#include <string>

namespace minhbach::store {

namespace {

// The upper halves of the code pages, in order; bytes without a letter are taken for control
// characters, as web browsers and Excel do.
constexpr std::u16string_view kWindows1252 =
    u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ\u00A0¡¢£¤¥¦§"
    u"¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçè"
    u"éêëìíîïðñòóôõö÷øùúûüýþÿ";
constexpr std::u16string_view kWindows1258 =
    u"€\u0081‚ƒ„…†‡ˆ‰\u008A‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™\u009A›œ\u009D"
    u"\u009EŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    u"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ßàáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ";
constexpr std::u16string_view kMacRoman =
    u"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈"
    u"∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
static_assert(kWindows1252.size() == 128 && kWindows1258.size() == 128 && kMacRoman.size() == 128);

struct CodePage {
  std::string_view name;
  std::u16string_view upper_half;
};

constexpr std::array kCodePages = {CodePage{"Windows-1252", kWindows1252},
                                   CodePage{"Windows-1258", kWindows1258},
                                   CodePage{"Mac Roman", kMacRoman}};

bool is_misread(std::string_view text, std::u16string_view upper_half) {
  std::string bytes;
  bool has_letters = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t point = base::next_code_point(text, offset);
    if (point < 0x80) {
      bytes += static_cast<char>(point);
      continue;
    }
    const std::size_t place =
        point > 0xFFFF ? std::u16string_view::npos : upper_half.find(static_cast<char16_t>(point));
    if (place == std::u16string_view::npos) {
      return false;
    }
    has_letters = true;
    bytes += static_cast<char>(0x80 + place);
  }
  return has_letters && base::is_utf8(bytes);
}

}  // namespace

std::string_view wrong_code_page(std::string_view text) {
  for (const CodePage& page : kCodePages) {
    if (is_misread(text, page.upper_half)) {
      return page.name;
    }
  }
  return {};
}

}  // namespace minhbach::store
