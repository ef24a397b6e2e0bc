#include "analytics/value_facts.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using story::Story;

namespace {

// The one value of the indicator of T09 (at least 90 %).
analytics::Fact told(std::string_view numerator, std::string_view denominator) {
  Story story;
  const std::string indicator = story.target("T09").conditions.at(0).indicator_id;
  story::Value value;
  value.to = "2022-12-14";
  value.numerator = numerator;
  value.denominator = denominator;
  story.value("2022-N", indicator, value);
  analytics::Facts facts;
  analytics::add_value_facts(facts, story.ledger("2022-12-14"));
  return facts.get("value." + indicator + ".whole_year.2022-12-14");
}

}  // namespace

TEST_CASE("a value does not read like the goal it misses") {
  const analytics::Fact near = told("8995", "10000");
  CHECK(near.value == 8995);  // 89.95, not 90.0
  CHECK(near.decimals == 2);
  const analytics::Fact far = told("4204", "10000");
  CHECK(far.value == 420);
  CHECK(far.decimals == 1);
  const analytics::Fact met = told("90", "100");
  CHECK(met.value == 90);
  CHECK(met.decimals == 0);
}
