#pragma once

#include "store/rows.hpp"

namespace minhbach::store {

// Vietnamese text (`x_vi`) whose English (`x_en`) is missing: one message per table and column with
// the number of rows.
void check_translation(const TableRows& rows, base::Problems& problems);

}  // namespace minhbach::store
