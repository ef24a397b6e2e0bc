#pragma once

#include "store/rows.hpp"

#include <string>

#include "workbook/read_unit.hpp"

namespace minhbach::workbook {

// Which of the files a unit sent this one is: the first, the one that was accepted before, or one
// more. `reports`: the table unit_report.
int attempt_of(const store::TableRows& reports,
               const Draft& draft,
               const std::string& unit_id,
               const std::string& sha256);

// Units of which the folder holds no form, by name, and what that means for them.
void tell_units_without_form(const Import& import);

}  // namespace minhbach::workbook
