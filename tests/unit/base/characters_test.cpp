#include "base/characters.hpp"

#include <catch2/catch.hpp>
#include <unicode/uchar.h>

using namespace minhbach::base;

TEST_CASE("blank is what shows nothing, by Unicode") {
  for (const char32_t point :
       U"\u0009\u000B\u0020\u0085\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u180E"
       U"\u2000\u2007\u200B\u200D\u200E\u2028\u202F\u2060\u2064\u2800\u3000\u3164"
       U"\uFE0F\uFEFF\uFFA0\U000E0041\U000E0101") {
    if (point == 0) {
      continue;
    }
    INFO(code_point_name(point));
    CHECK(is_blank(utf8(std::u32string(2, point))));
  }
  CHECK(is_blank(" \n\u00A0\u200B"));
  CHECK_FALSE(is_blank("\u00A0-"));
  CHECK_FALSE(is_unseen(U'\n'));
  CHECK_FALSE(is_unseen(U'ế'));
  CHECK(code_point_name(0x200B) == "U+200B");
}

TEST_CASE("what is told at a glance is what Unicode says of every character") {
  for (char32_t point = 1; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) {
      continue;
    }
    const bool is_seen = !is_unseen(point) && !is_private_use(point);
    const bool is_letter_by_unicode =
        (U_GET_GC_MASK(static_cast<UChar32>(point)) & U_GC_L_MASK) != 0;
    const bool is_of_block =
        point < 0x80 || (point >= 0xC0 && point <= 0x2AF) || (point >= 0x1E00 && point <= 0x1EFF);
    if ((is_surely_seen(utf8({&point, 1})) && !is_seen) ||
        (is_of_block && is_letter(point) != is_letter_by_unicode)) {
      FAIL_CHECK(code_point_name(point));
    }
  }
  CHECK(is_surely_seen("“Rà soát, hệ thống hóa” – 100 %…\nĐà Nẵng"));
  CHECK_FALSE(is_surely_seen("a\u200Bb"));
}
