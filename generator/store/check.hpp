#pragma once

#include "store/rows.hpp"

#include <filesystem>
#include <functional>

namespace minhbach::store {

// Every rule over every row; all problems at once. The same rules for text tables and databases.
// `accept` gets the tables of the site, then those of each plan, once they have been checked, as
// long as there is no error yet; it may change them.
using Accept = std::function<void(std::vector<TableRows>& tables)>;
base::Problems check_rows(RowSource& source,
                          const Schema& schema,
                          bool strict,
                          const Accept& accept = {});

// `strict`: a warning, such as missing English, is an error. Throws Failure only for what cannot be
// read at all.
base::Problems check_tables(const std::filesystem::path& folder,
                            const std::filesystem::path& schema_file,
                            bool strict);

}  // namespace minhbach::store
