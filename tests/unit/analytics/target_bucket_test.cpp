#include "analytics/target_bucket.hpp"

#include "analytics/story.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;
using analytics::Result;

TEST_CASE("every result has its number and its bucket") {
  std::string buckets;
  for (int i = 0; i < static_cast<int>(analytics::kResults); ++i) {
    const auto result = static_cast<Result>(i);
    CHECK(analytics::number(result) == "R" + std::to_string(i + 1));
    buckets += std::string(analytics::code(analytics::bucket_of(result, true))) + " ";
  }
  CHECK(buckets ==
        "not_assessable not_assessable not_assessable not_assessable not_assessable met not_met "
        "not_assessable not_due not_met not_due not_due ");
}

TEST_CASE("a milestone without a value of its year is not assessable, no bad result") {
  using analytics::Bucket;
  CHECK(analytics::bucket_of(Result::MilestoneMissed, false) == Bucket::NotAssessable);
  story::Story story;
  story.snapshot("2021-N");
  story::Value reported;
  reported.to = "2021-12-14";
  reported.numerator = "31";
  reported.denominator = "100";
  story.value("2021-N", "T04", reported);
  story.snapshot("2022-N");
  const auto result = story.result("T04", "2022-12-14");
  CHECK(analytics::number(result.result) == "R10");
  CHECK(analytics::bucket_of(result) == Bucket::NotAssessable);
}

TEST_CASE("a figure is held to the side its comparator names") {
  using analytics::Aim;
  using model::Comparator;
  using model::Direction;
  struct Row {
    Comparator comparator;
    Direction direction;
    Aim aim;
    bool below;  // whether a figure below the level meets it
    bool above;
  };
  for (const Row& row :
       {Row{Comparator::AtLeast, Direction::Up, Aim::Floor, false, true},
        Row{Comparator::AtMost, Direction::Down, Aim::Ceiling, true, false},
        Row{Comparator::AtMost, Direction::Up, Aim::Ceiling, true, false},
        Row{Comparator::Equal, Direction::Up, Aim::Floor, false, true},
        Row{Comparator::Equal, Direction::Down, Aim::Ceiling, true, false},
        Row{Comparator::Equal, Direction::None, Aim::Exact, false, false},
        Row{Comparator::ReduceByAtLeast, Direction::Down, Aim::Reduction, false, true}}) {
    model::Condition condition;
    condition.comparator = row.comparator;
    model::Indicator indicator;
    indicator.direction = row.direction;
    CHECK(analytics::aim_of(condition, indicator) == row.aim);
    const analytics::Fraction level(50);
    CHECK(analytics::meets(analytics::Fraction(49), level, condition, indicator) == row.below);
    CHECK(analytics::meets(level, level, condition, indicator));
    CHECK(analytics::meets(analytics::Fraction(51), level, condition, indicator) == row.above);
  }
}
