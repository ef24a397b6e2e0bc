#include "store/meant.hpp"

#include <catch2/catch.hpp>

using namespace minhbach::store;
using Meant = std::vector<std::string>;

TEST_CASE("days as people and spreadsheets write them") {
  for (const char* text : {"44803",
                           "44803.5",
                           "2022/08/30",
                           "2022-8-30",
                           "2022.08.30",
                           "20220830",
                           "30/8/2022",
                           "30-8-22",
                           "30.8.2022",
                           "8/30/2022",
                           "30-Aug-22",
                           "30-Thg8-22",
                           "30 August 2022",
                           "August 30, 2022",
                           "ngày 30 tháng 8 năm 2022",
                           "2022-08-30 00:00:00",
                           "2022-08-30T07:00:00Z",
                           "30/08/2022 0:00"}) {
    INFO(text);
    CHECK(dates_meant(text, Domain::Day) == Meant{"2022-08-30"});
  }
  CHECK(dates_meant("3/4/2022", Domain::Day) == Meant{"2022-04-03", "2022-03-04"});
  for (const char* text : {"abc", "31/2/2022", "12", "quý I/2022", "2022", ""}) {
    INFO(text);
    CHECK(dates_meant(text, Domain::Day).empty());
  }
}

TEST_CASE("a month that became a day is offered as a month too") {
  CHECK(dates_meant("01/12/2021", Domain::PartialDate) ==
        Meant{"2021-12-01", "2021-01-12", "2021-12"});
  CHECK(dates_meant("44531", Domain::PartialDate) == Meant{"2021-12-01", "2021-12"});
  CHECK(dates_meant("Dec-21", Domain::PartialDate) == Meant{"2021-12"});
  CHECK(dates_meant("tháng 12/2021", Domain::PartialDate) == Meant{"2021-12"});
  CHECK(dates_meant("năm 2021", Domain::PartialDate) == Meant{"2021"});
}

TEST_CASE("numbers with the signs of other countries") {
  CHECK(numbers_meant("41,5") == Meant{"41.5"});
  CHECK(numbers_meant("41,5 %") == Meant{"41.5"});
  CHECK(numbers_meant("0,415") == Meant{"0.415"});
  CHECK(numbers_meant("1.234.567") == Meant{"1234567"});
  CHECK(numbers_meant("1.234,5") == Meant{"1234.5"});
  CHECK(numbers_meant("1,234.5") == Meant{"1234.5"});
  CHECK(numbers_meant("1\u00A0234") == Meant{"1234"});
  CHECK(numbers_meant("1,234") == Meant{"1.234", "1234"});
  CHECK(numbers_meant("'20") == Meant{"20"});
  for (const char* text : {"abc", "1,2,3", "12.34.5", "", "1 2"}) {
    INFO(text);
    CHECK(numbers_meant(text).empty());
  }
}

TEST_CASE("what a spreadsheet made of a label or a number") {
  for (const char* text : {"Aug-22", "22-Aug", "30-Aug-22", "22-Thg8", "2022-08-30 00:00:00"}) {
    INFO(text);
    CHECK(is_spreadsheet_date(text));
  }
  for (const char* text : {"245/BC-SLĐTBXH", "2022-Q1", "8-22", "may-lanh", "I.1", "Thg8"}) {
    INFO(text);
    CHECK_FALSE(is_spreadsheet_date(text));
  }
  for (const char* text : {"2.02208E+11", "2,02208E+11", "1E-05", "-1.5e+10"}) {
    INFO(text);
    CHECK(is_shortened_number(text));
  }
  for (const char* text : {"E+1", "1E", "Mục E-1", "12E+", "1.2.3E+4"}) {
    INFO(text);
    CHECK_FALSE(is_shortened_number(text));
  }
}

TEST_CASE("flags and years") {
  for (const char* text : {"TRUE", "x", "X", "có", "Có", "yes", "✓"}) {
    CHECK(flag_meant(text) == "1");
  }
  for (const char* text : {"FALSE", "không", "no", "sai"}) {
    CHECK(flag_meant(text) == "0");
  }
  CHECK(flag_meant("abc").empty());
  CHECK(year_meant("22") == "2022");
  CHECK(year_meant("20222") == "2022");
  CHECK(year_meant("44803") == "2022");
}
