#pragma once

#include "base/lang.hpp"

#include <string>
#include <vector>

#include "workbook/finding.hpp"

namespace minhbach::workbook {

// What a check of a folder of workbooks came to.
struct CheckSummary {
  base::LocalText title;  // plan and period
  bool is_illustrative = false;
  std::size_t files = 0;
  std::size_t rows = 0;  // of the tables
  std::size_t errors = 0;
  std::size_t reminders = 0;
};

// '3 lỗi, 2 nhắc nhở'.
base::LocalText counted_findings(std::size_t errors, std::size_t reminders);

// One page that needs nothing else, in Vietnamese and then in English.
std::string as_html(const CheckSummary& summary, const std::vector<Finding>& findings);

}  // namespace minhbach::workbook
