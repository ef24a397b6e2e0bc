#include "analytics/fraction.hpp"

#include "analytics/story.hpp"
#include "analytics/survey.hpp"

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
