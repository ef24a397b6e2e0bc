#pragma once

#include "base/lang.hpp"
#include "model/day.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook/fill.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace minhbach::workbook {

struct BookColumn {
  std::string heading;
  double width = 12;
  Fill fill = Fill::Locked;
  std::string list = {};  // of a list: the name of its range
  // What `import` calls it; columns of a table by their names there. Empty: given, and not read.
  std::string field = {};
};

// A cell as it is given: what stands in it, and what may be typed where that is not what its column
// says.
struct BookCell {
  std::string text = {};
  std::optional<Fill> fill = {};
  std::string list = {};  // of a list that is not its column's

  static BookCell closed() { return {{}, Fill::Locked, {}}; }  // there is nothing to fill
  static BookCell open(Fill what, std::string list = {}) { return {{}, what, std::move(list)}; }
  static BookCell given(std::string what) { return {std::move(what), Fill::Locked, {}}; }
};
using BookRow = std::vector<BookCell>;

struct BookSheet {
  std::string name;
  std::string title;
  std::string hint;
  std::vector<BookColumn> columns;  // the last one is the hidden key of the row
  std::vector<BookRow> rows;
  // So many columns call the row: they stay when the others move along, and stand on every page.
  std::size_t named = 1;
  std::uint16_t pages_wide = 1;            // when printed
  std::vector<std::string> formulas = {};  // of the column "Check", by row
  std::vector<std::string> cached = {};    // and what each shows before anything is typed

  [[nodiscard]] Fill fill(std::size_t row, std::size_t column) const {
    return rows[row][column].fill.value_or(columns[column].fill);
  }
  [[nodiscard]] const std::string& list(std::size_t row, std::size_t column) const {
    const std::string& own = rows[row][column].list;
    return own.empty() ? columns[column].list : own;
  }
};

struct BookHead {
  base::Lang lang = base::Lang::Vi;
  std::string title;
  bool is_illustrative = false;
  model::Day made;  // stands in the properties: a day of the data, never the clock
  model::Day first_day;
  model::Day last_day;  // dates typed lie between the two
};

// What stands on every sheet and page of an illustrative plan.
std::string illustrative_words(base::Lang lang);

// Points a row needs for a text in a column that wide: Excel and LibreOffice do not measure rows
// nobody touched.
double height_of(std::string_view text, double width);

// 'A' for 0, 'AA' for 26: how formulas call a column.
std::string column_letters(std::size_t column);

// One .xlsx file. Its bytes depend on what it is given only. For one thread.
class Book {
 public:
  Book(const std::filesystem::path& file, BookHead head);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  Book(Book&&) = delete;
  Book& operator=(Book&&) = delete;

  void add_text(const std::string& name, const std::vector<std::string>& lines);
  void add(const BookSheet& sheet);
  // The hidden sheet: what the file is, by name, and the lists, each a named range.
  using Lists = std::vector<std::pair<std::string, std::vector<std::string>>>;
  void add_hidden(const std::vector<std::pair<std::string, std::string>>& facts,
                  const Lists& lists);
  void close();  // Failure(Machine) when the disk refuses

  static constexpr unsigned kFirstRow = 4;  // of a sheet's rows, from 0

 private:
  [[nodiscard]] lxw_format* format(Fill fill) const { return formats_.at(fill); }
  void set_up_page(lxw_worksheet* sheet, const std::string& name) const;
  void set_up_table(lxw_worksheet* sheet, const BookSheet& from) const;
  void write_head(lxw_worksheet* sheet, const BookSheet& from) const;
  double write_row(lxw_worksheet* sheet, const BookSheet& from, std::size_t row) const;
  void add_rules(lxw_worksheet* sheet, const BookSheet& from, std::size_t column) const;
  struct Run;
  void add_rule(lxw_worksheet* sheet, const Run& run) const;

  std::filesystem::path file_;
  BookHead head_;
  lxw_workbook* book_ = nullptr;
  std::map<Fill, lxw_format*> formats_;
  lxw_format* heading_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* hint_ = nullptr;
  lxw_format* mark_ = nullptr;
  lxw_format* wrong_ = nullptr;
};

}  // namespace minhbach::workbook
