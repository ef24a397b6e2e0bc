#include "model/day.hpp"

#include <catch2/catch.hpp>

using namespace minhbach::model;

TEST_CASE("a day is read as people write it, and nothing that is half one") {
  for (const char* const right :
       {"25/9/2026", "25/09/2026", "25.9.2026", " 25 - 9 - 2026 ", "2026-09-25"}) {
    INFO(right);
    CHECK(parse_spoken_day(right) == parse_day("2026-09-25"));
  }
  for (const char* const wrong :
       {"25/9/26", "9/25/2026", "31/6/2026", "25/9", "25/9-2026", "", "/ /"}) {
    INFO(wrong);
    CHECK_FALSE(parse_spoken_day(wrong));
  }
}

TEST_CASE("a day is one that exists") {
  REQUIRE(parse_day("2024-02-29"));
  CHECK(iso(*parse_day("2024-02-29")) == "2024-02-29");
  for (const char* const wrong : {"2023-02-29",
                                  "2023-04-31",
                                  "2023-00-10",
                                  "2023-13-01",
                                  "2023-1-01",
                                  "2023-01-00",
                                  "2023/01/01",
                                  "23-01-01",
                                  "2023-01",
                                  "2023",
                                  "",
                                  "2023-01-01 ",
                                  "-023-01-01",
                                  "2023-01--1"}) {
    INFO(wrong);
    CHECK_FALSE(parse_day(wrong));
  }
}

TEST_CASE("every day of four centuries goes and comes back") {
  Day day = *parse_day("1800-01-01");
  const Day end = *parse_day("2200-12-31");
  for (; day <= end; day += std::chrono::days(1)) {
    if (parse_day(iso(day)) != day) {
      FAIL(iso(day));
    }
  }
}

TEST_CASE("months end where the calendar says") {
  CHECK(iso(last_day_of_month(2024, 2)) == "2024-02-29");
  CHECK(iso(last_day_of_month(2100, 2)) == "2100-02-28");
  CHECK(iso(last_day_of_month(2021, 12)) == "2021-12-31");
  CHECK(year_of(last_day_of_month(2021, 12)) == 2021);
}

TEST_CASE("a partial date keeps its precision") {
  const auto year = PartialDate::parse("2021");
  const auto month = PartialDate::parse("2021-12");
  const auto day = PartialDate::parse("2021-12-05");
  REQUIRE(year);
  REQUIRE(month);
  REQUIRE(day);
  CHECK((!year->has_month() && !year->has_day()));
  CHECK((month->has_month() && !month->has_day()));
  CHECK((day->has_month() && day->has_day()));
  CHECK(year->iso() == "2021");
  CHECK(month->iso() == "2021-12");
  CHECK(day->iso() == "2021-12-05");
  CHECK(iso(year->first_day()) == "2021-01-01");
  CHECK(iso(year->last_day()) == "2021-12-31");
  CHECK(iso(month->first_day()) == "2021-12-01");
  CHECK(iso(month->last_day()) == "2021-12-31");
  CHECK(iso(day->first_day()) == "2021-12-05");
  CHECK(iso(day->last_day()) == "2021-12-05");
  CHECK_FALSE(PartialDate::parse("2021-13"));
  CHECK_FALSE(PartialDate::parse("2021-1"));
  CHECK_FALSE(PartialDate::parse("20212"));
  CHECK_FALSE(PartialDate::parse("2021-02-30"));
}

TEST_CASE("partial dates are in order of time") {
  CHECK(*PartialDate::parse("2021") < *PartialDate::parse("2021-01"));
  CHECK(*PartialDate::parse("2021-01") < *PartialDate::parse("2021-01-01"));
  CHECK(*PartialDate::parse("2021-12-31") < *PartialDate::parse("2022"));
}
