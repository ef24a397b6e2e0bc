#include "workbook/cell_checks.hpp"

#include <fmt/format.h>

namespace minhbach::workbook {

namespace {

// Only digits: as a number they are written the same.
std::string is_digits(std::string_view text) {
  return fmt::format("IFERROR(TEXT(VALUE({0}),REPT(\"0\",LEN({0})))={0},FALSE)", text);
}

// Digits with that sign between all thousands, which is how the program that shows the cell groups
// them, whatever sign its own language puts there.
std::string is_grouped(std::string_view text, char sign, std::string_view at_least) {
  const std::string value = fmt::format("VALUE(SUBSTITUTE({},\"{}\",\"\"))", text, sign);
  return fmt::format(
      "IFERROR(AND({0}>={1},SUBSTITUTE(FIXED({0},0,FALSE),MID(FIXED(1000,0,FALSE),2,1),\"{2}\")={3}"
      "),"
      "FALSE)",
      value,
      at_least,
      sign,
      text);
}

// One group of thousands behind a point or comma could be decimals.
std::string is_whole(std::string_view text) {
  return fmt::format("OR({},{},{},{})",
                     is_digits(text),
                     is_grouped(text, ' ', "1000"),
                     is_grouped(text, '.', "1000000"),
                     is_grouped(text, ',', "1000000"));
}

// A decimal with that sign, and no other reading.
std::string is_fraction(std::string_view text, char sign) {
  const char other = sign == ',' ? '.' : ',';
  const std::string before = fmt::format("LEFT({0},FIND(\"{1}\",{0})-1)", text, sign);
  const std::string after = fmt::format("MID({0},FIND(\"{1}\",{0})+1,99)", text, sign);
  return fmt::format(
      "IFERROR(AND(LEN({0})-LEN(SUBSTITUTE({0},\"{1}\",\"\"))=1,LEN({3})<=4,{4},OR(AND({5},NOT(AND("
      "LEN({3})=3,LEN({2})<=3,LEFT({2},1)<>\"0\"))),{6},{7})),FALSE)",
      text,
      sign,
      before,
      after,
      is_digits(after),
      is_digits(before),
      is_grouped(before, other, "1000"),
      is_grouped(before, ' ', "1000"));
}

// Day, month and year behind each other, whatever stands between them.
std::string is_day(std::string_view cell) {
  const std::string spread = fmt::format(
      "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({},\" \",\"\"),\".\",\"/\"),\"-\",\"/\"),\"/\","
      "REPT(\" \",20))",
      cell);
  const std::string first = fmt::format("TRIM(LEFT({},20))", spread);
  const std::string second = fmt::format("TRIM(MID({},21,20))", spread);
  const std::string third = fmt::format("TRIM(RIGHT({},20))", spread);
  const auto are = [](const std::string& day, const std::string& month, const std::string& year) {
    return fmt::format(
        "AND(LEN({2})=4,LEN({1})<=2,LEN({0})<=2,{3},{4},{5},DAY(DATE(VALUE({2}),VALUE({1}),VALUE({"
        "0})))="
        "VALUE({0}),MONTH(DATE(VALUE({2}),VALUE({1}),VALUE({0})))=VALUE({1}))",
        day,
        month,
        year,
        is_digits(day),
        is_digits(month),
        is_digits(year));
  };
  std::string two_of_a_kind;
  for (const char sign : {'/', '.', '-'}) {
    two_of_a_kind += fmt::format(
        "{0}LEN({1})-LEN(SUBSTITUTE({1},\"{2}\",\"\"))=2", sign == '/' ? "" : ",", cell, sign);
  }
  return fmt::format(
      "IFERROR(AND(LEN({0})-LEN(SUBSTITUTE({0},\" "
      "\",\"\"))=40,OR({1}),OR({2},AND(LEN({3})=2,LEN({4})=2,"
      "{5}))),FALSE)",
      spread,
      two_of_a_kind,
      are(first, second, third),
      second,
      third,
      are(third, second, first));
}

}  // namespace

std::string red_where(Fill fill, std::string_view cell, std::string_view list) {
  switch (fill) {
    case Fill::List: return fmt::format("=AND({0}<>\"\",COUNTIF({1},{0})=0)", cell, list);
    case Fill::Date:
      return fmt::format("=AND({0}<>\"\",NOT(ISNUMBER({0})),NOT({1}))", cell, is_day(cell));
    case Fill::Count:
      return fmt::format("=AND({0}<>\"\",IF(ISNUMBER({0}),OR({0}<0,{0}<>INT({0})),NOT({1})))",
                         cell,
                         is_whole(fmt::format("TRIM({})", cell)));
    case Fill::Number: {
      const std::string text = fmt::format("TRIM(SUBSTITUTE({},\"%\",\"\"))", cell);
      return fmt::format(
          "=AND({0}<>\"\",IF(ISNUMBER({0}),OR({0}<0,ROUND({0},6)<>{0}),NOT(OR({1},{2},{3}))))",
          cell,
          is_whole(text),
          is_fraction(text, ','),
          is_fraction(text, '.'));
    }
    case Fill::Locked:
    case Fill::Check:
    case Fill::Text: break;
  }
  return fmt::format("=LEN({})>{}", cell, kLongestText);
}

}  // namespace minhbach::workbook
