#include "base/depth.hpp"

#include "support/words.hpp"

using namespace minhbach;

TEST_CASE("a key in a key in a key is refused before it is read") {
  const auto said = [](const std::string& text) {
    return test::failure_of([&] { base::refuse_deep_keys(text, "a.toml", 2); });
  };
  const std::string dots(base::kMostDots, '.');
  CHECK(said(dots + "\n" + dots + "\n") == "no failure");
  CHECK(said("a\n" + dots + "x.\n") ==
        "1\na.toml:3:0: '' | dòng có quá 500 dấu chấm | a line with more than 500 dots | Chia dòng "
        "này, "
        "hoặc rút ngắn khóa. | Divide the line, or shorten the key. | \n");
}
