#include "workbook/typed.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace minhbach;
using workbook::TypedCell;
using workbook::TypedKind;

namespace {

// What a cell reads as, or what is said of it.
struct ReadCell {
  workbook::Findings findings;
  workbook::TypedReader reader{findings, false};
  workbook::Spot spot{"a.xlsx", "Nhiệm vụ", {5, 8}};

  std::string day(const TypedCell& cell) {
    const auto day = reader.day(&cell, spot);
    return day ? model::iso(*day) : said();
  }
  std::string count(const TypedCell& cell) { return reader.count(&cell, spot).value_or(said()); }
  std::string number(const TypedCell& cell, bool is_percent) {
    return reader.number(&cell, spot, is_percent).value_or(said());
  }
  [[nodiscard]] std::string said() const {
    return findings.sorted().empty() ? std::string() : findings.sorted().front().what.en;
  }
};

}  // namespace

TEST_CASE("typed: a day as people and programs write it, and nothing that is half one") {
  const std::vector<std::pair<TypedCell, std::string>> cells = {
      {{TypedKind::Text, "25/9/2026"}, "2026-09-25"},
      {{TypedKind::Text, "25.09.2026"}, "2026-09-25"},
      {{TypedKind::Text, "25 - 9 - 2026"}, "2026-09-25"},
      {{TypedKind::Day, "2026-09-25"}, "2026-09-25"},
      {{TypedKind::Number, "46290"}, "2026-09-25"},
      {{TypedKind::Text, "25/9/26"}, "the year does not have four digits"},
      {{TypedKind::Text, "25/9-2026"}, "not a day with month and year"},
      {{TypedKind::Text, "tháng 9"}, "not a day with month and year"},
      {{TypedKind::Number, "2026"}, "not a day with month and year"},
      {{TypedKind::Text, "29/02/2026"}, "there is no such day; the day comes before the month"},
      {{TypedKind::Truth, "TRUE"}, "not a day with month and year"},
  };
  for (const auto& [cell, wanted] : cells) {
    CAPTURE(cell.text);
    CHECK(ReadCell().day(cell) == wanted);
  }
}

TEST_CASE(
    "typed: a serial day counts from the year its workbook does, around a day that never was") {
  CHECK(workbook::day_of_serial(1, false) == model::parse_day("1900-01-01"));
  CHECK(workbook::day_of_serial(59, false) == model::parse_day("1900-02-28"));
  CHECK_FALSE(workbook::day_of_serial(60, false));
  CHECK(workbook::day_of_serial(61, false) == model::parse_day("1900-03-01"));
  CHECK(workbook::day_of_serial(46290.75, false) == model::parse_day("2026-09-25"));
  CHECK(workbook::day_of_serial(44828, true) == model::parse_day("2026-09-25"));
  CHECK_FALSE(workbook::day_of_serial(1e12, false));
  CHECK_FALSE(workbook::day_of_serial(-5, true));
}

TEST_CASE("typed: counts are whole, and what reads in two ways is asked back with both") {
  CHECK(ReadCell().count({TypedKind::Number, "1284"}) == "1284");
  CHECK(ReadCell().count({TypedKind::Text, "0284"}) == "284");
  CHECK(ReadCell().count({TypedKind::Text, "1.284"}) ==
        "a number typed as text that can be read as 1284 or as 1.284");
  CHECK(ReadCell().count({TypedKind::Text, "1,284.5"}) ==
        "a count is a whole number, not negative");
  CHECK(ReadCell().count({TypedKind::Text, "1 284"}) == "1284");
  CHECK(ReadCell().count({TypedKind::Text, "1.284.567"}) == "1284567");
  CHECK(ReadCell().count({TypedKind::Text, "1 2"}) == "not a number");
  CHECK(ReadCell().count({TypedKind::Text, "khoảng 300"}) == "not a number");
  CHECK(ReadCell().count({TypedKind::Number, "1.5"}) == "a count is a whole number, not negative");
  CHECK(ReadCell().count({TypedKind::Number, "1e+16"}) ==
        "a count is a whole number, not negative");
  CHECK(ReadCell().count({TypedKind::Error, "#N/A"}) == "the cell shows an error of Excel");
  ReadCell asked;
  CHECK(asked.count({TypedKind::Text, "2.214"}).starts_with("a number typed as text"));
  CHECK(asked.findings.sorted().front().fix.en ==
        "This cell is a count: type 2214, without signs.");
  ReadCell decimal;
  CHECK(decimal.count({TypedKind::Number, "2.214"}).starts_with("a count is a whole number"));
  CHECK(decimal.findings.sorted().front().fix.en ==
        "If it is 2214, type 2214, without signs; not the share.");
  ReadCell share;
  CHECK(share.count({TypedKind::Number, "85.5"}).starts_with("a count is a whole number"));
  CHECK(share.findings.sorted().front().fix.en == "Give the count, not the share.");
}

TEST_CASE(
    "typed: a number typed as text is taken where it reads in one way, else told what to type") {
  CHECK(ReadCell().number({TypedKind::Text, "51,6"}, true) == "51.6");
  CHECK(ReadCell().number({TypedKind::Text, "51.6%"}, true) == "51.6");
  CHECK(ReadCell().number({TypedKind::Text, "0,500"}, false) == "0.5");
  CHECK(ReadCell().number({TypedKind::Text, "1.284,5"}, false) == "1284.5");
  CHECK(ReadCell().number({TypedKind::Text, "12.34.5"}, false) == "not a number");
  ReadCell asked;
  CHECK(asked.number({TypedKind::Text, "51,600"}, false) ==
        "a number typed as text that can be read as 51600 or as 51.600");
  CHECK(asked.findings.sorted().front().fix.en ==
        "If it is a whole number, type 51600. If it is a decimal, type 51.6000.");
  // The advice holds.
  CHECK(ReadCell().number({TypedKind::Text, "51.6000"}, false) == "51.6");
}

TEST_CASE("typed: a cell that shows 85% is 85 of what is measured in percent") {
  CHECK(ReadCell().number({TypedKind::Percent, "0.85"}, true) == "85");
  CHECK(ReadCell().number({TypedKind::Percent, "0.473"}, true) == "47.3");
  CHECK(ReadCell().number({TypedKind::Number, "99.8"}, true) == "99.8");
  CHECK(ReadCell().number({TypedKind::Percent, "0.85"}, false).starts_with("must be a number"));
  CHECK(ReadCell().number({TypedKind::Number, "-1"}, true).starts_with("must be a number"));
}
