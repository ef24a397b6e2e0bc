#include "base/packing.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

std::string long_text() {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += "nhiệm vụ " + std::to_string(i) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("packing: what is packed says the same and nothing else does") {
  const base::Packing packing = GENERATE(base::Packing::Gzip, base::Packing::Brotli);
  const std::string text =
      GENERATE(as<std::string>{}, "", "a", std::string("\0\0", 2), long_text());
  const std::string packed = base::packed_as(packing, text);
  CHECK(packed == base::packed_as(packing, text));
  CHECK(base::unpacks_to(packing, packed, text));
  CHECK_FALSE(base::unpacks_to(packing, packed, text + "x"));
  CHECK_FALSE(base::unpacks_to(packing, packed + "x", text));
  CHECK_FALSE(base::unpacks_to(packing, packed.substr(0, packed.size() - 1), text));
  CHECK_FALSE(base::unpacks_to(packing, "", text));
  if (!text.empty()) {
    CHECK_FALSE(base::unpacks_to(packing, packed, text.substr(1)));
    CHECK_FALSE(base::unpacks_to(packing, base::packed_as(packing, text.substr(1)), text));
  }
}

TEST_CASE("packing: a packed text is small") {
  const std::string text = long_text();
  CHECK(base::packed_as(base::Packing::Gzip, text).size() < text.size() / 4);
  CHECK(base::packed_as(base::Packing::Brotli, text).size() < text.size() / 4);
}

TEST_CASE("packing: the ending of a name says which") {
  CHECK(base::packing_of("vi/index.html.gz") == base::Packing::Gzip);
  CHECK(base::packing_of("vi/index.html.br") == base::Packing::Brotli);
  CHECK(base::packing_of("vi/index.html") == std::nullopt);
}
