#include "store/sqlite.hpp"

#include "base/files.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

namespace minhbach::store {

namespace {

using base::FailureKind;
using base::LocalText;

bool is_machine_fault(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: return true;
    default: return false;
  }
}

// A database whose last writer did not end in order is whole only together with the file beside it,
// and to read it that file must be written to.
std::optional<LocalText> fix_for_interrupted(const std::string& file, int code) {
  const int kind = code & 0xFF;
  if (kind != SQLITE_CANTOPEN && kind != SQLITE_READONLY) {
    return std::nullopt;
  }
  constexpr std::size_t kReadVersion = 19;  // of the file format: 2 says WAL
  std::string head(kReadVersion + 1, '\0');
  std::ifstream(file, std::ios::binary)
      .read(head.data(), static_cast<std::streamsize>(head.size()));
  std::error_code ignored;
  if (std::filesystem::exists(file + "-journal", ignored)) {
    return LocalText{
        "Một chương trình ghi vào tệp này đã dừng giữa chừng và để lại tệp -journal. Mở tệp một "
        "lần "
        "bằng chương trình đó hoặc bằng sqlite3 để khôi phục, rồi chạy lại; đừng xóa tệp -journal.",
        "A program that wrote to this file was interrupted and left the -journal beside it. Open "
        "the file once with that program or with sqlite3, which restores it, and run again; do not "
        "delete the -journal."};
  }
  if (head[kReadVersion] == 2) {
    return LocalText{
        "Cơ sở dữ liệu ở chế độ WAL: để đọc được, thư mục phải cho ghi các tệp -wal và -shm. Cho "
        "phép ghi, hoặc đổi chế độ: sqlite3 TỆP 'PRAGMA journal_mode=DELETE'.",
        "The database is in WAL mode: to be read, its folder must allow to write -wal and -shm "
        "beside it. Allow that, or change the mode: sqlite3 FILE 'PRAGMA journal_mode=DELETE'."};
  }
  return std::nullopt;
}

LocalText fix_for(const std::string& file, int code) {
  if (auto fix = fix_for_interrupted(file, code)) {
    return *fix;
  }
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"Một chương trình khác đang ghi vào tệp này. Đóng chương trình đó rồi chạy lại.",
              "Another program is writing to this file. Close it and run again."};
    case SQLITE_FULL:
      return {"Đĩa đã đầy. Giải phóng chỗ trống rồi chạy lại.",
              "The disk is full. Free some space and run again."};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return {
          "Tệp không phải là cơ sở dữ liệu SQLite còn nguyên vẹn. Tạo lại bằng lệnh `load`, hoặc "
          "lấy lại từ bản sao lưu.",
          "The file is not an intact SQLite database. Make it again with `load`, or take it from "
          "a backup."};
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {"Kiểm tra đường dẫn, quyền truy cập và ổ đĩa.",
              "Check the path, the permissions and the disk."};
    default: return {"Kiểm tra dữ liệu bằng lệnh `check`.", "Check the data with `check`."};
  }
}

[[noreturn]] void fail(const std::string& file, int code, const std::string& said) {
  base::refuse(is_machine_fault(code) ? FailureKind::Machine : FailureKind::Material,
               {file, 0, 0, {}},
               {},
               {"SQLite báo: " + said, "SQLite says: " + said},
               fix_for(file, code));
}

std::string file_address(const std::filesystem::path& path) {
  std::string address = "file:";
  for (const char c : path.string()) {
    if (c == '%' || c == '?' || c == '#') {
      address += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      address += c;
    }
  }
  return address;
}

void limit_sizes(sqlite3* handle) {
  // An untrusted file must not make us allocate or compute without end.
  constexpr std::array kLimits = {
      std::pair{SQLITE_LIMIT_LENGTH, 16 << 20},
      std::pair{SQLITE_LIMIT_SQL_LENGTH, 100'000},
      std::pair{SQLITE_LIMIT_COLUMN, 100},
      std::pair{SQLITE_LIMIT_EXPR_DEPTH, 50},
      std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 100},
      std::pair{SQLITE_LIMIT_VDBE_OP, 250'000},
      std::pair{SQLITE_LIMIT_ATTACHED, 0},
      std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
      std::pair{SQLITE_LIMIT_VARIABLE_NUMBER, 100},
      std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 2},
      std::pair{SQLITE_LIMIT_FUNCTION_ARG, 16},
  };
  for (const auto& [limit, value] : kLimits) {
    sqlite3_limit(handle, limit, value);
  }
}

void harden(sqlite3* handle) {
  constexpr std::array kSettings = {
      std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
      std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
      std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
      std::pair{SQLITE_DBCONFIG_DQS_DML, 0},
      std::pair{SQLITE_DBCONFIG_DQS_DDL, 0},
      std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
  };
  for (const auto& [setting, value] : kSettings) {
    sqlite3_db_config(handle, setting, value, nullptr);
  }
  limit_sizes(handle);
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Database::Handle Database::open(const std::string& address, int flags, const std::string& name) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(
      address.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Handle handle(raw);
  if (code != SQLITE_OK) {
    fail(name, code, raw != nullptr ? sqlite3_errmsg(raw) : "out of memory");
  }
  harden(raw);
  return handle;
}

Database Database::open_read_only(const std::filesystem::path& path) {
  if (!base::is_file(path)) {
    base::refuse(FailureKind::Material,
                 {path.string(), 0, 0, {}},
                 {},
                 {"không có tệp cơ sở dữ liệu này", "there is no such database file"},
                 {"Kiểm tra đường dẫn, hoặc tạo tệp từ các bảng bằng lệnh `load`.",
                  "Check the path, or make the file from the tables with `load`."});
  }
  Handle handle =
      open(file_address(path) + "?mode=ro", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path.string());
  constexpr int kPatienceMs = 5000;
  sqlite3_busy_timeout(handle.get(), kPatienceMs);
  // No memory map: a file that another program truncates would end us by a signal.
  const int code = sqlite3_exec(handle.get(),
                                "PRAGMA cell_size_check=ON; PRAGMA query_only=ON;"
                                "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;",
                                nullptr,
                                nullptr,
                                nullptr);
  if (code != SQLITE_OK) {
    fail(path.string(), code, sqlite3_errmsg(handle.get()));
  }
  return {std::move(handle), path.string()};
}

Database Database::create(const std::filesystem::path& path) {
  Handle handle = open(file_address(path) + "?mode=rwc",
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI,
                       path.string());
  return {std::move(handle), path.string()};
}

Database Database::in_memory(const std::string& name) {
  return {open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, name), name};
}

