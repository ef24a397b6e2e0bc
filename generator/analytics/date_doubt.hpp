#pragma once

#include "analytics/ledger.hpp"

#include <string_view>

namespace minhbach::analytics {

// Rule M42: what makes a completion date doubtful. It is judged as reported all the same; the
// reader sees the doubt beside it. Null: no such doubt.
struct DateDoubts {
  const model::Document* document = nullptr;  // the first of its documents is later than the date
  const ReportedRow* still_open = nullptr;    // could know of a later day, and said: not done yet
  const ReportedRow* other_day = nullptr;     // says done too, on another day
  std::optional<Day> official;                // of the report that counts instead (M7)
};

// `task`: of the row.
DateDoubts date_doubts(const Ledger& ledger, const model::Task& task, const model::TaskReport& row);

}  // namespace minhbach::analytics
