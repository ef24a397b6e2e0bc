#pragma once

#include <filesystem>
#include <vector>

#include "workbook/check_report.hpp"
#include "workbook/returned_folder.hpp"

namespace minhbach::workbook {

// Writes what was found in a folder into the new folder `out` (empty: one beside it): a page with
// all of it, and a marked copy of each workbook. Returns that folder. Failure(Material) where
// something stands there already.
std::filesystem::path write_check(const std::filesystem::path& folder,
                                  const std::filesystem::path& out,
                                  const ReturnedFolder& returned,
                                  const CheckSummary& summary,
                                  const std::vector<Finding>& findings);

}  // namespace minhbach::workbook
