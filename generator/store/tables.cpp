#include "store/tables.hpp"

#include "base/characters.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "store/encoding.hpp"
#include "store/header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace minhbach::store {

namespace {

using base::LocalText;
using base::Problems;

// Puts the cells of a file into the columns of its table.
class RowParser {
 public:
  RowParser(const Header& header,
            const std::string& plan_id,
            std::string_view text,
            TableRows& result)
      : header_(header), plan_id_(plan_id), text_(text), result_(result) {
    if (!text.ends_with('\n')) {
      cut_line_ = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    }
  }

  void add(base::CsvRow& row) {
    if (row.line <= header_.line || is_blank(row)) {
      return;
    }
    ++rows_;
    const std::size_t width = header_.columns.size();
    holds_comma_ =
        holds_comma_ || std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
          return cell.find(',') != std::string::npos;
        });
    if (row.cells.size() > width && is_blank_from(row, width)) {
      padding_.insert(row.cells.size() - width);
      ++padded_;
      padded_line_ = padded_line_ == 0 ? row.line : padded_line_;
    } else if (row.cells.size() != width) {
      surplus_ += row.cells.size() > width ? 1U : 0U;
      complain_width(row);
      return;
    }
    Row read{row.line, std::vector<Cell>(result_.table->columns.size())};
    if (!result_.table->is_site_level()) {
      read.cells.front() = plan_id_;
    }
    for (std::size_t i = 0; i < width; ++i) {
      if (!header_.columns[i]) {
        refuse_unnamed(row, i);
      } else if (!row.cells[i].empty()) {
        read.cells[*header_.columns[i]] = std::move(row.cells[i]);
      }
    }
    result_.rows.push_back(std::move(read));
  }

  void finish(Problems& problems) {
    if (surplus_ + padded_ > 2 && surplus_ * 4 > rows_ &&
        text_.find('"') == std::string_view::npos) {
      problems.error(
          {result_.file, padded_ == 0 ? first_line_ : std::min(first_line_, padded_line_), 0, {}},
          {},
          {fmt::format("{} dòng có nhiều ô hơn dòng tiêu đề và cả tệp không có dấu ngoặc kép nào: "
                       "ngoặc kép đã mất khi lưu",
                       surplus_ + padded_),
           fmt::format("{} rows have more cells than the header and the file has no double quotes "
                       "at all: they were lost when it was saved",
                       surplus_ + padded_)},
          {"Lấy lại bản trước đó hoặc lưu lại từ sổ tính gốc. " + save_as().vi,
           "Take the version before, or save again from the workbook. " + save_as().en});
      return;
    }
    problems.append(std::move(shape_));
    // A comma that lacks its quotes pushes an empty last cell out of the table. Only where every
    // row is as wide, in a file that does quote its commas, is it a blank column for sure.
    const bool is_blank_column = padding_.size() == 1 && padded_ == rows_ && holds_comma_;
    if (padded_ > 0 && !is_blank_column) {
      problems.error(
          {result_.file, padded_line_, 0, {}},
          {},
          {fmt::format("có {} dòng thừa ô trống sau cột cuối cùng, dòng này là dòng đầu tiên",
                       padded_),
           fmt::format("{} with blank cells behind the last column, of which this is the first",
                       base::counted(padded_, "row"))},
          {"Xóa các ô trống đó. Nếu một ô phía trước có dấu phẩy trong nội dung thì đặt ô ấy "
           "trong ngoặc kép.",
           "Delete these cells. Where the text of a cell before them holds a comma, put "
           "that cell in double quotes."});
    }
  }

 private:
  static bool is_blank_from(const base::CsvRow& row, std::size_t begin) {
    return std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(begin),
                       row.cells.end(),
                       [](const std::string& cell) { return base::is_blank(cell); });
  }

  void complain_width(const base::CsvRow& row) {
    const std::size_t width = header_.columns.size();
    const base::Place place{result_.file, row.line, 0, {}};
    first_line_ = first_line_ == 0 ? row.line : first_line_;
    const std::string& first = row.cells.front();
    const auto count = [&](char sign) {
      return static_cast<std::size_t>(std::count(first.begin(), first.end(), sign)) + 1;
    };
    if (row.cells.size() == 1 && width > 1 && (count(';') >= width || count('\t') >= width)) {
      shape_.error(
          place,
          {},
          {"dòng này ngăn cách các ô bằng dấu chấm phẩy hoặc dấu tab, dòng tiêu đề bằng dấu phẩy",
           "this row separates its cells by semicolons or tabs, the header by commas"},
          save_as());
      return;
    }
    const bool is_cut = row.line == cut_line_ && row.cells.size() < width;
    const LocalText counts = {
        fmt::format("dòng có {} ô nhưng dòng tiêu đề có {} cột", row.cells.size(), width),
        fmt::format("the row has {} cells but the header has {}", row.cells.size(), width)};
    if (is_cut) {
      shape_.error(place,
                   {},
                   {counts.vi + "; tệp dừng ở đây, có lẽ phần cuối bị mất",
                    counts.en + "; the file stops here, probably its end is lost"},
                   {"Chép hoặc tải lại cả tệp.", "Copy or upload the whole file again."});
    } else {
      shape_.error(
          place,
          {},
          counts,
          row.cells.size() < width
              ? LocalText{"Bổ sung ô còn thiếu; ô không có nội dung vẫn cần dấu phẩy của nó.",
                          "Add what is missing; an empty cell still needs its comma."}
              : LocalText{"Ô có dấu phẩy phải đặt trong ngoặc kép.",
                          "A cell with a comma must stand in double quotes."});
    }
  }

  void refuse_unnamed(const base::CsvRow& row, std::size_t i) {
    if (!base::is_blank(row.cells[i])) {
      shape_.error(
          {result_.file, row.line, 0, {}},
          row.cells[i],
          {fmt::format("ô thứ {} có nội dung nhưng cột không có tên ở dòng tiêu đề", i + 1),
           fmt::format("cell {} holds something but its column has no name in the header", i + 1)},
          {"Xóa nội dung, hoặc viết tên cột ở dòng đầu.",
           "Clear it, or write the name of the column in the first line."});
    }
  }

  const Header& header_;
  const std::string& plan_id_;
  std::string_view text_;
  TableRows& result_;
  std::size_t cut_line_ = 0;  // the last, where no line end follows
  Problems shape_;
  std::size_t rows_ = 0;
  std::size_t surplus_ = 0;  // rows with something behind the last column
  std::size_t padded_ = 0;   // rows with blank cells there
  std::size_t padded_line_ = 0;
  std::set<std::size_t> padding_;  // how many
  bool holds_comma_ = false;       // some cell, in quotes therefore
  std::size_t first_line_ = 0;     // of a row of wrong width
};

}  // namespace

TableRows parse_table(const Table& table,
                      std::string bytes,
                      const std::string& file,
                      const std::string& plan_id,
                      Problems& problems) {
  TableRows result;
  result.table = &table;
  result.file = file;
  const std::size_t before = problems.size();
  std::string text;
  if (decode(std::move(bytes), file, text, problems)) {
    if (const auto header = read_header(table, text, file, problems)) {
      RowParser parser(*header, plan_id, text, result);
      const std::size_t before_rows = problems.size();
      base::read_csv(text, file, problems, [&](base::CsvRow& row) {
        parser.add(row);
        return true;
      });
      if (problems.size() > before_rows) {
        result.rows.clear();  // where a quote is lost, no cell is sure
      }
      parser.finish(problems);
    }
  }
  result.is_incomplete = problems.size() > before;
  return result;
}

}  // namespace minhbach::store
