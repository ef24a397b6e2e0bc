#pragma once

#include "base/problem.hpp"
#include "store/load_changes.hpp"
#include "store/sqlite.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>

namespace minhbach::store {

struct LoadRequest {
  std::filesystem::path folder;       // text tables: body.csv, <plan_id>/<table>.csv
  std::filesystem::path schema_file;  // site-data/schema.sql
  std::filesystem::path database;     // the file to make
  bool replace = false;               // also over a file with changes that the tables do not have
  bool strict = false;                // missing English is an error
  // How long to wait for another `load`: several times what the largest takes.
  std::chrono::milliseconds patience = std::chrono::seconds(10);
};

struct LoadReport {
  std::size_t plans = 0;
  std::size_t tables = 0;  // with at least one row
  std::size_t rows = 0;
  bool changed = false;     // false: the file held this content already and was not touched
  LoadChanges changes;      // against the database that was replaced
  base::Problems problems;  // warnings
};

// Checks all tables, then makes a new database aside and puts it in place by a rename. The same
// tables give the same bytes. Failure(Material) with every error at once; nothing is changed then.
// One at a time for one database: Failure(Machine) when another holds it too long.
LoadReport load(const LoadRequest& request);

// The text tables of `folder` in a database that goes with the object: checked as `load` does.
// Failure(Material) with every error at once.
Database database_of_tables(const std::filesystem::path& folder,
                            const std::filesystem::path& schema_file);

// A text table in `folder` that was written after `database`, if there is one.
std::optional<std::filesystem::path> table_newer_than(const std::filesystem::path& database,
                                                      const std::filesystem::path& folder);

}  // namespace minhbach::store
