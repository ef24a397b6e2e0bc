#pragma once

#include "store/rows.hpp"

namespace minhbach::store {

// A document that is not public is counted, never shown: of it only its id and its date leave the
// house, on no page and in no file. The date stays because standings rest on it (S14).
void blank_what_is_not_public(const Table& document, Row& row);

}  // namespace minhbach::store
