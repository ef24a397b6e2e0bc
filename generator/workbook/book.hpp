#pragma once

#include "base/lang.hpp"
#include "model/day.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace minhbach::workbook {

// What a person may type into a column.
enum class Fill { Locked, Check, Text, Date, Count, List };

struct BookColumn {
  std::string heading;
  double width = 12;
  Fill fill = Fill::Locked;
  std::string list = {};  // of a list: the name of its range
};

struct BookSheet {
  std::string name;
  std::string title;
  std::string hint;
  std::vector<BookColumn> columns;  // the last one is the hidden key of the row
  // Locked cells of each row by column; where a white column has "-", there is nothing to fill.
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> formulas = {};  // of the column "Check", by row
  std::vector<std::string> cached = {};    // and what each shows before anything is typed
};

struct BookHead {
  base::Lang lang = base::Lang::Vi;
  std::string title;
  bool is_illustrative = false;
  model::Day made;  // stands in the properties: a day of the data, never the clock
  model::Day first_day;
  model::Day last_day;  // dates typed lie between the two
};

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
  void set_up_page(lxw_worksheet* sheet, const std::string& name, bool has_table) const;
  void add_rules(lxw_worksheet* sheet, const BookSheet& from, unsigned column) const;

  std::filesystem::path file_;
  BookHead head_;
  lxw_workbook* book_ = nullptr;
  std::map<Fill, lxw_format*> formats_;
  lxw_format* heading_ = nullptr;
  lxw_format* title_ = nullptr;
  lxw_format* mark_ = nullptr;
  lxw_format* wrong_ = nullptr;
};

}  // namespace minhbach::workbook
