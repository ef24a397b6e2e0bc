#pragma once

#include "base/lang.hpp"

#include <string>
#include <vector>

#include "workbook/status.hpp"

namespace minhbach::workbook {

// A row of a form as a person calls it: a task and one of its occurrences.
struct NamedRow {
  const model::Task* task = nullptr;
  std::string occurrence;
  std::string label;  // 'II.6 · quý I/2024'
};

// What a unit is asked for, and behind it the earlier occurrences of its tasks it is not asked
// about: due before the plan, said all about already, another's. Reports on those come as well, and
// a form that has no place for them would make their rows be typed by hand.
struct NamedRows {
  std::vector<NamedRow> asked;
  std::vector<NamedRow> more;
};

NamedRows named_rows(const Status& status, const UnitStatus& unit, base::Lang lang);

// 'II.6 2024-Q1': the hidden key of a row.
std::string row_key(const std::string& task_id, const std::string& occurrence);

}  // namespace minhbach::workbook
