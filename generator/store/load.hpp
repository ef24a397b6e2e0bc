#pragma once

#include "base/problem.hpp"
#include "store/load_report.hpp"
#include "store/sqlite.hpp"

#include <filesystem>
#include <optional>

namespace minhbach::store {

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
