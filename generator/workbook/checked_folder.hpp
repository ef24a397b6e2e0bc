#pragma once

#include <filesystem>
#include <vector>

#include "workbook/import.hpp"
#include "workbook/returned_folder.hpp"

namespace minhbach::workbook {

// Writes what was found into a new folder: a page with all of it, and a marked copy of each
// workbook. The folder. Failure(Material) where something stands there already.
std::filesystem::path write_check(const ImportRequest& request,
                                  const ReturnedFolder& returned,
                                  const CheckSummary& summary,
                                  const std::vector<Finding>& findings);

}  // namespace minhbach::workbook
