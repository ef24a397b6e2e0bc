#include "store/tables.hpp"

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "store/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace minhbach::store {

namespace {

constexpr std::string_view kStatic = "static/";

using base::Problems;

std::vector<std::string> column_names(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) {
    if (column.name != "plan_id") {
      names.push_back(column.name);
    }
  }
  return names;
}

// The header was written with another separator: one cell that holds several known names.
bool is_separated_by(char separator,
                     const base::CsvRow& header,
                     const std::vector<std::string>& names) {
  const auto parts = base::split(header.cells.front(), separator);
  return parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
           return std::find(names.begin(), names.end(), part) != names.end();
         });
}

bool refuse_separator(const base::CsvRow& header,
                      const std::vector<std::string>& names,
                      const std::string& file,
                      Problems& problems) {
  for (const char separator : {';', '\t'}) {
    if (is_separated_by(separator, header, names)) {
      const bool is_tab = separator == '\t';
      problems.error({file, header.line, 0, {}},
                     {},
                     {fmt::format("các cột ngăn cách bằng {}, không phải dấu phẩy",
                                  is_tab ? "dấu tab" : "dấu chấm phẩy"),
                      fmt::format("columns are separated by {}, not by a comma",
                                  is_tab ? "a tab" : "a semicolon")},
                     {"Excel với thiết lập vùng Việt Nam ghi như vậy. Đổi List separator thành dấu "
                      "phẩy trong thiết lập "
                      "vùng của Windows rồi lưu lại thành “CSV UTF-8”.",
                      "Excel with Vietnamese regional settings writes it so. Set the list "
                      "separator to a comma in the "
                      "regional settings of Windows and save again as “CSV UTF-8”."});
      return true;
    }
  }
  return false;
}

// For each cell of a row, its column in the table; empty when the header has a fault. A column
// whose cells may be empty may be left out.
std::vector<std::size_t> read_header(const Table& table,
                                     const base::CsvRow& header,
                                     const std::string& file,
                                     Problems& problems) {
  const std::vector<std::string> names = column_names(table);
  if (refuse_separator(header, names, file, problems)) {
    return {};
  }
  std::vector<std::size_t> columns;
  std::set<std::string> seen;
  bool is_right = true;
  for (const std::string& name : header.cells) {
    const base::Place place{file, header.line, 0, name};
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      is_right = false;
      const bool is_folder_name = name == "plan_id";
      problems.error(
          place,
          name,
          is_folder_name
              ? base::LocalText{"cột này không viết trong bảng: tên thư mục là plan_id",
                                "this column is not written: the folder's name is the plan_id"}
              : base::LocalText{"bảng không có cột này", "the table has no such column"},
          {"Các cột của bảng: " + base::joined(names, ", "),
           "Columns of the table: " + base::joined(names, ", ")},
          is_folder_name ? std::string() : base::nearest(name, names));
      continue;
    }
    if (!seen.insert(name).second) {
      is_right = false;
      problems.error(place,
                     name,
                     {"cột xuất hiện hai lần", "the column stands here twice"},
                     {"Giữ lại một cột.", "Keep one of the two."});
    }
    columns.push_back(table.column(name));
  }
  for (const Column& column : table.columns) {
    if (column.is_required && column.name != "plan_id" && !seen.contains(column.name)) {
      is_right = false;
      problems.error({file, header.line, 0, column.name},
                     {},
                     {"thiếu cột bắt buộc này", "this required column is missing"},
                     {"Thêm cột vào dòng đầu và điền từng ô.",
                      "Add the column to the first line and fill its cells."});
    }
  }
  return is_right ? columns : std::vector<std::size_t>();
}

std::string joined_path(const std::filesystem::path& folder, const std::string& relative) {
  return (folder / relative).generic_string();
}

}  // namespace

