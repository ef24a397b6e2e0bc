#include "analytics/delay_reason.hpp"

#include <algorithm>

namespace minhbach::analytics {

ReportedRow last_reason(const Ledger& ledger, const model::TaskReport& row) {
  const std::span<const ReportedRow> rows = ledger.rows(row.task_id, row.occurrence);
  const auto own = std::find_if(
      rows.begin(), rows.end(), [&](const ReportedRow& each) { return each.row == &row; });
  if (own == rows.end()) {
    return {};
  }
  if (row.gives_reason()) {
    return *own;
  }
  ReportedRow last;
  for (const ReportedRow& each : rows) {
    if (each.closing <= own->closing && each.row->gives_reason()) {
      last = each;
    }
  }
  return last;
}

}  // namespace minhbach::analytics
