#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <filesystem>

namespace minhbach::store {

struct MigrateRequest {
  std::filesystem::path from;  // a folder of text tables or a database, of the first version
  std::filesystem::path to;    // a name that is free: *.sqlite and *.db a database, else a folder
  std::filesystem::path schema_file;
};

struct MigrateReport {
  std::size_t plans = 0;
  std::size_t tables = 0;
  std::size_t rows = 0;
  base::Problems problems;  // what is left to decide; an error: `to` cannot be loaded before
};

// Brings what the first version of the schema held into today's form, beside it. Nothing is guessed
// (MigratedRows). A folder is written even where something is left to decide, because that is where
// it is decided; a database only whole. Files that are no tables, such as site.toml, come along.
// Failure(Material) where `from` is not of the first version or cannot be read, and for a database
// that would break a rule; nothing is written then, and `from` never changes.
MigrateReport migrate(const MigrateRequest& request);

}  // namespace minhbach::store
