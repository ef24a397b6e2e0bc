#pragma once

#include "base/lang.hpp"
#include "store/schema.hpp"

namespace minhbach::store {

// The first version of the schema, as far as it differs from the one of today: enough to read what
// was written by it.
inline constexpr std::int64_t kFirstVersion = 1;

// A column that only the first version has: text tables name no version, and this tells it.
inline constexpr std::string_view kFirstDueColumn = "due_inferred";

Schema first_schema(const Schema& today);

// What to do with a database or a table of an earlier version.
extern const base::LocalText kMigrateFirst;

}  // namespace minhbach::store
