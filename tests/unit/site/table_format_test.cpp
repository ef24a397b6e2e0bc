#include "site/table_format.hpp"

#include <catch2/catch.hpp>

namespace minhbach::site {

TEST_CASE("no figure of a text table can be read as thousands") {
  Table table;
  table.columns = {"id", "value", "number", "before_vi", "year"};
  table.types.resize(5, model::ColumnType::Text);
  table.rows = {{"1.234", "1.234", "1.234", "1.234", "2025"},
                {"a", "-41.125", "245/BC", "x", "2026"},
                {"b", "41.5", std::nullopt, "1.234.567", std::nullopt},
                {"c", "0.0001", "", "", "1"},
                {"d", "1.2345", "", "1.234 a", "1"}};
  std::string csv;
  CsvForm form(table);
  form.begin(csv);
  for (const Cells& row : table.rows) {
    form.row(csv, row);
  }
  CHECK(csv ==
        "\xEF\xBB\xBFid,value,number,before_vi,year\n"
        "1.234,1.2340,1.234,1.234,2025\n"
        "a,-41.1250,245/BC,x,2026\n"
        "b,41.5,,1.234.567,\n"
        "c,0.0001,,,1\n"
        "d,1.2345,,1.234 a,1\n");
}

TEST_CASE("numbers are numbers in JSON too, whatever zeros lead them") {
  using model::ColumnType;
  Table table;
  table.columns = {"n", "value", "text"};
  table.types = {ColumnType::Integer, ColumnType::Decimal, ColumnType::Text};
  table.rows = {{"7", "41.50", "41.50"}, {"-2", "0.5", "a"}, {"0", "-007.25", std::nullopt}};
  std::string json;
  JsonForm form(table);
  for (const Cells& row : table.rows) {
    form.row(json, row);
  }
  form.end(json);
  CHECK(json ==
        "[\n{\"n\":7,\"value\":41.50,\"text\":\"41.50\"},\n"
        "{\"n\":-2,\"value\":0.5,\"text\":\"a\"},\n"
        "{\"n\":0,\"value\":-7.25,\"text\":null}\n]\n");
}

}  // namespace minhbach::site
