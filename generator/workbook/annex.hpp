#pragma once

#include "base/lang.hpp"
#include "model/plan.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "workbook/annex_book.hpp"

namespace minhbach::workbook {

// The plan's own table with a column of what came of it in a year, as the yearly report has it: the
// cells verbatim, the result as the rules tell it and as the units reported it.

// Failure(Material) for a year outside the plan's term.
std::vector<AnnexRow> annex_rows(const model::Plan& plan, int year, base::Lang lang);
std::vector<std::string> annex_headings(int year, base::Lang lang);

// Writes it as a workbook that may be edited and prints on A4 across. Failure(Material) where
// something stands at `file` already. The number of tasks.
std::size_t write_annex(const model::Plan& plan,
                        int year,
                        const std::filesystem::path& file,
                        base::Lang lang);

}  // namespace minhbach::workbook
