#include "analytics/delay_reason.hpp"

#include <algorithm>

namespace minhbach::analytics {

bool gives_reason(const model::TaskReport& row) {
  return row.delay_text.is_stated() ||
         (row.delay_reason && *row.delay_reason != model::DelayReason::NotGiven);
}

ReportedRow last_reason(const Ledger& ledger, const model::TaskReport& row) {
  const std::span<const ReportedRow> rows = ledger.rows(row.task_id, row.occurrence);
  const auto own = std::find_if(
      rows.begin(), rows.end(), [&](const ReportedRow& each) { return each.row == &row; });
  if (own == rows.end()) {
    return {};
  }
  if (gives_reason(row)) {
    return *own;
  }
  ReportedRow last;
  for (const ReportedRow& each : rows) {
    if (each.closing <= own->closing && gives_reason(*each.row)) {
      last = each;
    }
  }
  return last;
}

}  // namespace minhbach::analytics
