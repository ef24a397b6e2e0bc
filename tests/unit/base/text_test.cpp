#include "base/text.hpp"

#include <catch2/catch.hpp>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <random>

using namespace minhbach::base;

TEST_CASE("utf-8 is checked") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("Kế hoạch \U0001F600"));
  CHECK_FALSE(is_utf8("\x80"));
  CHECK_FALSE(is_utf8("a\xC3"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond Unicode
  CHECK_FALSE(
      is_utf8("K\xEA ho\xA1"
              "ch"));  // an old Vietnamese encoding
}

TEST_CASE("composed and decomposed text meet") {
  const std::string decomposed = "Ke\u0302\u0301 hoa\u0323ch";
  CHECK_FALSE(is_nfc(decomposed));
  CHECK(to_nfc(decomposed) == "Kế hoạch");
  CHECK(is_nfc("Kế hoạch"));
  CHECK(is_nfc(""));
  CHECK(to_nfc("abc") == "abc");
}

TEST_CASE("composition is ICU's for random text") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const icu_nfc = icu::Normalizer2::getNFCInstance(status);
  REQUIRE(U_SUCCESS(status) != 0);
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp)
  const std::u32string points =
      U"aeiouydAEOUD đĐơưêôâăe\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) {
      append_code_point(text, points[random() % points.size()]);
    }
    std::string expected;
    icu_nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(expected);
    REQUIRE(to_nfc(text) == expected);
    REQUIRE(is_nfc(text) == (text == expected));
  }
}

TEST_CASE("code points come one by one and go back") {
  const std::string text = "aệ\U0001F600";
  std::size_t offset = 0;
  std::string back;
  CHECK(next_code_point(text, offset) == U'a');
  CHECK(next_code_point(text, offset) == U'ệ');
  CHECK(next_code_point(text, offset) == U'\U0001F600');
  CHECK(offset == text.size());
  for (const char32_t point : {U'a', U'ệ', U'\U0001F600'}) {
    append_code_point(back, point);
  }
  CHECK(back == text);
}

TEST_CASE("text is trimmed, split, joined and replaced") {
  CHECK(trimmed(" \t a b \r\n") == "a b");
  CHECK(trimmed(" \n").empty());
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(joined({"a", "b", "c"}, ", ") == "a, b, c");
  CHECK(joined({}, ", ").empty());
  CHECK(replaced("aXbX", "X", "--") == "a--b--");
  CHECK(replaced("aXX", "XX", "X") == "aX");
  CHECK(replaced("abc", "X", "-") == "abc");
}

// joined() must not swallow an empty first part: "" + "b" are two parts.
TEST_CASE("joined keeps empty parts") {
  CHECK(joined({"", "b"}, ",") == ",b");
  CHECK(joined({"a", "", "b"}, ",") == "a,,b");
}

TEST_CASE("numbers are whole or nothing") {
  CHECK(is_digits("007"));
  CHECK_FALSE(is_digits(""));
  CHECK_FALSE(is_digits("1a"));
  CHECK_FALSE(is_digits("-1"));
  CHECK(to_int("-12") == -12);
  CHECK(to_int("2147483647") == 2147483647);
  CHECK_FALSE(to_int("2147483648"));
  CHECK_FALSE(to_int("+1"));
  CHECK_FALSE(to_int(" 1"));
  CHECK_FALSE(to_int("1 "));
  CHECK_FALSE(to_int(""));
}
