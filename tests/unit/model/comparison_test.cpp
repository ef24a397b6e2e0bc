#include "model/comparison.hpp"

#include <catch2/catch.hpp>

using namespace minhbach::model;

namespace {

Comparison report_year() {
  Comparison comparison;
  comparison.window_from = parse_day("2024-12-15");
  comparison.window_to = *parse_day("2025-12-14");
  return comparison;
}

IndicatorValue over(const char* from, const char* to) {
  IndicatorValue value;
  value.value_from = parse_day(from);
  value.value_to = *parse_day(to);
  return value;
}

}  // namespace

TEST_CASE("a window is the same days of any year") {
  const Comparison comparison = report_year();
  CHECK(is_of_window(comparison, over("2021-12-15", "2022-12-14")));
  CHECK(is_of_window(comparison, over("2027-12-15", "2028-12-14")));
  CHECK_FALSE(is_of_window(comparison, over("2022-01-01", "2022-12-31")));
  CHECK_FALSE(is_of_window(comparison, over("2020-12-15", "2022-12-14")));
  CHECK_FALSE(is_of_window(comparison, over("2022-03-15", "2022-12-14")));
  CHECK_FALSE(is_of_window(comparison, over("", "2022-12-14")));
}

TEST_CASE("a day of the year is compared with that day alone") {
  Comparison comparison = report_year();
  comparison.window_from.reset();
  CHECK(is_of_window(comparison, over("", "2022-12-14")));
  CHECK_FALSE(is_of_window(comparison, over("", "2022-12-31")));
  CHECK_FALSE(is_of_window(comparison, over("2021-12-15", "2022-12-14")));
}

TEST_CASE("an indicator is the same word for word or not at all") {
  Comparison comparison = report_year();
  comparison.definition = {"Tỷ lệ hồ sơ.", "Share of dossiers."};
  comparison.denominator = {"Số hồ sơ", "Dossiers"};
  Indicator indicator;
  indicator.definition = {"Tỷ lệ hồ sơ.", "The share of dossiers."};
  indicator.denominator = comparison.denominator;
  CHECK(differences(comparison, indicator).empty());
  indicator.definition = {};
  indicator.unit = Measure::Count;
  indicator.direction = Direction::Down;
  indicator.nature = Nature::Stock;
  indicator.numerator = {"Số hồ sơ nộp", {}};
  indicator.denominator = {"Số hồ sơ nhận", {}};
  CHECK(differences(comparison, indicator) == std::vector{Difference::Nature,
                                                          Difference::Unit,
                                                          Difference::Direction,
                                                          Difference::Definition,
                                                          Difference::Numerator,
                                                          Difference::Denominator});
}
