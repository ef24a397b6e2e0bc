#pragma once

#include "store/verdict.hpp"

#include <string>

namespace minhbach::store {

// Whether a cell holds what a program left in the place of content: the error value of a formula,
// the code of a converter.
Verdict check_left_by_program(const std::string& text);

}  // namespace minhbach::store
