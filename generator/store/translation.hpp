#pragma once

#include "store/rows.hpp"

namespace minhbach::store {

// Vietnamese text (`x_vi`) whose English (`x_en`) is missing: one message per table and column with
// the number of rows; an error when `strict`.
void check_translation(const TableRows& rows, bool strict, base::Problems& problems);

}  // namespace minhbach::store
