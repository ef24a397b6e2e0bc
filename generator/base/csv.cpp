#include "base/csv.hpp"

#include <algorithm>

namespace minhbach::base {

namespace {

// Reads one table; the position moves over `text` exactly once.
class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file, Problems& problems)
      : text_(text), file_(file), problems_(problems) {}

  void each(const std::function<bool(CsvRow&)>& use) {
    while (at_ < text_.size()) {
      CsvRow row{line_, {}};
      is_lost_ = false;
      do {
        row.cells.push_back(cell());
      } while (!is_lost_ && take(','));
      if (is_lost_) {
        continue;
      }
      end_of_line();
      if ((row.cells.size() > 1 || !row.cells.front().empty()) && !use(row)) {
        return;
      }
    }
  }

 private:
  [[nodiscard]] bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
  }

  bool take(char c) {
    if (at_ < text_.size() && text_[at_] == c) {
      ++at_;
      return true;
    }
    return false;
  }

  void end_of_line() {
    take('\r');
    if (take('\n')) {
      ++line_;
    }
  }

  std::string cell() { return take('"') ? quoted_cell() : plain_cell(); }

  std::string plain_cell() {
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != ',') {
      if (text_[at_] == '"') {
        complain({"dấu ngoặc kép đứng giữa ô không có ngoặc kép",
                  "a double quote inside an unquoted cell"});
        skip_line();
        break;
      }
      ++at_;
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string quoted_cell() {
    const std::size_t opened = line_;
    const std::size_t behind_quote = at_;
    std::string value;
    for (;;) {
      if (at_ >= text_.size()) {
        problems_.error(
            {file_, opened, 0, {}},
            {},
            {"ô mở ngoặc kép nhưng không đóng", "a cell opens a double quote and never closes it"},
            {"Thêm dấu ngoặc kép ở cuối ô.", "Add the closing double quote."});
        go_on_behind(opened, behind_quote);
        return value;
      }
      const char c = text_[at_++];
      if (c == '\n') {
        ++line_;
      }
      if (c != '"') {
        value += c;
      } else if (take('"')) {
        value += '"';
      } else {
        break;
      }
    }
    if (at_line_end() || text_[at_] == ',') {
      return value;
    }
    if (line_ > opened) {
      // The quote that was met opens another cell: the one that should have closed this is lost.
      problems_.error(
          {file_, opened, 0, {}},
          {},
          {"ô mở ngoặc kép ở dòng này nhưng không đóng: dấu ngoặc kép kế tiếp đứng ở dòng " +
               std::to_string(line_) + ", có chữ theo sau",
           "a cell opens a double quote in this line and does not close it: the next one stands in "
           "line " +
               std::to_string(line_) + " and text follows it"},
          {"Thêm dấu ngoặc kép ở cuối ô; dấu ngoặc kép bên trong ô thì viết đôi.",
           "Add the closing double quote at the end of the cell; double the quotes inside it."});
      go_on_behind(opened, behind_quote);
    } else if (value.ends_with('\\')) {
      complain({"dấu ngoặc kép trong ô viết là \\\" thay vì viết đôi",
                "a double quote inside a cell is written \\\" and not doubled"});
      skip_line();
    } else {
      complain(
          {"có chữ sau dấu ngoặc kép đóng ô", "text follows the closing double quote of a cell"});
      skip_line();
    }
    return value;
  }

  // Gives the row up and reads on from the line after the one in which its cell began.
  void go_on_behind(std::size_t line, std::size_t offset) {
    is_lost_ = true;
    const std::size_t end = text_.find('\n', offset);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    line_ = line + 1;
  }

  void complain(LocalText reason) {
    problems_.error({file_, line_, 0, {}},
                    {},
                    std::move(reason),
                    {"Đặt cả ô trong ngoặc kép và viết đôi dấu ngoặc kép bên trong.",
                     "Put the whole cell in double quotes and double the quotes inside it."});
  }

  void skip_line() {
    while (!at_line_end()) {
      ++at_;
    }
  }

  std::string_view text_;
  const std::string& file_;
  Problems& problems_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool is_lost_ = false;  // where the row ends is not known
};

}  // namespace

void read_csv(std::string_view text,
              const std::string& file,
              Problems& problems,
              const std::function<bool(CsvRow& row)>& use) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  CsvReader(text, file, problems).each(use);
}

namespace {

// Of a cell, letter by letter: find_first_of asks a list for each, which took half of writing a
// row.
bool needs_quotes(std::string_view cell) {
  return std::any_of(cell.begin(), cell.end(), [](char c) {
    return c == ',' || c == '"' || c == '\r' || c == '\n';
  });
}

}  // namespace

void append_csv_row(std::string& out, const std::vector<std::string_view>& cells) {
  bool first = true;
  for (const std::string_view cell : cells) {
    if (!first) {
      out += ',';
    }
    first = false;
    if (!needs_quotes(cell)) {
      out += cell;
      continue;
    }
    out += '"';
    std::size_t done = 0;
    for (std::size_t quote = cell.find('"'); quote != std::string_view::npos;
         quote = cell.find('"', done)) {
      out.append(cell, done, quote + 1 - done);
      out += '"';
      done = quote + 1;
    }
    out.append(cell, done);
    out += '"';
  }
  out += '\n';
}

}  // namespace minhbach::base
