#pragma once

#include "store/rows.hpp"

#include <cstddef>
#include <filesystem>

namespace minhbach::store {

struct DumpRequest {
  std::filesystem::path database;
  std::filesystem::path schema_file;
  std::filesystem::path folder;
  bool replace = false;  // overwrite tables that differ, remove those without rows
};

struct DumpReport {
  std::size_t plans = 0;
  std::size_t tables = 0;
  std::size_t rows = 0;
};

// Writes the tables of a database in their canonical form: LF, no byte order mark, quotes only
// where needed, columns in the order of the schema without plan_id, rows by key, NFC; no file for a
// table without rows. Files that hold their content already are not touched. Without `replace`, a
// folder whose tables differ is refused with the list of them, and nothing is written.
DumpReport dump(const DumpRequest& request);

// The canonical text of one table. An empty string in a cell is a problem: a text table can only
// say NULL.
std::string canonical(const TableRows& rows, base::Problems& problems);

}  // namespace minhbach::store
