#pragma once

#include "store/rows.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

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

// A table in its canonical form; what cannot be written as text is added to `problems`.
std::string canonical(const TableRows& rows, base::Problems& problems);

// Writes every table of a source into `folder` in their canonical form, over what stands there.
// Failure(Material) with what cannot be read or written; `name` is that of the source.
DumpReport write_tables(RowSource& source,
                        const std::string& name,
                        const std::filesystem::path& folder);

// Writes the tables of a database in their canonical form: LF, no byte order mark, quotes only
// where needed, columns in the order of the schema without plan_id, rows by key, NFC; no file for a
// table without rows. Files that hold their content already are not touched. Without `replace`, a
// folder whose tables differ is refused with the list of them, and nothing is written.
DumpReport dump(const DumpRequest& request);

}  // namespace minhbach::store
