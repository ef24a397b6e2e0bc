#include "store/cells.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"
#include "support/words.hpp"

using namespace minhbach;

namespace {

// What is said about one cell of an otherwise empty table.
std::string said_of_cell(const std::string& table_name,
                         const std::string& column,
                         store::Cell cell,
                         bool in_database = false) {
  store::Table table = test::schema().table(table_name);
  const std::size_t at = table.column(column);
  table.columns = {table.columns[at]};
  table.key = {0};
  base::Problems problems;
  store::check_cells({&table, "t.csv", in_database, {{2, {std::move(cell)}}}}, problems);
  std::string words = test::words(problems);
  const std::string place = in_database ? "" : "t.csv:2:0:" + column + " ";
  CHECK((words.empty() || words.starts_with(place)));
  return words.empty() ? "" : words.substr(place.size(), words.size() - place.size() - 1);
}

std::string reason(const std::string& table, const std::string& column, const std::string& cell) {
  const std::string words = said_of_cell(table, column, cell);
  if (words.empty()) {
    return {};
  }
  const std::size_t vi = words.find(" | ");
  const std::size_t en = words.find(" | ", vi + 3) + 3;
  return words.substr(en, words.find(" | ", en) - en);
}

}  // namespace

TEST_CASE("a required cell must be stated, another may be empty") {
  CHECK(said_of_cell("task", "title_vi", std::nullopt) ==
        "'' | ô này không được để trống | this cell must not be empty |  |  | ");
  CHECK(said_of_cell("task", "title_en", std::nullopt).empty());
}

TEST_CASE("words are held against the schema with the nearest one") {
  CHECK(
      said_of_cell("plan", "state", "in force") ==
      "'in force' | không phải là một trong các giá trị cho phép | not one of the allowed values | "
      "Chọn một trong: draft, in_force, ended, replaced, archived | "
      "Choose one of: draft, in_force, ended, replaced, archived | in_force");
  CHECK(said_of_cell("plan", "state", "in_force").empty());
  CHECK(reason("plan", "illustrative", "2") == "this cell takes only 0 or 1");
}

TEST_CASE("dates are days that exist") {
  CHECK(said_of_cell("plan", "effective_to", "2025-02-30") ==
        "'2025-02-30' | không phải là một ngày có thật viết theo dạng NĂM-THÁNG-NGÀY | "
        "not an existing day written as year-month-day | Viết như 2025-12-31. | Write it like "
        "2025-12-31. | ");
  CHECK(reason("plan", "effective_to", "31/12/2025") ==
        "not an existing day written as year-month-day");
  CHECK(said_of_cell("plan", "issued", "2021-12").empty());
  CHECK(said_of_cell("plan", "issued", "2021").empty());
  CHECK(reason("plan", "issued", "2021-13") == "not a year, a month of a year or a day");
}

TEST_CASE("integers are written one way and stay in their range") {
  CHECK(said_of_cell("schedule", "month", "13") ==
        "'13' | số phải từ 1 đến 12 | the number must be from 1 to 12 |  |  | ");
  CHECK(reason("snapshot", "revision", "0") == "the number must be 1 or more");
  for (const char* text : {"01", "+1", "1.0", " 1", "1 ", "-0", "99999999999999999999", "một"}) {
    INFO(text);
    CHECK_FALSE(said_of_cell("task", "position", text).empty());
  }
  CHECK(said_of_cell("task", "position", "12").empty());
}

TEST_CASE("decimal text is a decimal number") {
  CHECK(said_of_cell("milestone", "value", "89,5") ==
        "'89,5' | không phải là số thập phân | not a decimal number | "
        "Viết như 90 hoặc 89.95: dấu chấm, nhiều nhất bốn chữ số thập phân. | "
        "Write it like 90 or 89.95: a point, four decimals at most. | 89.5");
  CHECK(said_of_cell("indicator_value", "baseline", "-5.25").empty());
  CHECK(said_of_cell("rule_parameter", "value", "abc").empty());
}

TEST_CASE("text that a spreadsheet takes for a formula is refused") {
  const std::string formula =
      "the text begins like a spreadsheet formula (=, +, @, or - before a character)";
  for (const char* text : {"=1+1", "+84 123", "@SUM(A1)", "-x", "-1+1"}) {
    INFO(text);
    CHECK(reason("task", "title_vi", text) == formula);
  }
  for (const char* text : {"- gạch đầu dòng", "-5", "-0.5", "-", "a=b"}) {
    INFO(text);
    CHECK(reason("task", "title_vi", text).empty());
  }
}