Database Database::of_bytes(const std::string& bytes, const std::string& name) {
  Database database = in_memory(name);
  auto* const copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
  if (copy == nullptr) {
    fail(name, bytes.empty() ? SQLITE_NOTADB : SQLITE_NOMEM, "no bytes");
  }
  std::copy(bytes.begin(), bytes.end(), copy);
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  // SQLite frees the copy, whatever it says.
  const int code =
      sqlite3_deserialize(database.handle(),
                          "main",
                          copy,
                          size,
                          size,
                          SQLITE_DESERIALIZE_READONLY | SQLITE_DESERIALIZE_FREEONCLOSE);
  if (code != SQLITE_OK) {
    fail(name, code, sqlite3_errmsg(database.handle()));
  }
  database.execute("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;");
  return database;
}

Database Database::temporary(const std::string& name) {
  return {open("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, name), name};
}

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) {
    fail(name_, code, sqlite3_errmsg(handle()));
  }
}

bool Database::is_in_transaction() const {
  return sqlite3_get_autocommit(handle()) == 0;
}

void Database::serialized(const std::function<void(std::string_view)>& use) const {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(handle(), "main", &size, 0), &sqlite3_free);
  if (bytes == nullptr) {
    fail(name_, SQLITE_NOMEM, "cannot serialize the database");
  }
  use({reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)});
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(const Database& database, const std::string& sql) : database_(database) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(
      database.handle(), sql.c_str(), static_cast<int>(sql.size()), &raw, nullptr);
  statement_.reset(raw);
  check(code);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) {
    fail(database_.name(), code, sqlite3_errmsg(database_.handle()));
  }
}

void Statement::bind(int parameter, std::string_view text) {
  // A view without data would be bound as NULL.
  const char* data = text.empty() ? "" : text.data();
  check(sqlite3_bind_text(
      statement_.get(), parameter, data, static_cast<int>(text.size()), SQLITE_STATIC));
}

void Statement::bind(int parameter, std::int64_t number) {
  check(sqlite3_bind_int64(statement_.get(), parameter, number));
}

void Statement::bind_null(int parameter) {
  check(sqlite3_bind_null(statement_.get(), parameter));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code != SQLITE_DONE) {
    check(code);
  }
  reset();
  return false;
}

void Statement::reset() {
  check(sqlite3_reset(statement_.get()));
}

int Statement::column_count() const {
  return sqlite3_column_count(statement_.get());
}

std::string_view Statement::column_name(int column) const {
  const char* name = sqlite3_column_name(statement_.get(), column);
  return name != nullptr ? name : "";
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

bool Statement::is_plain(int column) const {
  const int type = sqlite3_column_type(statement_.get(), column);
  return type == SQLITE_NULL || type == SQLITE_TEXT || type == SQLITE_INTEGER;
}

std::string Statement::shown(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB) {
    return "BLOB";
  }
  const auto* text = sqlite3_column_text(statement_.get(), column);
  return text != nullptr ? reinterpret_cast<const char*>(text) : "";
}

std::string_view Statement::text(int column) const {
  if (is_null(column)) {
    return {};
  }
  if (sqlite3_column_type(statement_.get(), column) != SQLITE_TEXT) {
    refuse(column, "chữ", "text");
  }
  const auto* bytes = sqlite3_column_text(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return {reinterpret_cast<const char*>(bytes), size};
}

std::int64_t Statement::integer(int column) const {
  if (sqlite3_column_type(statement_.get(), column) != SQLITE_INTEGER) {
    refuse(column, "số nguyên", "an integer");
  }
  return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::string> Statement::cell(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_NULL: return std::nullopt;
    case SQLITE_INTEGER: return std::to_string(integer(column));
    default: return std::string(text(column));
  }
}

void Statement::refuse(int column, const char* wanted_vi, const char* wanted_en) const {
  const char* const sql = sqlite3_sql(statement_.get());
  const auto* shown = sqlite3_column_text(statement_.get(), column);
  base::refuse(FailureKind::Material,
               {database_.name(), 0, 0, std::string(column_name(column))},
               shown != nullptr ? reinterpret_cast<const char*>(shown) : "",
               {fmt::format("giá trị không phải là {} (câu truy vấn: {})", wanted_vi, sql),
                fmt::format("the value is not {} (query: {})", wanted_en, sql)},
               {"Tạo các bảng theo đúng site-data/schema.sql (bảng STRICT).",
                "Make the tables exactly as site-data/schema.sql states them (STRICT tables)."});
}

std::int64_t pragma(const Database& database, const std::string& name) {
  Statement statement(database, "PRAGMA " + name);
  return statement.step() ? statement.integer(0) : 0;
}

}  // namespace minhbach::store
