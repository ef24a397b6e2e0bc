#pragma once

#include "base/lang.hpp"
#include "model/plan.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "workbook/book.hpp"

namespace minhbach::workbook {

// What the layout of a workbook is called; another layout is another version.
inline constexpr const char* kFormVersion = "2";

struct FormsReport {
  std::size_t files = 0;
  std::size_t rows = 0;  // prefilled ones about tasks
};

// Makes `folder` with one workbook for each unit that owes a report for the period and one for the
// office. Failure(Material) where something stands there already: it may be filled in.
FormsReport write_forms(const model::Plan& plan,
                        const model::ReportingPeriod& period,
                        const std::filesystem::path& folder,
                        base::Lang lang);

// The hash of all that is given in a workbook: tables that changed since make another.
std::string given_hash(const std::vector<BookSheet>& sheets);

}  // namespace minhbach::workbook
