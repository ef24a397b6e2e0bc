#include "store/dump.hpp"

#include "base/aside_file.hpp"
#include "base/csv.hpp"
#include "base/file_lock.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "store/cells.hpp"
#include "store/database_rows.hpp"

#include <map>

namespace minhbach::store {

namespace {

namespace fs = std::filesystem;
using base::Problems;

// One plan's tables (or the site's) as files: path relative to the folder, and its text; "" for a
// table without rows.
using Files = std::map<std::string, std::string>;

class Dumper {
 public:
  // `name` is that of the source, for messages.
  Dumper(RowSource& source, std::string name) : source_(source), name_(std::move(name)) {}

  // Twice the same walk, so that one plan at a time is in memory: first to compare, then to write.
  template <class Use>
  void each(const Use& use) {
    Problems problems;
    report_ = {};
    use(files_of(source_.site_tables(problems), "", problems));
    for (const std::string& plan_id : source_.plan_ids(problems)) {
      if (!is_folder_name(plan_id)) {
        problems.error({name_, 0, 0, "plan_id"},
                       plan_id,
                       {"mã kế hoạch không dùng làm tên thư mục được",
                        "the id of a plan must be a safe folder name"});
        continue;
      }
      ++report_.plans;
      use(files_of(source_.plan(plan_id, problems).tables, plan_id + "/", problems));
    }
    problems.throw_if_errors();
  }

  [[nodiscard]] DumpReport report() const { return report_; }

 private:
  Files files_of(const std::vector<TableRows>& tables,
                 const std::string& prefix,
                 Problems& problems) {
    Files files;
    for (const TableRows& rows : tables) {
      report_.tables += rows.rows.empty() ? 0U : 1U;
      report_.rows += rows.rows.size();
      files[prefix + rows.table->name + ".csv"] =
          rows.rows.empty() ? std::string() : canonical(rows, problems);
    }
    return files;
  }

  RowSource& source_;
  std::string name_;
  DumpReport report_;
};

bool holds(const fs::path& path, const std::string& text) {
  return base::is_file(path) ? !text.empty() && base::read_file(path) == text : text.empty();
}

void compare(const fs::path& folder, const Files& files, Problems& problems) {
  for (const auto& [name, text] : files) {
    const fs::path path = folder / name;
    if (base::is_file(path) && !holds(path, text)) {
      problems.error({path.generic_string(), 0, 0, {}},
                     {},
                     {"tệp đang có khác với cơ sở dữ liệu", "the file differs from the database"},
                     {"Ghi vào thư mục trống, hoặc thêm --replace để ghi đè.",
                      "Write into an empty folder, or add --replace to overwrite."});
    }
  }
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw base::machine_failure(folder, error.value());
  }
}

void write(const fs::path& folder, const Files& files) {
  for (const auto& [name, text] : files) {
    const fs::path path = folder / name;
    if (holds(path, text)) {
      continue;
    }
    if (!text.empty()) {
      make_folder(path.parent_path());
      base::replace_file(path, text);
    } else if (std::error_code error; !fs::remove(path, error) && error) {
      throw base::machine_failure(path, error.value());
    }
  }
}

}  // namespace

std::string canonical(const TableRows& rows, Problems& problems) {
  std::vector<std::string_view> line;
  std::string text;
  const std::size_t first = rows.table->is_site_level() ? 0 : 1;
  for (std::size_t i = first; i < rows.table->columns.size(); ++i) {
    line.emplace_back(rows.table->columns[i].name);
  }
  base::append_csv_row(text, line);
  for (const Row& row : rows.rows) {
    line.clear();
    for (std::size_t i = first; i < row.cells.size(); ++i) {
      if (row.cells[i] && row.cells[i]->empty()) {
        problems.error(rows.place(row, i),
                       {},
                       {"ô chứa chuỗi rỗng; bảng chữ chỉ ghi được NULL",
                        "the cell holds an empty string; a text table can only say NULL"},
                       {"Thay bằng NULL.", "Put NULL there."});
      }
      line.emplace_back(row.cells[i] ? std::string_view(*row.cells[i]) : std::string_view());
    }
    base::append_csv_row(text, line);
  }
  return base::to_nfc(text);
}

DumpReport write_tables(RowSource& source, const std::string& name, const fs::path& folder) {
  Dumper dumper(source, name);
  dumper.each([&](const Files& files) { write(folder, files); });
  return dumper.report();
}

DumpReport dump(const DumpRequest& request) {
  const Schema schema = read_schema(request.schema_file);
  Database database = Database::open_read_only(request.database);
  database.execute("BEGIN");
  verify_database(database, schema);
  DatabaseRows rows(database, schema);
  Dumper dumper(rows, request.database.string());
  Problems different;
  make_folder(request.folder);
  const base::FileLock lock(request.folder / ".dump.lock",
                            {"một lần `dump` khác đang ghi vào thư mục này",
                             "another `dump` is writing into this folder"});
  dumper.each([&](const Files& files) {
    if (!request.replace) {
      compare(request.folder, files, different);
    }
  });
  different.throw_if_errors();
  dumper.each([&](const Files& files) { write(request.folder, files); });
  return dumper.report();
}

}  // namespace minhbach::store
