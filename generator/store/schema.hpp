#pragma once

#include "store/table.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::store {

class Database;

// What site-data/schema.sql says: which tables there are, what a column accepts, what refers to
// what. The rules live there alone; this is their form for checking rows before SQLite does.

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
// The schema this program was made with.
Schema own_schema();
Schema parse_schema(std::string text, const std::string& file);

}  // namespace minhbach::store
