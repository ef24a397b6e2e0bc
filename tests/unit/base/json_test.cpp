#include "base/json.hpp"

#include <catch2/catch.hpp>

namespace minhbach::base {

TEST_CASE("objects keep the order of their members and escape what they hold") {
  CHECK(JsonObject().done() == "{}");
  CHECK(JsonObject().text_if_any("a", "").done() == "{}");
  CHECK(JsonObject().text("b", "\"</x>").raw("a", "1").text_if_any("c", "ạ").done() ==
        "{\"b\":\"\\\"\\u003c/x>\",\"a\":1,\"c\":\"ạ\"}");
}

TEST_CASE("lists are empty or divided by commas") {
  CHECK(json_list({}) == "[]");
  CHECK(json_list({"1", "2"}, "\n") == "[1,\n2]");
  CHECK(json_texts({"a", "b\\"}) == "[\"a\",\"b\\\\\"]");
}

}  // namespace minhbach::base