TableRows parse_table(const Table& table,
                      const std::string& bytes,
                      const std::string& file,
                      const std::string& plan_id,
                      Problems& problems) {
  TableRows result;
  result.table = &table;
  result.file = file;
  std::string text;
  if (!decode(bytes, file, text, problems)) {
    return result;
  }
  Problems syntax;
  std::vector<base::CsvRow> rows = base::parse_csv(text, file, syntax);
  const bool is_readable = !syntax.has_errors();
  problems.append(std::move(syntax));
  if (rows.empty()) {
    problems.error(
        {file, 1, 0, {}},
        {},
        {"tệp không có dòng tiêu đề", "the file has no header line"},
        {"Viết tên các cột ở dòng đầu, hoặc xóa tệp nếu bảng không có dòng nào.",
         "Write the column names in the first line, or delete the file if the table has no rows."});
    return result;
  }
  const std::vector<std::size_t> columns = read_header(table, rows.front(), file, problems);
  if (columns.empty() || !is_readable) {
    return result;
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].cells.size() != columns.size()) {
      problems.error(
          {file, rows[i].line, 0, {}},
          {},
          {fmt::format(
               "dòng có {} ô nhưng dòng tiêu đề có {} cột", rows[i].cells.size(), columns.size()),
           fmt::format(
               "the row has {} cells but the header has {}", rows[i].cells.size(), columns.size())},
          rows[i].cells.size() < columns.size()
              ? base::LocalText{"Bổ sung ô còn thiếu; ô không có nội dung vẫn cần dấu phẩy của nó.",
                                "Add what is missing; an empty cell still needs its comma."}
              : base::LocalText{"Ô có dấu phẩy phải đặt trong ngoặc kép.",
                                "A cell with a comma must stand in double quotes."});
      continue;
    }
    Row row{rows[i].line, std::vector<Cell>(table.columns.size())};
    if (!table.is_site_level()) {
      row.cells.front() = plan_id;
    }
    for (std::size_t cell = 0; cell < columns.size(); ++cell) {
      if (!rows[i].cells[cell].empty()) {
        row.cells[columns[cell]] = std::move(rows[i].cells[cell]);
      }
    }
    result.rows.push_back(std::move(row));
  }
  return result;
}

FolderRows::FolderRows(const std::filesystem::path& folder, const Schema& schema)
    : folder_(folder), schema_(schema) {
  std::error_code ignored;
  if (std::filesystem::is_directory(folder / kStatic, ignored)) {
    static_files_.emplace();
  }
  for (const std::string& file : base::files_below(folder)) {
    if (static_files_ && file.starts_with(kStatic)) {
      static_files_->insert(file.substr(kStatic.size()));
    }
    if (base::lower_ascii(file).ends_with(".csv") && !file.starts_with(kStatic)) {
      files_.insert(file);
    }
  }
}

TableRows FolderRows::read(const Table& table,
                           const std::string& relative,
                           const std::string& plan_id,
                           Problems& problems) {
  const std::string file = joined_path(folder_, relative);
  std::error_code ignored;
  if (std::filesystem::file_size(file, ignored) > kLargestFile && !ignored) {
    problems.error({file, 0, 0, {}},
                   {},
                   {"tệp lớn hơn 64 MB", "the file is larger than 64 MB"},
                   {"Kiểm tra xem có nhầm tệp không.", "Check that this is the right file."});
    return {&table, file, false, {}, true};
  }
  const std::size_t before = problems.size();
  TableRows rows = parse_table(table, base::read_file(file), file, plan_id, problems);
  rows.is_incomplete = problems.size() > before;
  return rows;
}

std::vector<TableRows> FolderRows::site_tables(Problems& problems) {
  std::vector<TableRows> tables;
  for (const Table& table : schema_.tables) {
    if (table.is_site_level()) {
      const std::string relative = table.name + ".csv";
      tables.push_back(files_.contains(relative)
                           ? read(table, relative, {}, problems)
                           : TableRows{&table, joined_path(folder_, relative), false, {}, false});
    }
  }
  return tables;
}

std::vector<std::string> FolderRows::plan_ids(Problems& problems) {
  std::set<std::string> ids;
  for (const std::string& file : files_) {
    const std::size_t slash = file.find('/');
    const bool is_site_level = slash == std::string::npos;
    const std::string name = is_site_level ? file : file.substr(slash + 1);
    const Table* table = schema_.find(name.substr(0, name.size() - 4));
    if (table != nullptr && name.ends_with(".csv") && table->is_site_level() == is_site_level) {
      if (!is_site_level) {
        ids.insert(file.substr(0, slash));
      }
      continue;
    }
    std::vector<std::string> names;
    for (const Table& candidate : schema_.tables) {
      if (candidate.is_site_level() == is_site_level) {
        names.push_back(candidate.name + ".csv");
      }
    }
    problems.error({joined_path(folder_, file), 0, 0, {}},
                   name,
                   {"không có bảng nào tên như vậy ở đây", "no table has this name here"},
                   {"Bảng chung nằm ở thư mục gốc (body.csv); bảng của kế hoạch nằm trong thư mục "
                    "mang mã kế hoạch.",
                    "Tables of the site stand in the top folder (body.csv); tables of a plan stand "
                    "in the folder "
                    "named after the plan."},
                   base::nearest(base::lower_ascii(name), names));
  }
  return {ids.begin(), ids.end()};
}

PlanRows FolderRows::plan(const std::string& plan_id, Problems& problems) {
  PlanRows plan{plan_id, joined_path(folder_, plan_id + "/plan.csv"), {}};
  for (const Table& table : schema_.tables) {
    if (table.is_site_level()) {
      continue;
    }
    const std::string relative = plan_id + "/" + table.name + ".csv";
    plan.tables.push_back(
        files_.contains(relative)
            ? read(table, relative, plan_id, problems)
            : TableRows{&table, joined_path(folder_, relative), false, {}, false});
  }
  return plan;
}

}  // namespace minhbach::store
