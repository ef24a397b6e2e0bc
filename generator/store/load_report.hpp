#pragma once

#include "base/problem.hpp"
#include "store/load_changes.hpp"
#include "store/telling_rows.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>

namespace minhbach::store {

// What `load` is asked for, and what it tells.

struct LoadRequest {
  std::filesystem::path folder;       // text tables: body.csv, <plan_id>/<table>.csv
  std::filesystem::path schema_file;  // site-data/schema.sql
  std::filesystem::path database;     // the file to make
  bool replace = false;               // also over a file with changes that the tables do not have
  bool strict = false;                // missing English is an error
  // How long to wait for another `load`: several times what the largest takes.
  std::chrono::milliseconds patience = std::chrono::seconds(10);
  TellProgress progress = {};
};

struct LoadReport {
  std::size_t plans = 0;
  std::size_t tables = 0;  // with at least one row
  std::size_t rows = 0;
  bool changed = false;     // false: the file held this content already and was not touched
  LoadChanges changes;      // against the database that was replaced
  base::Problems problems;  // warnings
};

}  // namespace minhbach::store
