#pragma once

#include "base/problem.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace minhbach::store {

// The only place that calls SQLite. What SQLite refuses becomes a Failure: Machine when the disk, a
// lock or a permission is at fault, Material otherwise; with the file, its words, and what to do.

// A connection, owned. For one thread at a time; statements must not outlive it.
class Database {
 public:
  // A file that may come from anywhere: nothing in it is executed (no views, triggers, extensions),
  // sizes are limited, nothing is written.
  static Database open_read_only(const std::filesystem::path& path);
  // A new file at a path where none is. Not durable until it is closed and synced by the caller.
  static Database create(const std::filesystem::path& path);
  // `name` stands for the file in messages.
  static Database in_memory(const std::string& name);
  // A file in memory, read-only, as careful with it as open_read_only. `name`: as above.
  static Database of_bytes(const std::string& bytes, const std::string& name);
  // On disk where it does not fit into memory, and gone with the connection, however that ends.
  static Database temporary(const std::string& name);

  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  Database(Database&&) = default;  // while no statement refers to it
  Database& operator=(Database&&) = delete;
  ~Database() = default;

  // Statements without results.
  void execute(const std::string& sql);
  // Between BEGIN and its end, or what SQLite ended it by.
  [[nodiscard]] bool is_in_transaction() const;
  // `use` sees the file as it would stand on disk, and may not keep it.
  void serialized(const std::function<void(std::string_view)>& use) const;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  using Handle = std::unique_ptr<sqlite3, Close>;

  Database(Handle handle, std::string name) : handle_(std::move(handle)), name_(std::move(name)) {}
  static Handle open(const std::string& address, int flags, const std::string& name);

  Handle handle_;
  std::string name_;
};

// The number a PRAGMA answers with; 0 when it answers nothing.
std::int64_t pragma(const Database& database, const std::string& name);

// A prepared statement, owned. Columns count from 0, parameters from 1.
class Statement {
 public:
  Statement(const Database& database, const std::string& sql);

  // The text must stay alive until the next reset.
  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::int64_t number);
  void bind_null(int parameter);
  // True while there is a row. A statement that has ended starts again at the next call.
  bool step();
  void reset();

  // Values of the current row. A value of another storage class is refused, never converted.
  [[nodiscard]] int column_count() const;
  [[nodiscard]] std::string_view column_name(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  // NULL, text or an integer: what STRICT tables of the schema hold.
  [[nodiscard]] bool is_plain(int column) const;
  // Whatever it is, as SQLite writes it; a BLOB as 'BLOB'.
  [[nodiscard]] std::string shown(int column) const;
  [[nodiscard]] std::string_view text(int column) const;  // NULL: empty; until the next step
  [[nodiscard]] std::int64_t integer(int column) const;
  // Text, or an integer in decimal; NULL: nullopt.
  [[nodiscard]] std::optional<std::string> cell(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  void check(int code) const;
  [[noreturn]] void refuse(int column, const char* wanted_vi, const char* wanted_en) const;

  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace minhbach::store
