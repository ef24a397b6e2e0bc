#pragma once

#include "base/lang.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "workbook/finding.hpp"

namespace minhbach::workbook {

// Name of the sheet of errors in a marked copy.
std::string error_sheet_name(base::Lang lang);

// Copies a workbook with what was found in it: a first sheet with a line and a link for each, a red
// cell (yellow for a reminder) and a note where it was typed. Everything else stays as it was, byte
// for byte where its part needs no mark; marks of an earlier check are taken away.
void write_marked_copy(const std::filesystem::path& from,
                       const std::filesystem::path& to,
                       const std::vector<Finding>& findings,
                       base::Lang lang,
                       bool is_illustrative);

}  // namespace minhbach::workbook
