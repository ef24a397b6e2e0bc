#include "base/characters.hpp"

#include <catch2/catch.hpp>

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
