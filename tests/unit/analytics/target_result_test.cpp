#include "analytics/story.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <vector>

using namespace minhbach;
using analytics::Lack;
using analytics::Result;
using model::ValueBasis;
using model::ValueLevel;
using story::Story;
using story::Value;

namespace {

struct ResultExample {
  const char* name;
  std::function<void(Story&)> facts;
  const char* target;
  const char* closing;
  const char* result;
  int gap_tenths = 0;  // of a point, rounded
};

Value at_date(const char* to, const char* value) {
  Value given;
  given.to = to;
  given.basis = ValueBasis::AtDate;
  given.numerator = value;
  given.denominator = "100";
  return given;
}

Value whole_year(const char* to, const char* numerator, const char* denominator) {
  Value given;
  given.to = to;
  given.numerator = numerator;
  given.denominator = denominator;
  return given;
}

Value survey(const char* to, const char* value, int responses) {
  Value given;
  given.to = to;
  given.basis = ValueBasis::Survey;
  given.value = value;
  given.responses = responses;
  return given;
}

Value reduced(const char* to, const char* now, const char* base, const char* document) {
  Value given;
  given.to = to;
  given.basis = ValueBasis::AtDate;
  given.numerator = now;
  given.baseline = base;
  given.baseline_document = document;
  return given;
}

void t08_of_2022(Story& s) {
  s.value("2022-N", "T08", whole_year("2022-12-14", "412", "980"));
}

void check_results(const std::vector<ResultExample>& examples) {
  for (const ResultExample& example : examples) {
    INFO(example.name);
    Story story;
    story.snapshot("2021-N");
    example.facts(story);
    const auto result = story.result(example.target, example.closing);
    CHECK(analytics::number(result.result) == example.result);
    CHECK((result.gap ? result.gap->rounded(1) : 0) == example.gap_tenths);
  }
}

}  // namespace

TEST_CASE("worked examples of targets") {
  check_results({
      {"T04 14/12/2021 31 %",
       [](Story& s) { s.value("2021-N", "T04", at_date("2021-12-14", "31")); },
       "T04",
       "2021-12-14",
       "R9"},
      {"T04 14/12/2022 45 %",
       [](Story& s) { s.value("2022-N", "T04", at_date("2022-12-14", "45")); },
       "T04",
       "2022-12-14",
       "R10",
       50},
      {"T04 14/6/2024 78 %, year 2023 72 %",
       [](Story& s) {
         s.value("2023-N", "T04", at_date("2023-12-14", "72"));
         s.value("2024-6T", "T04", at_date("2024-06-14", "78"));
       },
       "T04",
       "2024-06-14",
       "R9"},
      {"T08 412/980", t08_of_2022, "T08", "2022-12-14", "R12", 180},
      {"T08 QIII/2023 alone 71 %",
       [](Story& s) {
         t08_of_2022(s);
         Value quarter = whole_year("2023-09-14", "71", "100");
         quarter.basis = ValueBasis::OwnPeriod;
         s.value("2023-Q3", "T08", quarter);
       },
       "T08",
       "2023-09-14",
       "R12",
       180},
      {"T09 91,2 %, n = 180",
       [](Story& s) { s.value("2023-N", "T09", survey("2023-10-31", "91.2", 180)); },
       "T09",
       "2023-12-14",
       "R11"},
      {"T10 no method",
       [](Story& s) { s.value("2023-N", "T10", survey("2023-10-31", "81", 0)); },
       "T10",
       "2023-12-14",
       "R2"},
      {"T12 5 units, base not stated",
       [](Story& s) { s.value("2024-N", "T12", reduced("2024-12-14", "5", "", "")); },
       "T12",
       "2024-12-14",
       "R2"},
      {"T12 base 6 by document, now 5",
       [](Story& s) { s.value("2024-N", "T12", reduced("2024-12-14", "5", "6", "qd")); },
       "T12",
       "2024-12-14",
       "R11"},
      {"T15", [](Story&) {}, "T15", "2023-12-14", "R1"},
      {"T05 0 announcements in the year",
       [](Story& s) { s.value("2023-N", "T05", whole_year("2023-12-14", "0", "0")); },
       "T05",
       "2023-12-14",
       "R3"},
      {"T05 stock of all announced 12/12",
       [](Story& s) {
         Value stock = whole_year("2023-12-14", "12", "12");
         stock.basis = ValueBasis::AtDate;
         s.value("2023-N", "T05", stock);
         s.value("2023-N", "T05", whole_year("2023-12-14", "0", "0"));
       },
       "T05",
       "2023-12-14",
       "R11"},
      {"T25 40 of 40 with carry-over",
       [](Story& s) { s.value("2023-N", "T25", whole_year("2023-12-14", "40", "40")); },
       "T25",
       "2023-12-14",
       "R11"},
      {"T03 T02 numerator 0",
       [](Story& s) { s.value("2023-N", "T03", whole_year("2023-12-14", "0", "0")); },
       "T03",
       "2023-12-14",
       "R3"},
      {"T19 2022 100 %, 2023 97,4 %",
       [](Story& s) {
         s.value("2022-N", "T19", whole_year("2022-12-14", "500", "500"));
         s.value("2023-N", "T19", whole_year("2023-12-14", "487", "500"));
       },
       "T19",
       "2023-12-14",
       "R12",
       26},
      {"T23 2025 not reported, closing report accepted",
       [](Story& s) {
         s.value("2024-N", "T23", at_date("2024-12-14", "90"));
         s.snapshot("2025-TK");
       },
       "T23",
       "2026-01-14",
       "R8"},
      {"T18 99,1 %, tracking ended 28/02/2025",
       [](Story& s) {
         s.plan.tracking_end = story::day("2025-02-28");
         s.value("2024-N", "T18", whole_year("2024-12-14", "991", "1000"));
       },
       "T18",
       "2024-12-14",
       "R5",
       9},
  });
}

