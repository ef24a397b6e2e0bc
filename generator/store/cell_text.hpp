#pragma once

#include "base/lang.hpp"

#include <optional>
#include <string>

namespace minhbach::store {

// What is wrong with one cell.
struct Complaint {
  base::LocalText reason;
  base::LocalText fix;
  std::string nearest;
};
using Verdict = std::optional<Complaint>;

// Whether a cell holds text that people can read as it was written: UTF-8, no character that nobody
// sees, no letters misread on the way here, nothing a spreadsheet put in its place, nothing a
// spreadsheet would take for a formula.
Verdict check_cell_text(const std::string& text);

// A cell of words must not be what a spreadsheet made of a number or of a label like '8/22'.
Verdict check_words(const std::string& text);

// One address that anybody can open: http or https, a host, no name and password.
Verdict check_address(const std::string& text);

// Short enough to be offered as the nearest right value.
std::string offered(std::string text);

}  // namespace minhbach::store
