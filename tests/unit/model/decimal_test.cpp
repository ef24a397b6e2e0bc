#include "model/decimal.hpp"

#include <catch2/catch.hpp>

using minhbach::model::Decimal;

namespace {
std::string through(std::string_view text) {
  const auto number = Decimal::parse(text);
  return number ? number->text() : "none";
}
}  // namespace

TEST_CASE("a decimal is exact") {
  CHECK(Decimal::parse("89.95")->scaled() == 899500);
  CHECK(Decimal::parse("-0.5")->scaled() == -5000);
  CHECK(*Decimal::parse("89.95") < *Decimal::parse("90"));
  CHECK(*Decimal::parse("90") == *Decimal::parse("90.0"));
  CHECK(*Decimal::parse("-1") < *Decimal::parse("0"));
  CHECK(Decimal::parse("999999999999.9999")->scaled() == 9999999999999999);
}

TEST_CASE("a decimal is printed in its shortest form") {
  CHECK(through("90") == "90");
  CHECK(through("90.50") == "90.5");
  CHECK(through("0.0001") == "0.0001");
  CHECK(through("-0.25") == "-0.25");
  CHECK(through("007") == "7");
  CHECK(through("0") == "0");
  CHECK(through("-0") == "0");
  CHECK(through("1000") == "1000");
}

TEST_CASE("what is not a decimal is refused") {
  for (const char* const wrong : {"",
                                  "-",
                                  ".",
                                  ".5",
                                  "5.",
                                  "1,5",
                                  "1.00001",
                                  "1e3",
                                  "+1",
                                  " 1",
                                  "1 ",
                                  "--1",
                                  "1234567890123",
                                  "0x1",
                                  "٣"}) {
    INFO(wrong);
    CHECK(through(wrong) == "none");
  }
}
