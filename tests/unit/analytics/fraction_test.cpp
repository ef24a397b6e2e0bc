#include "analytics/fraction.hpp"

#include "analytics/story.hpp"
#include "analytics/survey.hpp"
#include "base/problem.hpp"

#include <catch2/catch.hpp>

using minhbach::analytics::Fraction;
using minhbach::story::decimal;

TEST_CASE("fractions are exact and in lowest terms") {
  CHECK(Fraction(2, 4) == Fraction(1, 2));
  CHECK(Fraction(1, -2) == Fraction(-1, 2));
  CHECK(Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2));
  CHECK(Fraction(412, 980) * Fraction(100) < Fraction(decimal("42.0409")));
  CHECK(Fraction(412, 980) * Fraction(100) > Fraction(decimal("42.0408")));
  CHECK(Fraction(decimal("89.95")) < Fraction(90));
  const Fraction most(decimal("999999999999.9999"));
  const Fraction next(decimal("999999999999.9998"));
  CHECK(next / most * Fraction(100) < Fraction(100));
}

TEST_CASE("no operation wraps around") {
  using minhbach::analytics::Wide;
  const Wide large = Wide{1} << 120U;
  const Fraction much(large, 3);
  const Fraction little(3, large);
  const auto is_told = [](auto compute) {
    try {
      compute();
    } catch (const minhbach::base::Failure& failure) {
      return failure.kind() == minhbach::base::FailureKind::Material;
    }
    return false;
  };
  CHECK(is_told([&] { return much * much; }));
  CHECK(is_told([&] { return much / little; }));
  CHECK(is_told([&] { return much + little; }));
  CHECK(is_told([&] { return much - little; }));
  CHECK(is_told([&] { return much.rounded(1); }));
  CHECK(is_told([&] { return much.ceiling(); }));
  // Comparing never needs more room than the two numbers have.
  CHECK(little < much);
  CHECK(much > little);
  CHECK(Fraction(large - 1, large) > Fraction(large - 2, large - 1));
  CHECK(Fraction(1 - large, large) < Fraction(2 - large, large - 1));
  CHECK((much <=> much) == std::strong_ordering::equal);
  CHECK(much * little == Fraction(1));
  CHECK(Fraction(-7, 2) < Fraction(-3));
  CHECK(Fraction(-7, 2) > Fraction(-4));
}

TEST_CASE("rounding is half away from zero, and only for printing") {
  CHECK(Fraction(1, 8).rounded(2) == 13);
  CHECK(Fraction(-1, 8).rounded(2) == -13);
  CHECK(Fraction(124, 1000).rounded(2) == 12);
  CHECK(Fraction(1, 2).ceiling() == 1);
  CHECK(Fraction(3).ceiling() == 3);
  CHECK(Fraction(-1, 2).ceiling() == 0);
}

TEST_CASE("margins of error are those of rule M26") {
  using minhbach::analytics::is_within_margin;
  using minhbach::analytics::margin_tenths;
  CHECK(margin_tenths(Fraction(90), 100) == 59);
  CHECK(margin_tenths(Fraction(90), 200) == 42);
  CHECK(margin_tenths(Fraction(90), 400) == 29);
  CHECK(margin_tenths(Fraction(100), 400) == 0);
  CHECK(is_within_margin(Fraction(decimal("91.2")), Fraction(90), 180));
  CHECK_FALSE(is_within_margin(Fraction(decimal("91.2")), Fraction(90), 2200));
  CHECK(is_within_margin(Fraction(decimal("86.5")), Fraction(90), 400) == false);
  CHECK(is_within_margin(Fraction(decimal("87")), Fraction(90), 400));
}
