#include "store/schema.hpp"

#include "base/files.hpp"
#include "base/problem.hpp"
#include "store/create_statement.hpp"
#include "store/sqlite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace minhbach::store {

namespace {

std::vector<Column> read_columns(const Database& database, Table& table) {
  std::vector<Column> columns;
  std::map<std::int64_t, std::size_t> key;
  Statement info(database, fmt::format("PRAGMA table_xinfo(\"{}\")", table.name));
  while (info.step()) {
    Column column;
    column.name = info.text(1);
    column.is_integer = info.text(2) == "INTEGER";
    column.is_required = info.integer(3) != 0;
    if (const std::int64_t place_in_key = info.integer(5); place_in_key > 0) {
      key[place_in_key] = columns.size();
    }
    columns.push_back(std::move(column));
  }
  for (const auto& [place, column] : key) {
    table.key.push_back(column);
  }
  return columns;
}

std::vector<Reference> read_references(const Database& database, const Table& table) {
  // SQLite numbers the references from the last to the first.
  std::map<std::int64_t, Reference, std::greater<>> references;
  Statement list(database, fmt::format("PRAGMA foreign_key_list(\"{}\")", table.name));
  while (list.step()) {
    Reference& reference = references[list.integer(0)];
    reference.parent = list.text(2);
    reference.columns.push_back(table.column(list.text(3)));
    reference.parent_columns.emplace_back(list.text(4));
  }
  std::vector<Reference> ordered;
  ordered.reserve(references.size());
  for (auto& [number, reference] : references) {
    ordered.push_back(std::move(reference));
  }
  return ordered;
}

// SQLite reads the text by making its tables.
Schema make_tables(std::string text, const std::string& file, Database& database) {
  database.execute("BEGIN");
  database.execute(text);
  database.execute("COMMIT");
  Schema schema;
  schema.file = file;
  schema.text = std::move(text);
  schema.application_id = pragma(database, "application_id");
  schema.version = pragma(database, "user_version");
  Statement list(database,
                 "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid");
  while (list.step()) {
    Table table;
    table.name = list.text(0);
    table.columns = read_columns(database, table);
    table.references = read_references(database, table);
    read_checks(list.text(1), file, table);
    schema.tables.push_back(std::move(table));
  }
  return schema;
}

}  // namespace

const Table* Schema::find(std::string_view table) const {
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& candidate) {
    return candidate.name == table;
  });
  return found == tables.end() ? nullptr : &*found;
}

const Table& Schema::table(std::string_view table_name) const {
  const Table* found = find(table_name);
  if (found == nullptr) {
    schema_lacks(file,
                 std::string(table_name),
                 {"lược đồ thiếu một bảng mà chương trình cần",
                  "the schema lacks a table the program needs"});
  }
  return *found;
}

std::vector<std::string> Schema::table_names() const {
  std::vector<std::string> names;
  names.reserve(tables.size());
  for (const Table& table : tables) {
    names.push_back(table.name);
  }
  return names;
}

Schema read_schema(const std::filesystem::path& path) {
  return parse_schema(base::read_file(path), path.string());
}

Schema parse_schema(std::string text, const std::string& file) {
  Database database = Database::in_memory(file);
  return make_tables(std::move(text), file, database);
}

}  // namespace minhbach::store