TEST_CASE("target results at their edges") {
  const auto final_year = [](const char* numerator, ValueLevel level) {
    return [=](Story& s) {
      Value value = whole_year("2025-12-14", numerator, "1000");
      value.level = level;
      s.value("2025-N", "T08", value);
    };
  };
  check_results({
      {"nothing reported", [](Story&) {}, "T08", "2021-12-14", "R4"},
      {"met", final_year("600", ValueLevel::Final), "T08", "2025-12-14", "R6"},
      {"met, provisional", final_year("600", ValueLevel::Provisional), "T08", "2025-12-14", "R6"},
      {"not met", final_year("599", ValueLevel::Final), "T08", "2025-12-14", "R7", 1},
      {"an estimate settles nothing",
       final_year("600", ValueLevel::Estimate),
       "T08",
       "2025-12-14",
       "R8"},
      {"sent before the window ended: an estimate",
       [&](Story& s) {
         final_year("600", ValueLevel::Final)(s);
         s.snapshot("2025-N").submitted = story::day("2025-11-25");
       },
       "T08",
       "2025-12-14",
       "R8"},
      {"no value for the milestone's year",
       [](Story& s) {
         s.value("2022-6T", "T04", at_date("2022-06-14", "60"));
         s.snapshot("2022-N");
       },
       "T04",
       "2022-12-14",
       "R10"},
      {"a value of 31/12 replaces that of the year report",
       [](Story& s) {
         s.value("2022-N", "T04", at_date("2022-12-14", "45"));
         s.value("2023-Q1", "T04", at_date("2022-12-31", "50"));
       },
       "T04",
       "2023-03-14",
       "R9"},
      {"a later report corrects the same window",
       [](Story& s) {
         s.value("2025-N", "T08", whole_year("2025-12-14", "599", "1000"));
         s.value("2025-TK", "T08", whole_year("2025-12-14", "600", "1000"));
       },
       "T08",
       "2026-01-14",
       "R6"},
      {"89,95 % is below 90 %",
       [](Story& s) {
         s.target("T08").conditions.front().value = story::decimal("90");
         s.value("2025-N", "T08", whole_year("2025-12-14", "1799", "2000"));
       },
       "T08",
       "2025-12-14",
       "R7",
       1},
      {"a ceiling",
       [](Story& s) {
         s.target("T08").conditions.front().comparator = model::Comparator::AtMost;
         s.value("2025-N", "T08", whole_year("2025-12-14", "61", "100"));
       },
       "T08",
       "2025-12-14",
       "R7",
       10},
      {"a percentage without its denominator",
       [](Story& s) { s.value("2022-N", "T08", whole_year("2022-12-14", "412", "")); },
       "T08",
       "2022-12-14",
       "R2"},
      {"values after the end of tracking are not accepted",
       [](Story& s) {
         s.plan.tracking_end = story::day("2025-02-28");
         s.value("2025-N", "T12", reduced("2025-12-14", "0", "6", "qd"));
       },
       "T23",
       "2025-12-14",
       "R5"},
  });
}

TEST_CASE("T04 45 % depends on the reading") {
  Story story;
  story.value("2022-N", "T04", at_date("2022-12-14", "45"));
  const auto result = story.result("T04", "2022-12-14");
  CHECK(result.modifiers.depends_on_reading);
  REQUIRE(result.readings.size() == 2);
  CHECK_FALSE(result.readings[0].met);
  CHECK(result.readings[1].met);
  CHECK(result.readings[1].milestone == analytics::Fraction(36));
}

TEST_CASE("T04 75 % after 60 % misses the rise over last year") {
  Story story;
  story.value("2022-N", "T04", at_date("2022-12-14", "60"));
  story.value("2023-N", "T04", at_date("2023-12-14", "75"));
  const auto result = story.result("T04", "2023-12-14");
  CHECK(result.result == Result::MilestoneMet);
  REQUIRE(result.readings.size() == 3);
  CHECK(result.readings[1].milestone.rounded(1) == 432);
  CHECK(result.readings[2].milestone == analytics::Fraction(80));
  CHECK_FALSE(result.readings[2].met);
  CHECK(result.modifiers.depends_on_reading);
}

