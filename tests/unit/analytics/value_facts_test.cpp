#include "analytics/value_facts.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using story::Story;

namespace {

// The one value of the indicator of T09 (at least 90 %).
struct ToldNumber {
  std::int64_t value = 0;
  int decimals = 0;
};

ToldNumber told(std::string_view numerator, std::string_view denominator) {
  Story story;
  const std::string indicator = story.target("T09").conditions.at(0).indicator_id;
  story::Value value;
  value.to = "2022-12-14";
  value.numerator = numerator;
  value.denominator = denominator;
  story.value("2022-N", indicator, value);
  analytics::Facts facts;
  analytics::add_value_facts(facts, story.ledger("2022-12-14"));
  const analytics::Fact fact = facts.get("value." + indicator + ".whole_year.2022-12-14");
  return {fact.value, fact.decimals};
}

}  // namespace

TEST_CASE("a value does not read like the goal it misses") {
  const ToldNumber near = told("8995", "10000");
  CHECK(near.value == 8995);  // 89.95, not 90.0
  CHECK(near.decimals == 2);
  const ToldNumber far = told("4204", "10000");
  CHECK(far.value == 420);
  CHECK(far.decimals == 1);
  const ToldNumber met = told("90", "100");
  CHECK(met.value == 90);
  CHECK(met.decimals == 0);
}
