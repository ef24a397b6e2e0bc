#include "base/misread.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"

#include <catch2/catch.hpp>

using namespace minhbach::base;

namespace {

// Vietnamese as it is written: every rime and tone, both ways to set the tone, capitals.
const std::vector<std::string> kTexts = {
    "Kế hoạch không nêu kinh phí thực hiện; đơn vị chủ trì là Sở Lao động.",
    "Tỷ lệ hồ sơ được giải quyết đúng hạn từ 90% trở lên, người dân hài lòng",
    "ĐIỀU CHỈNH NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2021 - 2025",
    "hoá, thuỷ, toà, quý, quốc, giếng, gì, nghiêng, khuỷu, xoong, quên, khuya, thuở, ngoằn ngoèo",
    "Ủy ban nhân dân tỉnh Đắk Lắk, huyện Krông Pắc; dân tộc Brâu, Rơ Măm, Giẻ Triêng",
};

std::string meant(const std::string& text) {
  const auto found = misread(to_nfc(text));
  return found ? found->meant : "";
}

// What bytes of UTF-8 become when each is read as a character of Windows-1252.
std::string read_as_1252(const std::string& text) {
  const std::u32string high = U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    append_code_point(out, byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80U] : byte);
  }
  return out;
}

}  // namespace

TEST_CASE("text as it is written is not misread") {
  for (const std::string& text : kTexts) {
    INFO(text);
    CHECK_FALSE(misread(text));
  }
  for (const char* text : {"Zürich",        "Citroën và Malmö",
                           "naïve café",    "São Tomé",
                           "Côte d'Ivoire", "UBND XÃ”",
                           "“XÃ”…",         "«quá»",
                           "10 µm",         "Excel®",
                           "© 2022",        "m²",
                           "§ 5",           "hệ số β, Δt",
                           "Москва",        "Có hay không? Có.",
                           "TTHC?",         "https://a.vn/x?b=c",
                           "Vì sao?",       "3 × 4",
                           "AT&T; B",       "½ giờ",
                           "Loïc",          "Ôxtrâylia",
                           "l'Été",         "garçon",
                           "voilà déjà"}) {
    INFO(text);
    CHECK_FALSE(misread(text));
  }
}

TEST_CASE("UTF-8 read as single bytes is read back, once or twice") {
  for (const std::string& text : kTexts) {
    const std::string once = read_as_1252(text);
    INFO(once);
    REQUIRE(misread(once));
    CHECK(misread(once)->text == text);
    CHECK(misread(read_as_1252(once))->text == text);
  }
  CHECK(meant("phÃ­") == "phí");
  CHECK(meant("K·∫ø") == "Kế");
  CHECK(meant("Kß║┐") == "Kế");
}

TEST_CASE("letters of fonts from before Unicode are read as the font draws them") {
  CHECK(misread("KÕ ho¹ch kh«ng nªu kinh phÝ thùc hiÖn.")->text ==
        "Kế hoạch không nêu kinh phí thực hiện.");
  CHECK(misread("Keá hoaïch khoâng neâu kinh phí thöïc hieän")->text ==
        "Kế hoạch không nêu kinh phí thực hiện");
  CHECK(misread("KEÁ HOAÏCH CAÛI CAÙCH")->text == "KẾ HOẠCH CẢI CÁCH");
  CHECK(misread("Kêì hoaòch không nêu kinh phiì thýòc hiêòn")->text ==
        "Kế hoạch không nêu kinh phí thực hiện");
  CHECK(meant("®¬n vÞ") == "đơn");
  CHECK(meant("Ñôn vò") == "Đơn");
  CHECK(meant("më") == "mở");
}

TEST_CASE("lost letters, look-alikes and second forms are found") {
  for (const char* text : {"K? ho?ch", "?n ch?", "b? trí th? c", "KH? HO?CH", "K\uFFFD", "K□"}) {
    INFO(text);
    REQUIRE(misread(text));
    CHECK(misread(text)->as == Misreading::Lost);
  }
  CHECK(meant("Ðơn vị") == "Đơn");
  CHECK(meant("Ðà Nẵng") == "Đà");
  CHECK(meant("Kế hоạch") == "hoạch");
  CHECK(misread("І.1")->point == 0x406);
  CHECK(meant("СО") == "CO");
  CHECK(meant("Ｋế") == "Kế");
  CHECK(meant("２０２２") == "2022");
  CHECK(meant("ﬁnal") == "final");
  CHECK(misread("a \u0301b")->as == Misreading::LooseMark);
  for (const char* text : {"K&ecirc;", "&#7871;", "\\u1ebf", "A &amp; B"}) {
    INFO(text);
    REQUIRE(misread(text));
    CHECK(misread(text)->as == Misreading::Reference);
  }
}
