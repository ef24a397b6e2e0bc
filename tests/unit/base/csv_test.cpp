#include "base/csv.hpp"

#include <random>

#include "support/words.hpp"

using namespace minhbach;
using test::words;

namespace {

std::vector<base::CsvRow> parse_csv(std::string_view text,
                                    const std::string& file,
                                    base::Problems& problems) {
  std::vector<base::CsvRow> rows;
  base::read_csv(text, file, problems, [&](base::CsvRow& row) {
    rows.push_back(std::move(row));
    return true;
  });
  return rows;
}

std::vector<std::vector<std::string>> cells(std::string_view text) {
  base::Problems problems;
  std::vector<std::vector<std::string>> all;
  for (const base::CsvRow& row : parse_csv(text, "t.csv", problems)) {
    all.push_back(row.cells);
  }
  CHECK(words(problems).empty());
  return all;
}

std::string complaint(std::string_view text) {
  base::Problems problems;
  parse_csv(text, "t.csv", problems);
  return words(problems);
}

using Table = std::vector<std::vector<std::string>>;
const std::string kQuoteRule =
    " | Đặt cả ô trong ngoặc kép và viết đôi dấu ngoặc kép bên trong."
    " | Put the whole cell in double quotes and double the quotes inside it. | \n";

}  // namespace

TEST_CASE("csv reads plain and quoted cells") {
  CHECK(cells("a,b\nc,\n") == Table{{"a", "b"}, {"c", ""}});
  CHECK(cells("\"a\"\"b\",\"x,y\",\"1\n2\"\n") == Table{{"a\"b", "x,y", "1\n2"}});
  CHECK(cells("a,b") == Table{{"a", "b"}});
  CHECK(cells("").empty());
  CHECK(cells(",\n") == Table{{"", ""}});
}

TEST_CASE("csv accepts what Excel writes") {
  CHECK(cells("\xEF\xBB\xBF"
              "a,b\r\nc,\"d\"\r\n") == Table{{"a", "b"}, {"c", "d"}});
  CHECK(cells("\xEF\xBB\xBF\"a\",b\r\n") == Table{{"a", "b"}});
}

TEST_CASE("csv keeps a line break inside a cell as it is") {
  CHECK(cells("\"a\r\nb\"\n") == Table{{"a\r\nb"}});
}

TEST_CASE("csv skips blank lines and counts them") {
  base::Problems problems;
  const auto rows = parse_csv("a\n\n\"b\nb\"\n\nc\n", "t.csv", problems);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].line == 1);
  CHECK(rows[1].line == 3);
  CHECK(rows[2].line == 6);
}

TEST_CASE("csv says what it cannot read") {
  CHECK(complaint("a,\"b\nc\n") ==
        "t.csv:1:0: '' | ô mở ngoặc kép nhưng không đóng"
        " | a cell opens a double quote and never closes it"
        " | Thêm dấu ngoặc kép ở cuối ô. | Add the closing double quote. | \n");
  CHECK(complaint("a\nb\"c\n") ==
        "t.csv:2:0: '' | dấu ngoặc kép đứng giữa ô không có ngoặc kép"
        " | a double quote inside an unquoted cell" +
            kQuoteRule);
  CHECK(complaint("\"a\"b\n") ==
        "t.csv:1:0: '' | có chữ sau dấu ngoặc kép đóng ô"
        " | text follows the closing double quote of a cell" +
            kQuoteRule);
}

TEST_CASE("csv goes on after a bad line") {
  base::Problems problems;
  const auto rows = parse_csv("a\"\nb,c\n", "t.csv", problems);
  CHECK(problems.has_errors());
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].cells == std::vector<std::string>{"b", "c"});
}

TEST_CASE("csv names the line that opened a lost quote and reads on below it") {
  base::Problems problems;
  const auto rows = parse_csv("a,\"b\nc,d\ne,\"f\"\n", "t.csv", problems);
  CHECK(words(problems).starts_with("t.csv:1:0: '' | ô mở ngoặc kép ở dòng này nhưng không đóng"));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 2);
  CHECK(rows[1].cells == std::vector<std::string>{"e", "f"});
  CHECK(complaint("\"a\\\"b\",c\n").find("\\\" thay vì viết đôi") != std::string::npos);
}

TEST_CASE("csv stops when nobody wants more") {
  base::Problems problems;
  std::size_t rows = 0;
  base::read_csv("a\nb\n\"c", "t.csv", problems, [&](base::CsvRow& /*row*/) { return ++rows < 2; });
  CHECK(rows == 2);
  CHECK(problems.empty());
}

TEST_CASE("csv writes quotes only where needed") {
  std::string out;
  base::append_csv_row(out, {"a", "", "b c", "d,e", "f\"g", "h\ni"});
  CHECK(out == "a,,b c,\"d,e\",\"f\"\"g\",\"h\ni\"\n");
}

TEST_CASE("csv read after write is the same table") {
  std::mt19937 random(20261123);  // NOLINT(cert-msc51-cpp): the same cases every time
  const std::vector<std::string> bits = {"a", "ệ", ",", "\"", "\n", "\r\n", " ", "=", "Đ", "\t"};
  for (int round = 0; round < 2000; ++round) {
    Table table(1 + random() % 4);
    const std::size_t width = 2 + random() % 3;
    std::string text;
    for (auto& row : table) {
      row.resize(width);
      for (std::string& cell : row) {
        for (std::size_t n = random() % 6; n > 0; --n) {
          cell += bits[random() % bits.size()];
        }
      }
      base::append_csv_row(text, {row.begin(), row.end()});
    }
    REQUIRE(cells(text) == table);
  }
}
