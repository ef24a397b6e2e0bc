#include "store/header.hpp"

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "store/encoding.hpp"
#include "store/first_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

bool is_quote(char32_t point) {
  return point == U'"' || point == U'\'' || (point >= 0x2018 && point <= 0x201F) || point == 0xAB ||
         point == 0xBB;
}

std::vector<std::string> column_names(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) {
    if (column.name != "plan_id") {
      names.push_back(column.name);
    }
  }
  return names;
}

// What is left of a name of a column when hands and programs have dressed it: capitals, blanks,
// marks nobody sees, quotes, accents.
std::string plain_name(std::string_view cell) {
  std::string plain;
  const std::string folded = base::folded(cell);
  for (std::size_t offset = 0; offset < folded.size();) {
    const std::size_t begin = offset;
    const char32_t point = base::next_code_point(folded, offset);
    if (base::is_unseen(point) || is_quote(point)) {
      continue;
    }
    if (base::is_white(point) || point == U'-' || point == U'.' || point == U'_') {
      plain += plain.empty() || plain.back() == '_' ? "" : "_";
    } else {
      plain += folded.substr(begin, offset - begin);
    }
  }
  while (plain.ends_with('_')) {
    plain.pop_back();
  }
  return plain;
}

// The header and what the file says about itself, before any of it is believed.
class HeaderReader {
 public:
  HeaderReader(const Table& table,
               std::string_view text,
               const std::string& file,
               Problems& problems)
      : table_(table), names_(column_names(table)), file_(file), problems_(problems) {
    Problems ignored;  // told when the rows are read
    base::read_csv(text, file, ignored, [&](base::CsvRow& row) {
      if (!is_blank(row)) {
        head_.push_back(std::move(row));
      }
      return head_.size() < kHead;
    });
    std::string_view first = base::split(text.substr(0, text.find('\n')), '\n').front();
    const std::string low = base::lower_ascii(std::string(first.substr(0, 6)));
    if (low.starts_with("sep=") || low.starts_with("\"sep=")) {
      stated_separator_ = first.substr(first.find('=') + 1, 1);
      if (!head_.empty()) {
        head_.erase(head_.begin());
      }
      const std::size_t end = text.find('\n');
      first = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    } else {
      first = base::trimmed(text);
    }
    line_ = first.substr(0, first.find('\n'));
  }

  std::optional<Header> read() {
    if (head_.empty() && base::trimmed(line_).empty()) {
      problems_.error({file_, 1, 0, {}},
                      {},
                      {"tệp không có dòng tiêu đề", "the file has no header line"},
                      {"Viết tên các cột ở dòng đầu, hoặc xóa tệp nếu bảng không có dòng nào.",
                       "Write the column names in the first line, or delete the file if the table "
                       "has no rows."});
      return std::nullopt;
    }
    return refuse_separators() || refuse_quotes() || head_.empty() || refuse_absent() ||
                   refuse_first_version()
               ? std::nullopt
               : names_read();
  }

 private:
  static constexpr std::size_t kHead = 12;

  [[nodiscard]] bool is_name(std::string_view word) const {
    return std::find(names_.begin(), names_.end(), word) != names_.end();
  }

  template <class Cells>
  [[nodiscard]] std::size_t known(const Cells& cells) const {
    std::set<std::string> found;
    for (const auto& cell : cells) {
      if (std::string name = plain_name(cell); is_name(name) || name == "plan_id") {
        found.insert(std::move(name));
      }
    }
    return found.size();
  }

  [[nodiscard]] std::size_t line() const { return head_.empty() ? 1 : head_.front().line; }

  struct Separator {
    char sign = ',';
    LocalText name;
  };

  bool refuse_separators() {
    static const std::array<Separator, 5> kSeparators = {{
        {';', {"dấu chấm phẩy", "a semicolon"}},
        {'\t', {"dấu tab", "a tab"}},
        {'|', {"dấu gạch đứng", "a vertical bar"}},
        {':', {"dấu hai chấm", "a colon"}},
        {' ', {"khoảng trắng", "blanks"}},
    }};
    const std::size_t commas = known(base::split(line_, ','));
    return std::any_of(kSeparators.begin(), kSeparators.end(), [&](const Separator& separator) {
      return refuse_separator(separator, commas);
    });
  }

