#pragma once

#include "store/sqlite.hpp"

#include <string>

namespace minhbach::store {

// How `load` knows its own work. In the file it makes, a table `minhbach_loaded` (not part of the
// schema; readers and `dump` ignore it) keeps the hash of everything else in the file. A file whose
// content has this hash holds nothing that would be lost by loading again.

// SHA-256 over the statements of all tables but that one and over their rows.
std::string content_hash(const Database& database);
// What the file says about itself; "" when `load` did not make it.
std::string loaded_hash(const Database& database);
void store_loaded_hash(Database& database, const std::string& hash);

}  // namespace minhbach::store