TEST_CASE("invisible and broken text is refused") {
  CHECK(said_of_cell("task", "title_vi", "a\tb") ==
        "'a\tb' | ô có ký tự điều khiển U+0009 ở vị trí 2 | the cell holds the control "
        "character U+0009 at position 2 | "
        "Xóa ký tự này (thường do dán từ chương trình khác). | "
        "Remove it (it usually comes from pasting out of another program). | ");
  CHECK(reason("task", "title_vi", std::string("a\0b", 3)) ==
        "the cell holds the control character U+0000 at position 2");
  CHECK(reason("task", "title_vi", "a\tb") ==
        "the cell holds the control character U+0009 at position 2");
  CHECK(reason("task", "title_vi", "a\rb") ==
        "the cell holds the control character U+000D at position 2");
  CHECK(reason("task", "title_vi", "a\x7F") ==
        "the cell holds the control character U+007F at position 2");
  CHECK(reason("task", "title_vi", "a\xC2\x85") ==
        "the cell holds the control character U+0085 at position 2");
  CHECK(reason("task",
               "title_vi",
               "a\xE2\x80\xAE"
               "b") == "the cell holds a direction mark U+202E at position 2, behind “a”");
  CHECK(reason("task", "title_vi", "a\xEF\xBF\xBD") ==
        "“a\uFFFD” has lost letters, U+FFFD stands in their place");
  CHECK(reason("task", "title_vi", "  ") == "the cell holds only blanks");
  CHECK(reason("task", "title_vi", "a\nb").empty());
  CHECK(reason("task", "title_vi", "\xFF") == "the text is not UTF-8");
  CHECK(reason("task", "title_vi", std::string(65537, 'a')) == "the cell is longer than 64 kB");
  CHECK(said_of_cell("task", "title_vi", std::string(65536, 'a')).empty());
}

TEST_CASE("a long value is shown in part, cut between letters") {
  const std::string words = said_of_cell("task", "title_vi", "=" + std::string(78, 'a') + "ếếếế");
  CHECK(words.starts_with("'=" + std::string(78, 'a') + "…' | "));
}

TEST_CASE("ids are parts of addresses") {
  CHECK(said_of_cell("task", "id", "II/3") ==
        "'II/3' | mã có ký tự không dùng được trong địa chỉ trang | the id holds what an address "
        "cannot | "
        "Chỉ dùng chữ không dấu, chữ số, '.', '-', '_', '@'; không bắt đầu bằng '.'. | "
        "Use unaccented letters, digits, '.', '-', '_', '@'; do not begin with '.'. | ");
  for (const char* id : {"II.3", "2023-Q1", "a_b@c"}) {
    CHECK(said_of_cell("task", "id", id).empty());
  }
  for (const char* id : {".a", "..", "a b", "đ", "a\\b", "a%"}) {
    INFO(id);
    CHECK_FALSE(said_of_cell("task", "id", id).empty());
  }
  CHECK(reason("plan", "plan_id", "static") == "the id of a plan must be a safe folder name");
  CHECK(reason("plan", "plan_id", "a.") == "the id of a plan must be a safe folder name");
  CHECK(said_of_cell("plan", "plan_id", "cchc-2021-2025").empty());
}

TEST_CASE("characters that nobody sees are named with their place") {
  CHECK(reason("milestone", "value", "20\u200B") ==
        "the cell holds a zero-width space U+200B at position 3, behind “20”");
  CHECK(reason("document", "issued", "2022-08-30\u200B") ==
        "the cell holds a zero-width space U+200B at position 11, behind “2022-08-30”");
  CHECK(reason("task", "title_en", "\u00A0") == "the cell holds only blanks (U+00A0)");
  CHECK(said_of_cell("milestone", "value", "20\u200B").ends_with("| 20"));
}

TEST_CASE("what a spreadsheet put in the place of a value is refused") {
  for (const char* text : {"#N/A",
                           "#REF!",
                           "#NAME?",
                           "#VALUE!",
                           "#DIV/0!",
                           "#NUM!",
                           "#NULL!",
                           "#SPILL!",
                           "#CALC!",
                           "#BEZUG!",
                           "#WERT!",
                           "#NV",
                           "#NOM?",
                           "#VALEUR!",
                           "#¡VALOR!",
                           "#TÊN?",
                           "#####",
                           "Err:502",
                           "Lỗi:502",
                           "NULL",
                           "NaN",
                           "Kế hoạch #REF!",
                           "Ô kinh phí_x000D_ để trống.",
                           "2.02208E+11",
                           "Aug-22",
                           "30-Aug-22"}) {
    INFO(text);
    CHECK_FALSE(reason("open_point", "text_vi", text).empty());
  }
  for (const char* text : {"# 1", "#CCHC", "Mục: 502", "Err", "Aug", "a_x1_b"}) {
    INFO(text);
    CHECK(reason("open_point", "text_vi", text).empty());
  }
  CHECK(said_of_cell("document", "is_public", "TRUE").ends_with("| 1"));
  CHECK(reason("document", "url", "www.a.vn") ==
        "the address does not begin with https:// or http://");
  CHECK(reason("milestone", "year", "20222") == "the year must be from 1945 to 2099");
}

TEST_CASE("an id is a name that every disk can store") {
  for (const char* id : {"con", "CON", "aux.1", "nul", "com1", "LPT9", "prn.x.y"}) {
    INFO(id);
    CHECK(reason("task", "id", id) ==
          "this is the name of a device on Windows, where no file can bear it");
  }
  for (const char* id : {"I.1", "com", "com0", "con-1", "lpt10", "aux-I", "a.con"}) {
    INFO(id);
    CHECK(said_of_cell("task", "id", id).empty());
  }
  CHECK(said_of_cell("task", "id", "I.1..") ==
        "'I.1..' | mã kết thúc bằng dấu chấm, Windows bỏ dấu đó khỏi tên tệp | the id ends in a "
        "point, which Windows drops from the names of files | Bỏ dấu chấm ở cuối. | Drop the "
        "point. | I.1");
}
