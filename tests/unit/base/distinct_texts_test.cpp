#include "base/distinct_texts.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace minhbach::base {

TEST_CASE("each text has one number, and is found by it") {
  DistinctTexts texts;
  CHECK_FALSE(texts.find(""));
  constexpr std::uint32_t kTexts = 20'000;
  for (std::uint32_t i = 0; i < kTexts; ++i) {
    REQUIRE(texts.number("nhiệm vụ " + std::to_string(i)) == i);
  }
  const std::string long_one(100'000, 'x');  // longer than the room letters are given
  CHECK(texts.number(long_one) == kTexts);
  CHECK(texts.number("") == kTexts + 1);
  CHECK(texts.number("nhiệm vụ 7") == 7);
  const std::string_view before = texts.text(7);
  const DistinctTexts moved = std::move(texts);
  CHECK(moved.text(7).data() == before.data());
  for (std::uint32_t i = 0; i < kTexts; ++i) {
    REQUIRE(moved.text(i) == "nhiệm vụ " + std::to_string(i));
  }
  CHECK(moved.text(kTexts) == long_one);
  CHECK(moved.find("") == kTexts + 1);
  CHECK_FALSE(moved.find("nhiệm vụ"));
}

}  // namespace minhbach::base
