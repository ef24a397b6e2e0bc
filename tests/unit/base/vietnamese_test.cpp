#include "base/vietnamese.hpp"

#include "base/text.hpp"

#include <catch2/catch.hpp>
#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <random>

using namespace minhbach;
using base::folded;
using base::slug;
using base::sort_key;

namespace {

constexpr std::u32string_view kVowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
constexpr std::u32string_view kOthers = U"bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVXfjwzFJWZ";
constexpr std::u32string_view kSigns = U" 0123456789-,.;:()/&%\"'";

std::string random_text(std::mt19937& random, bool signs) {
  std::string text;
  for (std::size_t n = random() % 8; n > 0; --n) {
    const auto kind = random() % (signs ? 8 : 6);
    const std::u32string_view from = kind < 3 ? kVowels : kind < 6 ? kOthers : kSigns;
    base::append_code_point(text, from[random() % from.size()]);
  }
  return text;
}

int sign(int n) {
  return (n > 0 ? 1 : 0) - (n < 0 ? 1 : 0);
}

}  // namespace

TEST_CASE("sort keys order as ICU does for Vietnamese") {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale("vi"), status));
  REQUIRE(U_SUCCESS(status) != 0);
  collator->setStrength(icu::Collator::TERTIARY);
  std::mt19937 random(1802);  // NOLINT(cert-msc51-cpp)
  for (int round = 0; round < 20000; ++round) {
    const std::string a = random_text(random, true);
    std::string b = random_text(random, true);
    if (round % 2 == 0) {  // near pairs: one letter differs
      b = a + random_text(random, true).substr(0, 1);
      if (!base::is_utf8(b)) {
        b = a + "x";
      }
    }
    const int expected =
        collator->compare(icu::UnicodeString::fromUTF8(a), icu::UnicodeString::fromUTF8(b), status);
    INFO("'" << a << "' and '" << b << "'");
    REQUIRE(sign(sort_key(a).compare(sort_key(b))) == sign(expected));
  }
}

TEST_CASE("sort keys of every pair of letters order as ICU does") {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale("vi"), status));
  const std::u32string letters = std::u32string(kVowels) + std::u32string(kOthers);
  std::string wrong;
  for (const char32_t x : letters) {
    for (const char32_t y : letters) {
      std::string a;
      std::string b;
      base::append_code_point(a, x);
      base::append_code_point(b, y);
      const int expected = collator->compare(
          icu::UnicodeString::fromUTF8(a), icu::UnicodeString::fromUTF8(b), status);
      if (sign(sort_key(a).compare(sort_key(b))) != sign(expected)) {
        wrong += a + b + " ";
      }
    }
  }
  CHECK(wrong.empty());
}

TEST_CASE("sort keys of Vietnamese phrases order as ICU does") {
  // Syllables as they are spelt, whether or not the language uses them.
  const std::vector<std::string> heads = {"",   "b",  "c", "ch", "d",  "đ",  "gi", "kh", "ng", "nh",
                                          "ph", "qu", "s", "t",  "th", "tr", "v",  "x",  "Đ",  "T"};
  const std::vector<std::string> tails = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "o"};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale("vi"), status));
  REQUIRE(U_SUCCESS(status) != 0);
  std::mt19937 random(2025);  // NOLINT(cert-msc51-cpp)
  const auto phrase = [&] {
    std::string text;
    for (std::size_t n = 1 + random() % 4; n > 0; --n) {
      text += heads[random() % heads.size()];
      base::append_code_point(text, kVowels[random() % (kVowels.size() / 2)]);
      text += tails[random() % tails.size()];
      text += n > 1 ? random() % 6 == 0 ? ", " : " " : "";
    }
    return text;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::string start = round % 2 == 0 ? phrase() + " " : "";  // near pairs
    const std::string a = start + phrase();
    const std::string b = start + phrase();
    const int expected =
        collator->compare(icu::UnicodeString::fromUTF8(a), icu::UnicodeString::fromUTF8(b), status);
    INFO("'" << a << "' and '" << b << "'");
    REQUIRE(sign(sort_key(a).compare(sort_key(b))) == sign(expected));
  }
}

TEST_CASE("an alphabetical list is headed by the letters of the alphabet") {
  CHECK(base::initial("Ế ẩm") == "Ê");
  CHECK(base::initial("đường") == "Đ");
  CHECK(base::initial("dường") == "D");
  CHECK(base::initial("ứng dụng") == "Ư");
  CHECK(base::initial("Ổn định") == "Ô");
  CHECK(base::initial("ở") == "Ơ");
  CHECK(base::initial("ấm") == "Â");
  CHECK(base::initial("Ặc") == "Ă");
  CHECK(base::initial("à") == "A");
  CHECK(base::initial("2 bước") == "0");
  CHECK(base::initial("“trích”").empty());
  CHECK(base::initial("").empty());
}

TEST_CASE("slugs and folding are ICU's transliteration") {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> to_ascii(
      icu::Transliterator::createInstance("Latin-ASCII; Lower", UTRANS_FORWARD, status));
  REQUIRE(U_SUCCESS(status) != 0);
  std::mt19937 random(1945);  // NOLINT(cert-msc51-cpp)
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random, true);
    icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
    to_ascii->transliterate(unicode);
    std::string ascii;
    unicode.toUTF8String(ascii);
    INFO("'" << text << "'");
    REQUIRE(folded(text) == ascii);
    std::string expected;
    for (const char c : ascii) {
      const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (word) {
        expected += c;
      } else if (!expected.empty() && expected.back() != '-') {
        expected += '-';
      }
    }
    if (expected.ends_with('-')) {
      expected.pop_back();
    }
    REQUIRE(slug(text) == expected);
  }
}

TEST_CASE("slugs are addresses") {
  CHECK(slug("Văn phòng Sở") == "van-phong-so");
  CHECK(slug("Các Đơn vị thuộc, trực thuộc Sở") == "cac-don-vi-thuoc-truc-thuoc-so");
  CHECK(slug(" – A/B – ") == "a-b");
  CHECK(slug("…").empty());
  CHECK(folded("Đường 3/2, ƯỚC") == "duong 3/2, uoc");
}

TEST_CASE("names come in the order of the Vietnamese alphabet") {
  std::vector<std::string> names = {"Đà Nẵng",
                                    "Hà Nội",
                                    "An Giang",
                                    "Hạ Long",
                                    "Ân Thi",
                                    "Ăn",
                                    "Dầu Tiếng",
                                    "Phòng 10",
                                    "Phòng 2"};
  std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return sort_key(a) < sort_key(b);
  });
  CHECK(names == std::vector<std::string>{"An Giang",
                                          "Ăn",
                                          "Ân Thi",
                                          "Dầu Tiếng",
                                          "Đà Nẵng",
                                          "Hạ Long",
                                          "Hà Nội",
                                          "Phòng 10",
                                          "Phòng 2"});
}
