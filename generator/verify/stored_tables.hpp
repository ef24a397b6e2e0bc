#pragma once

#include "base/problem.hpp"
#include "model/plan_source.hpp"

#include <string>

namespace minhbach::verify {

using StoredTable = model::PlanSource::Table;

// Adds an error for each row of a published file that is not that of the table, for each that is
// missing and each that is too many. `place`: how messages call the file.
void check_csv(const StoredTable& table,
               const std::string& csv,
               const std::string& place,
               base::Problems& problems);
void check_json(const StoredTable& table,
                const std::string& json,
                const std::string& place,
                base::Problems& problems);

// A published table as it is read, for check_json of the same table; without columns where it is
// none. Cells that are empty are none.
StoredTable table_of_csv(const std::string& csv,
                         const std::string& place,
                         base::Problems& problems);

}  // namespace minhbach::verify
