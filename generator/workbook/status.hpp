#pragma once

#include "analytics/expected_rows.hpp"
#include "analytics/reports_received.hpp"
#include "base/lang.hpp"
#include "model/plan.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace minhbach::workbook {

// Who owes what for a period, what of it came, and what is due next. Points into the plan.

struct RowStatus {
  analytics::ExpectedRow row;
  bool came = false;     // the newest snapshot of the period has it
  bool is_done = false;  // and says that it is completed
};

struct UnitStatus {
  const model::Unit* unit = nullptr;
  std::optional<model::Day> received_on;
  bool is_late = false;
  std::vector<RowStatus> rows;  // offered ones included
  [[nodiscard]] std::size_t owed() const;
  [[nodiscard]] std::size_t missing() const;  // of those owed
};

struct Status {
  const model::Plan* plan = nullptr;
  const model::ReportingPeriod* period = nullptr;
  const model::Snapshot* snapshot = nullptr;     // null: nothing is in the tables yet
  const model::ReportingPeriod* next = nullptr;  // regular, after this one; null: none
  std::vector<UnitStatus> units;                 // that owe a report, in plan order
  std::set<std::string> void_approvals = {};     // of the snapshot, by store::approval_id
  [[nodiscard]] std::size_t received() const;
};

// The newest revision of the period; null: none.
const model::Snapshot* newest_snapshot(const model::Plan& plan, const std::string& period_id);

// The period of that id. Failure(Material) with the nearest where the plan has none.
const model::ReportingPeriod& period_of(const model::Plan& plan, const std::string& id);

Status status_of(const model::Plan& plan, const model::ReportingPeriod& period);

std::string as_text(const Status& status, base::Lang lang);
std::string as_json(const Status& status);

// The periods of a plan and how far each is.
std::string periods_text(const model::Plan& plan, base::Lang lang);
std::string periods_json(const model::Plan& plan);

}  // namespace minhbach::workbook