  // `commas`: the names of columns that commas tell apart.
  bool refuse_separator(const Separator& separator, std::size_t commas) {
    const auto parts = base::split(line_, separator.sign);
    const bool is_table = separator.sign != ' ' && separator.sign != ':' && parts.size() > 2 &&
                          line_.find(',') == std::string_view::npos;
    if (parts.size() > 1 && (known(parts) > commas || (commas == 0 && is_table))) {
      complain_separator(separator.name);
      return true;
    }
    if (stated_separator_.empty() || stated_separator_.front() != separator.sign) {
      return false;
    }
    problems_.error({file_, 1, 0, {}},
                    "sep=" + stated_separator_,
                    {"dòng này nói các cột ngăn cách bằng " + separator.name.vi +
                         ", nhưng các dòng sau dùng dấu phẩy",
                     "this line says that columns are separated by " + separator.name.en +
                         ", but the lines below use a comma"},
                    {"Xóa dòng này.", "Delete this line."});
    return true;
  }

  void complain_separator(const LocalText& name) {
    problems_.error(
        {file_, line(), 0, {}},
        {},
        {fmt::format("các cột ngăn cách bằng {}, không phải dấu phẩy", name.vi),
         fmt::format("columns are separated by {}, not by a comma", name.en)},
        {"Excel với thiết lập vùng Việt Nam ghi dấu chấm phẩy. Đổi List separator thành "
         "dấu phẩy trong thiết lập vùng của Windows rồi lưu lại. " +
             save_as().vi,
         "Excel with Vietnamese regional settings writes a semicolon. Set the list "
         "separator to a comma in the regional settings of Windows and save again. " +
             save_as().en});
  }

  // Quotes that a program doubled, wrapped around whole lines, or exchanged for others.
  bool refuse_quotes() {
    const std::size_t as_cells =
        head_.empty() || head_.front().line != line() ? 0 : exact(head_.front());
    const auto parts = base::split(line_, ',');
    if (as_cells > 0 || known(parts) < 2) {
      return false;
    }
    LocalText reason;
    if (!head_.empty() && head_.front().cells.size() == 1 && parts.size() > 1 &&
        line_.starts_with('"')) {
      reason = {"cả dòng nằm trong một cặp ngoặc kép nên chỉ thành một ô",
                "the whole line stands in one pair of double quotes and so is one cell"};
    } else if (line_.find("\"\"") != std::string_view::npos) {
      reason = {"mọi dấu ngoặc kép đều bị viết đôi", "every double quote is doubled"};
    } else if (line_.find("“") != std::string_view::npos ||
               line_.find("”") != std::string_view::npos ||
               line_.find("„") != std::string_view::npos) {
      reason = {"các ô đặt trong ngoặc kép cong (“ ”) thay vì ngoặc kép thẳng",
                "cells stand in curly quotes (“ ”), not in straight ones"};
    } else if (line_.starts_with('\'')) {
      reason = {"các ô đặt trong dấu nháy đơn thay vì ngoặc kép",
                "cells stand in single quotes, not in double ones"};
    } else {
      return false;
    }
    problems_.error({file_, line(), 0, {}},
                    {},
                    std::move(reason),
                    {"Lưu lại từ sổ tính gốc. " + save_as().vi,
                     "Save it again from the workbook. " + save_as().en});
    return true;
  }