TEST_CASE("between milestones there is no verdict") {
  Story story;
  story.value("2023-N", "T04", at_date("2023-12-14", "72"));
  story.value("2024-6T", "T04", at_date("2024-06-14", "78"));
  const auto result = story.result("T04", "2024-06-14");
  REQUIRE(result.milestone != nullptr);
  CHECK(result.milestone->year == 2023);
  REQUIRE(result.next_milestone != nullptr);
  CHECK(result.next_milestone->year == 2024);
  CHECK(result.figure->rounded(0) == 72);
}

TEST_CASE("modifiers say what qualifies a result") {
  Story story;
  t08_of_2022(story);
  CHECK(story.result("T08", "2022-12-14").modifiers.measured_anew_from == story::day("2022-08-15"));
  Value quarter = whole_year("2023-09-14", "71", "100");
  quarter.basis = ValueBasis::OwnPeriod;
  story.value("2023-Q3", "T08", quarter);
  REQUIRE(story.result("T08", "2023-09-14").in_year != nullptr);
  CHECK_FALSE(story.result("T08", "2023-09-14").modifiers.value_year);
  story.snapshot("2023-N");
  CHECK(story.result("T08", "2023-12-14").modifiers.value_year == 2022);

  story.value("2023-N", "T09", survey("2023-10-31", "91.2", 180));
  const auto t09 = story.result("T09", "2023-12-14");
  CHECK(t09.modifiers.within_margin);
  CHECK(t09.modifiers.margin_tenths == 41);
  CHECK(t09.modifiers.unverifiable);
  CHECK_FALSE(t09.modifiers.level);

  story.value("2023-N", "T10", survey("2023-10-31", "81", 0));
  const auto t10 = story.result("T10", "2023-12-14");
  CHECK(t10.lack == Lack::Sample);
  CHECK(t10.modifiers.aspiration);
  CHECK_FALSE(t10.figure);

  story.value("2022-N", "T19", whole_year("2022-12-14", "500", "500"));
  story.value("2023-N", "T19", whole_year("2023-12-14", "487", "500"));
  CHECK(story.result("T19", "2023-12-14").modifiers.was_met_before);
  CHECK_FALSE(story.result("T19", "2022-12-14").modifiers.was_met_before);

  CHECK(story.result("T12", "2023-12-14").lack == Lack::PlanLeavesOut);
}

TEST_CASE("T12: 1/6, and T18: below the target at the end") {
  Story story;
  story.value("2024-N", "T12", reduced("2024-12-14", "5", "6", "qd"));
  CHECK(story.result("T12", "2024-12-14").figure->rounded(1) == 167);
  story.plan.tracking_end = story::day("2025-02-28");
  story.value("2024-N", "T18", whole_year("2024-12-14", "991", "1000"));
  CHECK(story.result("T18", "2024-12-14").at_level == false);
  CHECK(analytics::fewest_to_reduce(story::decimal("5"), story::decimal("10")) == 1);
  CHECK(analytics::fewest_to_reduce(story::decimal("15"), story::decimal("20")) == 3);
}

TEST_CASE("a target with two conditions is met when both are") {
  Story story;
  story.target("T18").conditions.push_back(story.target("T19").conditions.front());
  story.value("2025-N", "T18", whole_year("2025-12-14", "10", "10"));
  CHECK(story.result("T18", "2025-12-14").result == Result::DueNoValue);
  story.value("2025-N", "T19", whole_year("2025-12-14", "9", "10"));
  CHECK(story.result("T18", "2025-12-14").result == Result::NotMet);
  story.value("2025-TK", "T19", whole_year("2025-12-14", "10", "10"));
  CHECK(story.result("T18", "2026-01-14").result == Result::Met);
}

TEST_CASE("a year is judged by what fell due in it") {
  Story story;
  story.snapshot("2021-N");
  story.value("2021-N", "T04", at_date("2021-12-14", "31"));
  story.value("2022-N", "T04", at_date("2022-12-14", "45"));
  story.snapshot("2023-N");
  CHECK(story.result_of_year("T04", "2023-12-14", 2021) == "R9");
  CHECK(story.result_of_year("T04", "2023-12-14", 2022) == "R10");
  CHECK(story.result_of_year("T04", "2023-12-14", 2023) == "R10");
  CHECK(story.result_of_year("T04", "2023-12-14", 2024).empty());
  // No milestone, and due at the end of the term only: where it stood, or nothing.
  story.value("2022-N", "T18", whole_year("2022-12-14", "10", "10"));
  story.value("2025-N", "T18", whole_year("2025-12-14", "9", "10"));
  CHECK(story.result_of_year("T18", "2025-12-14", 2022) == "R11");
  CHECK(story.result_of_year("T18", "2025-12-14", 2024).empty());
  CHECK(story.result_of_year("T18", "2025-12-14", 2025) == "R7");
  CHECK(story.result_of_year("T19", "2025-12-14", 2025) == "R8");
}
