#pragma once

#include "store/table.hpp"

#include <string>
#include <string_view>

namespace minhbach::store {

// Reads the CHECKs out of one CREATE TABLE statement into `table`, whose columns are known already.
// Understands the forms that the head of schema.sql lists; any other is a Failure(Material) that
// names it, so that no rule of the schema is ever passed over in silence.
void read_checks(std::string_view create_statement, const std::string& file, Table& table);

}  // namespace minhbach::store
