#include "store/load.hpp"

#include "base/aside_file.hpp"
#include "base/descriptor.hpp"
#include "base/file_lock.hpp"
#include "base/files.hpp"
#include "store/content_hash.hpp"
#include "store/database_rows.hpp"
#include "store/folder_rows.hpp"
#include "store/last_load.hpp"
#include "store/load_changes.hpp"
#include "store/new_database.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>

namespace minhbach::store {

namespace {

namespace fs = std::filesystem;
using base::Failure;
using base::FailureKind;
using base::LocalText;

const LocalText kBusy = {"một lần `load` khác đang ghi cơ sở dữ liệu này",
                         "another `load` is writing this database"};
const LocalText kLive = {"Cơ sở dữ liệu mới đã nằm đúng chỗ.", "The new database is in its place."};

void require_folder(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    base::refuse(FailureKind::Material,
                 {folder.string(), 0, 0, {}},
                 {},
                 {"không có thư mục này", "there is no such folder"},
                 {"Kiểm tra đường dẫn đến các bảng.", "Check the path to the tables."});
  }
}

struct Existing {
  std::string content;
  std::string loaded;
};

Existing inspect(const fs::path& path) {
  const Database database = Database::open_read_only(path);
  return {content_hash(database), loaded_hash(database)};
}

[[noreturn]] void refuse_replacing(const fs::path& path) {
  base::refuse(FailureKind::Material,
               {path.string(), 0, 0, {}},
               {},
               {"tệp này không phải do `load` tạo từ các bảng, hoặc đã được sửa sau đó",
                "this file was not made by `load` from the tables, or was changed since"},
               {"Lấy các sửa đổi ra bằng `dump`, hoặc thêm --replace để bỏ nội dung đang có.",
                "Take the changes out with `dump`, or add --replace to give up what it holds."});
}

// A journal that another program left beside the old file would be replayed into the new one.
void require_no_journal(const fs::path& database) {
  for (const char* suffix : {"-wal", "-journal"}) {
    fs::path journal = database;
    journal += suffix;
    std::error_code ignored;
    if (fs::file_size(journal, ignored) > 0 && !ignored) {
      base::refuse(
          FailureKind::Machine,
          {journal.string(), 0, 0, {}},
          {},
          {"một chương trình khác đang mở cơ sở dữ liệu hoặc đã dừng giữa chừng",
           "another program has the database open or was interrupted"},
          {"Đóng chương trình đó. Nếu không còn chương trình nào, mở tệp một lần bằng sqlite3 rồi "
           "chạy lại.",
           "Close it. If none is left, open the file once with sqlite3 and run again."});
    }
  }
}

// Another table of the same name, a settings file, an article: no wish replaces that.
void require_ours(const fs::path& path, const Schema& schema) {
  constexpr std::string_view kMagic{"SQLite format 3\0", 16};
  constexpr std::size_t kApplicationId = 68;  // of the file format, four bytes
  std::error_code ignored;
  std::string head;
  if (fs::is_regular_file(path, ignored)) {
    const base::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) {
      throw base::machine_failure(path, errno);
    }
    head.resize(kApplicationId + 4);
    head.resize(base::read_some(file.get(), head.data(), head.size(), path));
    if (head.empty()) {
      return;  // holds nothing that could be lost
    }
  }
  std::int64_t id = 0;
  for (std::size_t i = kApplicationId; i < head.size(); ++i) {
    id = id * 256 + static_cast<unsigned char>(head[i]);
  }
  if (!head.starts_with(kMagic) || id != schema.application_id) {
    base::refuse(FailureKind::Material,
                 {path.string(), 0, 0, {}},
                 {},
                 {"ở đây đã có thứ không phải cơ sở dữ liệu của chương trình; nó không bị ghi đè",
                  "what stands here is no database of this program; it is not overwritten"},
                 {"Kiểm tra --db, hoặc tự chuyển nó đi.", "Check --db, or move it away yourself."});
  }
}

// True: `hash` is there already.
bool holds_already(const LoadRequest& request, const Schema& schema, const std::string& hash) {
  std::error_code ignored;
  if (!fs::exists(request.database, ignored)) {
    return false;
  }
  require_ours(request.database, schema);
  Existing existing;
  try {
    existing = inspect(request.database);
  } catch (const Failure& failure) {
    if (failure.kind() != FailureKind::Material) {
      throw;
    }
    if (!request.replace) {
      refuse_replacing(request.database);
    }
    return false;
  }
  if (existing.content == existing.loaded) {
    return existing.content == hash;
  }
  if (!request.replace) {
    refuse_replacing(request.database);
  }
  return false;
}

// Against a database of another version, or one nobody can read, nothing is said.
LoadChanges changes_of(const LoadRequest& request, const Schema& schema, const fs::path& made) {
  std::error_code ignored;
  if (fs::file_size(request.database, ignored) == 0 || ignored) {
    return {};
  }
  try {
    const Database before = Database::open_read_only(request.database);
    const Database after = Database::open_read_only(made);
    verify_database(before, schema);
    return changes_between(before, after, schema);
  } catch (const Failure&) {
    return {};
  }
}

