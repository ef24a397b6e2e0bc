#include "store/migrate.hpp"

#include "base/aside_file.hpp"
#include "base/aside_folder.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "store/check.hpp"
#include "store/database_rows.hpp"
#include "store/dump.hpp"
#include "store/encoding.hpp"
#include "store/first_schema.hpp"
#include "store/folder_rows.hpp"
#include "store/migrated_rows.hpp"
#include "store/new_database.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

namespace fs = std::filesystem;
using base::LocalText;
using base::Problems;

[[noreturn]] void refuse_from(const fs::path& from, LocalText reason, LocalText fix) {
  base::refuse(base::FailureKind::Material,
               {from.string(), 0, 0, {}},
               {},
               std::move(reason),
               std::move(fix));
}

bool is_database_name(const fs::path& path) {
  const std::string ending = base::lower_ascii(path.extension().string());
  return ending == ".sqlite" || ending == ".sqlite3" || ending == ".db";
}

bool is_in(const fs::path& path, const fs::path& folder) {
  const fs::path inner = fs::weakly_canonical(path);
  const fs::path outer = fs::weakly_canonical(folder);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

// Text tables name no version; one column tells the first.
bool has_first_column(const fs::path& table) {
  if (!base::is_file(table)) {
    return false;
  }
  std::string text;
  Problems unreadable;  // told by who reads the tables
  return decode(base::read_file(table), table.string(), text, unreadable) &&
         std::string_view(text).substr(0, text.find('\n')).find(kFirstDueColumn) !=
             std::string_view::npos;
}

void require_first_tables(const fs::path& folder) {
  const std::vector<fs::directory_entry> entries = base::entries_of(folder);
  if (std::none_of(entries.begin(), entries.end(), [](const fs::directory_entry& entry) {
        return has_first_column(entry.path() / "target.csv");
      })) {
    refuse_from(folder,
                {"không bảng nào ở đây theo lược đồ phiên bản 1: không có gì phải chuyển",
                 "no table here follows version 1 of the schema: there is nothing to migrate"},
                {"Nạp thẳng bằng `load`.", "Load it as it is with `load`."});
  }
}

void require_first_version(const Database& database, const Schema& today) {
  const std::int64_t version = pragma(database, "user_version");
  if (pragma(database, "application_id") == today.application_id && version != kFirstVersion) {
    refuse_from(database.name(),
                {fmt::format("cơ sở dữ liệu theo lược đồ phiên bản {}; chỉ chuyển được từ phiên "
                             "bản {} sang phiên bản {}",
                             version,
                             kFirstVersion,
                             today.version),
                 fmt::format("the database follows version {} of the schema; only version {} can "
                             "be brought to version {}",
                             version,
                             kFirstVersion,
                             today.version)},
                version == today.version
                    ? LocalText{"Không phải chuyển gì.", "There is nothing to migrate."}
                    : LocalText{"Dùng phiên bản chương trình phù hợp.",
                                "Use the program of that version."});
  }
}

// Tables of the office's own that lie in the same file.
void warn_of_foreign_tables(const Database& database, const Schema& first, Problems& problems) {
  Statement list(database,
                 "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE "
                 "'sqlite\\_%' ESCAPE '\\' AND name <> 'minhbach_loaded' ORDER BY name");
  while (list.step()) {
    const std::string name(list.text(0));
    if (first.find(name) == nullptr) {
      problems.warning({database.name(), 0, 0, name},
                       {},
                       {"bảng không thuộc lược đồ nên không được chuyển",
                        "the table is none of the schema and is not brought along"},
                       {"Tự chép sang nếu còn dùng.", "Copy it yourself if it is still used."});
    }
  }
}

// Whether a file of the folder is its settings, a static file or a note: no table, and nothing that
// this program brings or makes.
bool comes_along(const fs::path& file) {
  if (*file.begin() == "static") {
    return true;
  }
  const std::string name = base::lower_ascii(file.filename().string());
  return !name.ends_with(".csv") && name != "schema.sql" && !is_database_name(file) &&
         name.find(".sqlite-") == std::string::npos;  // a journal
}

void copy_others(const fs::path& from, const fs::path& to) {
  for (const std::string& file : base::files_below(from)) {
    if (comes_along(file)) {
      fs::create_directories((to / file).parent_path());
      base::replace_file(to / file, base::read_file(from / file));
    }
  }
}

// The tables written, held to every rule; where the site's static files are not there, what a plan
// names as its source cannot be looked for.
class WrittenRows : public FolderRows {
 public:
  WrittenRows(const fs::path& folder, const Schema& schema, bool knows_static)
      : FolderRows(folder, schema), knows_static_(knows_static) {}
  std::optional<std::set<std::string>> static_files() override {
    return knows_static_ ? FolderRows::static_files() : std::nullopt;
  }

 private:
  bool knows_static_;
};

class Migration {
 public:
  Migration(const MigrateRequest& request, const Schema& today, RowSource& first)
      : request_(request), today_(today), first_(first) {}

  MigrateReport run(Problems warnings, bool from_folder) {
    report_.problems = std::move(warnings);
    require_readable();
    if (is_database_name(request_.to)) {
      write_database();
    } else {
      write_folder(from_folder);
    }
    return std::move(report_);
  }

 private:
  // Every row once, so that nothing is written of tables that cannot be read whole.
  void require_readable() {
    Problems unreadable;
    MigratedRows rows(first_, today_, report_.problems);
    rows.site_tables(unreadable);
    for (const std::string& plan_id : rows.plan_ids(unreadable)) {
      rows.plan(plan_id, unreadable);
    }
    unreadable.throw_if_errors();
  }

  void write_database() {
    if (report_.problems.has_errors()) {
      refuse_database(std::move(report_.problems));
    }
    Problems told;
    MigratedRows rows(first_, today_, told);
    base::AsideFile aside(request_.to);
    try {
      NewDatabase made(Database::create(aside.path()), rows, today_, false);
      made.finish();
      report_.plans = made.plans();
      report_.tables = made.tables();
      report_.rows = made.rows();
      report_.problems.append(std::move(made.problems()));
    } catch (const base::Failure& failure) {
      if (failure.kind() != base::FailureKind::Material) {
        throw;
      }
      for (const base::Problem& problem : failure.problems()) {
        report_.problems.add(problem);
      }
      refuse_database(std::move(report_.problems));
    }
    aside.sync();
    aside.put_in_place();
  }

  [[noreturn]] void refuse_database(Problems problems) {
    problems.error({request_.to.string(), 0, 0, {}},
                   {},
                   {"chưa ghi cơ sở dữ liệu: còn những chỗ phải có người quyết định",
                    "no database is written: there is something a person has to decide"},
                   {"Chuyển vào một thư mục bảng, sửa ở đó rồi `load`.",
                    "Migrate into a folder of tables, decide there, then `load`."});
    problems.throw_if_errors();
    base::bug("migrate: errors without an error");
  }

  void write_folder(bool from_folder) {
    Problems told;
    MigratedRows rows(first_, today_, told);
    base::AsideFolder aside(request_.to);
    const DumpReport written = write_tables(rows, request_.from.string(), aside.path());
    report_.plans = written.plans;
    report_.tables = written.tables;
    report_.rows = written.rows;
    if (from_folder) {
      copy_others(request_.from, aside.path());
    }
    base::sync_folder(aside.path());
    aside.put_in_place();
    WrittenRows tables(request_.to, today_, from_folder);
    report_.problems.append(check_rows(tables, today_, false));
    if (report_.problems.has_errors()) {
      report_.problems.error(
          {request_.to.string(), 0, 0, {}},
          {},
          {"các bảng mới đã ghi ở đây nhưng chưa nạp được: còn những chỗ phải có người quyết định",
           "the new tables are written here but cannot be loaded yet: there is something a person "
           "has to decide"},
          {"Sửa từng chỗ nêu trên trong thư mục này rồi `load`.",
           "Decide each point above in this folder, then `load`."});
    }
  }

  const MigrateRequest& request_;
  const Schema& today_;
  RowSource& first_;
  MigrateReport report_;
};

}  // namespace

MigrateReport migrate(const MigrateRequest& request) {
  base::require_free(request.to);
  const Schema today = read_schema(request.schema_file);
  const Schema first = first_schema(today);
  std::error_code ignored;
  if (fs::is_directory(request.from, ignored)) {
    if (is_in(request.to, request.from)) {
      refuse_from(request.to,
                  {"nơi ghi nằm trong thư mục cũ, sẽ bị đọc là một kế hoạch",
                   "this lies in the old folder and would read as one of its plans"},
                  {"Chọn một chỗ ở ngoài.", "Choose a place outside of it."});
    }
    FolderRows rows(request.from, first);
    require_first_tables(request.from);
    return Migration(request, today, rows).run({}, true);
  }
  Database database = Database::open_read_only(request.from);
  database.execute("BEGIN");
  require_first_version(database, today);
  verify_database(database, first);
  Problems warnings;
  warn_of_foreign_tables(database, first, warnings);
  DatabaseRows rows(database, first);
  return Migration(request, today, rows).run(std::move(warnings), false);
}

}  // namespace minhbach::store
