#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "store/encoding.hpp"

#include <algorithm>
#include <array>

#include "workbook/cell_words.hpp"
#include "workbook/correct.hpp"
#include "workbook/revision.hpp"

// The table that new values are typed into.

namespace minhbach::workbook {

namespace {

using store::PlanEdit;
using store::Row;
using store::TableRows;

constexpr std::array<std::string_view, 5> kHeadings = {"row", "column", "what", "before", "value"};

}  // namespace

std::string correction_sheet(const CorrectRequest& request) {
  PlanEdit edit(request.folder, request.schema_file, request.plan);
  const Revision revision(edit, request.period);
  std::string text;
  base::append_csv_row(text, {kHeadings.begin(), kHeadings.end()});
  for (const auto& [name, place] : revision.places()) {
    const TableRows& rows = edit.of(place.first);
    const Row& row = rows.rows[place.second];
    const std::string task = named_in(edit, rows, row, "task_id", "task", "title").vi;
    const std::string subject = subject_of(edit, rows, row).vi;
    for (std::size_t c = 0; c < rows.table->columns.size(); ++c) {
      const std::string& column = rows.table->columns[c].name;
      const std::string words = column_words(column).vi;
      if (!words.empty() && !is_key(rows, c)) {
        const std::string what = base::joined(
            task.empty() ? std::vector{subject, words} : std::vector{task, subject, words}, " · ");
        base::append_csv_row(text, {name, column, what, row.cells[c].value_or(""), ""});
      }
    }
  }
  return text;
}

std::vector<CellChange> read_correction_sheet(const std::filesystem::path& file) {
  base::Problems problems;
  std::string text;
  std::vector<CellChange> changes;
  const std::string name = file.string();
  if (store::decode(base::read_file(file), name, text, problems)) {
    bool is_heading = true;
    base::read_csv(text, name, problems, [&](base::CsvRow& row) {
      const bool is_right =
          is_heading
              ? std::equal(row.cells.begin(), row.cells.end(), kHeadings.begin(), kHeadings.end())
              : row.cells.size() == kHeadings.size();
      if (!is_right) {
        problems.error(
            {name, row.line, 0, {}},
            {},
            {"bảng đính chính có năm cột: row, column, what, before, value",
             "a table of corrections has five columns: row, column, what, before, value"},
            {"Dùng bảng do `correct … --sheet TỆP` ghi; lưu dạng CSV dùng dấu phẩy.",
             "Use the table that `correct … --sheet FILE` wrote; save it as CSV with "
             "commas."});
        return false;
      }
      if (!is_heading && !row.cells[4].empty()) {
        changes.push_back({row.cells[0], row.cells[1], row.cells[4], row.cells[3]});
      }
      is_heading = false;
      return true;
    });
  }
  problems.throw_if_errors();
  return changes;
}

}  // namespace minhbach::workbook