void require_tables(const FolderRows& source, const fs::path& folder) {
  if (!source.has_tables()) {
    base::refuse(FailureKind::Material,
                 {folder.string(), 0, 0, {}},
                 {},
                 {"thư mục này không có bảng nào của chương trình",
                  "this folder holds no table of this program"},
                 {"Chỉ đến thư mục có body.csv và các thư mục kế hoạch.",
                  "Name the folder that holds body.csv and the folders of the plans."});
  }
}

}  // namespace

Database database_of_tables(const fs::path& folder, const fs::path& schema_file) {
  require_folder(folder);
  const Schema schema = read_schema(schema_file);
  FolderRows source(folder, schema);
  require_tables(source, folder);
  NewDatabase made(Database::temporary(folder.string()), source, schema, false);
  made.finish();
  return std::move(made).take();
}

namespace {

fs::path note_of_changes(const LoadRequest& request) {
  return base::beside(request.database, ".changes");
}

// The database holds the content of the tables already.
void take_as_it_is(const LoadRequest& request, const std::string& hash, LoadReport& report) {
  // The tables were written again with the same content: the database is as new as they are.
  if (table_newer_than(request.database, request.folder)) {
    std::error_code ignored;
    fs::last_write_time(request.database, fs::file_time_type::clock::now(), ignored);
  }
  if (const auto text = base::read_own_file(note_of_changes(request))) {
    report.changes = read_changes(*text, hash);
  }
}

void put_in_place(const LoadRequest& request,
                  const Schema& schema,
                  base::AsideFile& aside,
                  LastLoad::Answer& answer,
                  std::vector<base::Problem>& warnings) {
  require_no_journal(request.database);
  LoadReport& report = answer.report;
  report.changes = changes_of(request, schema, aside.path());
  aside.sync();
  aside.put_in_place();
  report.changed = true;
  base::attempt([&] { base::sync_folder(base::folder_of(request.database)); }, kLive, warnings);
  base::attempt(
      [&] {
        if (!report.changes.empty()) {
          base::replace_file(note_of_changes(request), as_text(report.changes, answer.content));
        } else {
          fs::remove(note_of_changes(request));
        }
      },
      kLive,
      warnings);
}

LastLoad::Answer read_tables(const LoadRequest& request,
                             const Schema& schema,
                             FolderRows& source,
                             const LastLoad& last) {
  base::AsideFile aside(request.database);
  TellingRows rows(source, request.progress);
  NewDatabase made(Database::create(aside.path()), rows, schema, request.strict);
  LastLoad::Answer answer{made.finish_as_loaded(), {}};
  LoadReport& report = answer.report;
  report.plans = made.plans();
  report.tables = made.tables();
  report.rows = made.rows();
  report.problems = std::move(made.problems());
  const LastLoad::Answer said = answer;
  std::vector<base::Problem> warnings;
  if (holds_already(request, schema, answer.content)) {
    take_as_it_is(request, answer.content, report);
  } else {
    put_in_place(request, schema, aside, answer, warnings);
  }
  base::attempt([&] { last.keep(said); }, kLive, warnings);
  for (base::Problem& warning : warnings) {
    report.problems.add(std::move(warning));
  }
  return answer;
}

}  // namespace

LoadReport load(const LoadRequest& request) {
  require_folder(request.folder);
  const Schema schema = read_schema(request.schema_file);
  // Before the tables are read: the one that reads them last must also be the last to write.
  const base::FileLock lock(base::beside(request.database, ".lock"), kBusy, request.patience);
  FolderRows source(request.folder, schema);
  require_tables(source, request.folder);
  const LastLoad last(request, source, schema);
  std::optional<LastLoad::Answer> answer = last.answer();
  if (answer) {
    take_as_it_is(request, answer->content, answer->report);
  } else {
    answer = read_tables(request, schema, source, last);
  }
  warn_of_losses(answer->report.changes, request.folder, answer->report.problems);
  return std::move(answer->report);
}

namespace {

std::optional<fs::path> newer_table_in(const fs::path& folder, fs::file_time_type time) {
  std::error_code error;
  for (const fs::directory_entry& entry : base::entries_of(folder)) {
    const bool is_plan = entry.is_directory(error) && entry.path().filename() != "static";
    for (const auto& table : is_plan ? base::entries_of(entry.path()) : std::vector{entry}) {
      // Of a link, when what it leads to was written.
      if (table.path().extension() == ".csv" && table.last_write_time(error) > time && !error) {
        return table.path();
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<fs::path> table_newer_than(const fs::path& database, const fs::path& folder) {
  std::error_code error;
  const fs::file_time_type loaded = fs::last_write_time(database, error);
  if (error) {
    return std::nullopt;
  }
  try {
    return newer_table_in(folder, loaded);
  } catch (const Failure&) {
    return std::nullopt;  // the database is what counts; what cannot be read is for `load` to tell
  }
}

}  // namespace minhbach::store
