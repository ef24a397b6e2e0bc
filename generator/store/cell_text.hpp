#pragma once

#include "store/verdict.hpp"

#include <string>

namespace minhbach::store {

// Whether a cell holds text that people can read as it was written: UTF-8, no character that nobody
// sees, no letters misread on the way here, nothing a spreadsheet put in its place, nothing a
// spreadsheet would take for a formula.
Verdict check_cell_text(const std::string& text);

// A cell of words must not be what a spreadsheet made of a number or of a label like '8/22'.
Verdict check_words(const std::string& text);

// One address that anybody can open: http or https, a host, no name and password.
Verdict check_address(const std::string& text);

}  // namespace minhbach::store
