#include "store/report_rows.hpp"

namespace minhbach::store {

ReportKey report_key(const Record& row) {
  return {row["period_id"].text(),
          row["revision"].text(),
          row["task_id"].text(),
          row["occurrence"].text(),
          row["unit_id"].text()};
}

Field state_of(const Record& report) {
  const Field confirmed = report["state_confirmed"];
  return confirmed ? confirmed : report["state_reported"];
}

}  // namespace minhbach::store
