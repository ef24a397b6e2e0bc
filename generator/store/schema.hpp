#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::store {

// What site-data/schema.sql says: which tables there are, what a column accepts, what refers to
// what. The rules live there alone; this is their form for checking rows before SQLite does.

enum class Domain {
  Any,          // any text, any integer
  Word,         // one of `words`
  Day,          // 'YYYY-MM-DD'
  PartialDate,  // 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'
  Range,        // an integer from `least` to `most`
};

struct Column {
  std::string name;
  bool is_integer = false;
  bool is_required = false;
  Domain domain = Domain::Any;
  std::vector<std::string> words;
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

struct Reference {
  std::vector<std::size_t> columns;  // positions in the table that refers
  std::string parent;
  std::vector<std::string> parent_columns;
};

// A CONSTRAINT over several columns of a row.
struct RowRule {
  std::string name;
  std::string expression;
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::size_t> key;
  std::vector<Reference> references;
  std::vector<RowRule> rules;

  // Of the site as a whole; every other table begins with plan_id.
  [[nodiscard]] bool is_site_level() const { return columns.front().name != "plan_id"; }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
  // The program needs this column: a Failure(Material) about the schema when it is not there.
  [[nodiscard]] std::size_t column(std::string_view column_name) const;
};

struct Schema {
  std::string file;
  std::string text;  // as SQLite executes it
  std::int64_t application_id = 0;
  std::int64_t version = 0;
  std::vector<Table> tables;  // in the order of the file

  [[nodiscard]] const Table* find(std::string_view table) const;
  [[nodiscard]] const Table& table(std::string_view table_name) const;  // throws like Table::column
  [[nodiscard]] std::vector<std::string> table_names() const;
};

// Failure(Material) with what SQLite or the reader of checks does not understand.
Schema read_schema(const std::filesystem::path& path);
Schema parse_schema(std::string text, const std::string& file);

}  // namespace minhbach::store