  [[nodiscard]] std::size_t exact(const base::CsvRow& row) const {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
          return is_name(cell);
        }));
  }

  // No name of a column in it: translated, or the rows begin without a header.
  bool refuse_absent() {
    if (known(head_.front().cells) > 0 || has_near_name()) {
      return false;
    }
    for (const base::CsvRow& row : head_) {
      if (const std::size_t found = known(row.cells); found > 1 || found == names_.size()) {
        problems_.error(
            {file_, head_.front().line, 0, {}},
            base::joined(head_.front().cells, ","),
            {fmt::format("tên các cột đứng ở dòng {}, không phải dòng đầu", row.line),
             fmt::format("the names of the columns stand in line {}, not in the first", row.line)},
            {"Xóa các dòng phía trên.", "Delete the lines above it."});
        return true;
      }
    }
    problems_.error(
        {file_, head_.front().line, 0, {}},
        base::joined(head_.front().cells, ","),
        {"dòng đầu không có tên cột nào của bảng (bị dịch, bị xóa hoặc thay bằng dữ liệu)",
         "the first line holds no name of a column (translated, deleted, or replaced by data)"},
        {"Viết lại dòng đầu: " + base::joined(names_, ","),
         "Write the first line again: " + base::joined(names_, ",")});
    return true;
  }

  // Its other differences are told by the rules; this one would read as a slip.
  bool refuse_first_version() {
    const std::vector<std::string>& cells = head_.front().cells;
    if (table_.name != "target" || is_name(kFirstDueColumn) ||
        std::find(cells.begin(), cells.end(), kFirstDueColumn) == cells.end()) {
      return false;
    }
    problems_.error({file_, head_.front().line, 0, std::string(kFirstDueColumn)},
                    {},
                    {"bảng theo lược đồ phiên bản 1", "the table follows version 1 of the schema"},
                    kMigrateFirst);
    return true;
  }

  [[nodiscard]] bool has_near_name() const {
    return std::any_of(
        head_.front().cells.begin(), head_.front().cells.end(), [&](const std::string& cell) {
          return !base::nearest(plain_name(cell), names_).empty();
        });
  }

  std::optional<Header> names_read() {
    const base::CsvRow& row = head_.front();
    Header header{row.line, {}};
    std::set<std::string> seen;
    std::vector<std::pair<std::string, std::string>> dressed;  // as found, as it should be
    const std::size_t before = problems_.size();
    for (const std::string& name : row.cells) {
      if (base::is_blank(name)) {
        header.columns.emplace_back();
        continue;
      }
      header.columns.push_back(table_.find(name));
      if (!is_name(name)) {
        const std::string plain = plain_name(name);
        const std::string near = is_name(plain)       ? plain
                                 : plain == "plan_id" ? std::string()
                                                      : base::nearest(plain, names_);
        seen.insert(near);
        if (near == plain) {
          dressed.emplace_back(name, near);
        } else {
          complain_unknown(name, near);
        }
      } else if (!seen.insert(name).second) {
        problems_.error({file_, row.line, 0, name},
                        name,
                        {"cột xuất hiện hai lần", "the column stands here twice"},
                        {"Giữ lại một cột.", "Keep one of the two."});
      }
    }
    complain_dressed(dressed);
    complain_missing(seen);
    return problems_.size() == before ? std::optional(std::move(header)) : std::nullopt;
  }

  void complain_missing(const std::set<std::string>& seen) {
    for (const Column& column : table_.columns) {
      if (column.is_required && column.name != "plan_id" && !seen.contains(column.name)) {
        problems_.error({file_, head_.front().line, 0, column.name},
                        {},
                        {"thiếu cột bắt buộc này", "this required column is missing"},
                        {"Thêm cột vào dòng đầu và điền từng ô.",
                         "Add the column to the first line and fill its cells."});
      }
    }
  }

  void complain_unknown(const std::string& name, const std::string& near) {
    const bool is_folder_name = plain_name(name) == "plan_id";
    problems_.error({file_, head_.front().line, 0, name},
                    name,
                    is_folder_name
                        ? LocalText{"cột này không viết trong bảng: tên thư mục là plan_id",
                                    "this column is not written: the folder's name is the plan_id"}
                        : LocalText{"bảng không có cột này", "the table has no such column"},
                    {"Các cột của bảng: " + base::joined(names_, ", "),
                     "Columns of the table: " + base::joined(names_, ", ")},
                    near);
  }

  // Names that are right but for capitals, blanks and the like: one message for all.
  void complain_dressed(const std::vector<std::pair<std::string, std::string>>& dressed) {
    if (dressed.size() == 1) {
      complain_unknown(dressed.front().first, dressed.front().second);
    } else if (!dressed.empty()) {
      std::vector<std::string> pairs;
      pairs.reserve(dressed.size());
      for (const auto& [found, right] : dressed) {
        pairs.push_back(fmt::format("\"{}\" → \"{}\"", found, right));
      }
      const std::string all = base::joined(pairs, ", ");
      problems_.error(
          {file_, head_.front().line, 0, {}},
          {},
          {"tên cột viết khác với tên của bảng: " + all,
           "names of columns are written otherwise than the table has them: " + all},
          {"Viết tên cột bằng chữ thường, không dấu, không khoảng trắng, đúng như tên bên "
           "phải mũi tên.",
           "Write them in lower case, without accents and blanks, as on the right of the "
           "arrows."});
    }
  }

  const Table& table_;
  std::vector<std::string> names_;
  const std::string& file_;
  Problems& problems_;
  std::vector<base::CsvRow> head_;  // the first rows that hold anything
  std::string stated_separator_;    // of a line 'sep=;'
  std::string_view line_;           // the header as it was written
};

}  // namespace

bool is_blank(const base::CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
    return base::is_blank(cell);
  });
}

std::optional<Header> read_header(const Table& table,
                                  std::string_view text,
                                  const std::string& file,
                                  Problems& problems) {
  return HeaderReader(table, text, file, problems).read();
}

}  // namespace minhbach::store
