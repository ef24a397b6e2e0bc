#pragma once

#include "base/problem.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace minhbach::store {

// What a load did to the rows of a table: rows lost with the end of a file, or changed by a
// spreadsheet that was only to show them, are seen nowhere else.
struct TableChange {
  std::string plan_id;  // "" for a table of the site
  std::string table;
  std::size_t before = 0;  // rows
  std::size_t gone = 0;
  std::size_t added = 0;
  std::size_t changed = 0;
};
using LoadChanges = std::vector<TableChange>;

// Both hold the schema's tables. Only what differs, by table and plan.
LoadChanges changes_between(const Database& before, const Database& after, const Schema& schema);

// In sentences, a line each, without a line end behind the last; empty without changes.
base::LocalText worded(const LoadChanges& changes);

// A warning for each table that lost more than a tenth of its rows.
void warn_of_losses(const LoadChanges& changes,
                    const std::filesystem::path& folder,
                    base::Problems& problems);

// Kept beside the database, so that the same tables loaded once more say it once more. `hash` is
// that of the content they led to; read for another, there are none.
std::string as_text(const LoadChanges& changes, const std::string& hash);
LoadChanges read_changes(const std::string& text, const std::string& hash);

}  // namespace minhbach::store
