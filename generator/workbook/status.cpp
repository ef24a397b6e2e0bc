#include "workbook/status.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::workbook {

namespace {

const model::TaskReport* report_of(const model::Snapshot* snapshot,
                                   const analytics::ExpectedRow& row) {
  if (snapshot == nullptr) {
    return nullptr;
  }
  const auto at = std::find_if(snapshot->task_reports.begin(),
                               snapshot->task_reports.end(),
                               [&](const model::TaskReport& each) {
                                 return each.task_id == row.task->id &&
                                        each.occurrence == row.occurrence &&
                                        each.unit_id == row.unit->id;
                               });
  return at == snapshot->task_reports.end() ? nullptr : &*at;
}

}  // namespace

const model::Snapshot* newest_snapshot(const model::Plan& plan, const std::string& period_id) {
  const model::Snapshot* newest = nullptr;
  for (const model::Snapshot& each : plan.progress.snapshots) {
    if (each.period_id == period_id && (newest == nullptr || newest->revision < each.revision)) {
      newest = &each;
    }
  }
  return newest;
}

std::size_t UnitStatus::owed() const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const RowStatus& each) { return each.row.is_owed(); }));
}

std::size_t UnitStatus::missing() const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](const RowStatus& each) {
        return each.row.is_owed() && !each.came;
      }));
}

std::size_t Status::received() const {
  return static_cast<std::size_t>(
      std::count_if(units.begin(), units.end(), [](const UnitStatus& each) {
        return each.received_on.has_value();
      }));
}

const model::ReportingPeriod& period_of(const model::Plan& plan, const std::string& id) {
  std::vector<std::string> known;
  for (const model::ReportingPeriod& period : plan.periods) {
    if (period.id == id) {
      return period;
    }
    known.push_back(period.id);
  }
  base::refuse(base::FailureKind::Material,
               {.place = {plan.id, 0, 0, "PERIOD"},
                .value = id,
                .reason = {"kế hoạch không có kỳ báo cáo này", "the plan has no such period"},
                .fix = {fmt::format("`minhbach status {}` liệt kê các kỳ.", plan.id),
                        fmt::format("`minhbach status {}` lists the periods.", plan.id)},
                .nearest = base::nearest(id, known)});
}

Status status_of(const model::Plan& plan, const model::ReportingPeriod& period) {
  Status status;
  status.plan = &plan;
  status.period = &period;
  status.snapshot = newest_snapshot(plan, period.id);
  for (const model::ReportingPeriod* each : analytics::intervals(plan)) {
    if (status.next == nullptr && each->closing > period.closing) {
      status.next = each;
    }
  }
  const analytics::Ledger known = analytics::known_before(plan, period);
  for (const model::Unit* unit : analytics::units_owing(known, period)) {
    status.units.push_back({unit, {}, false, {}});
  }
  if (status.snapshot != nullptr) {
    for (UnitStatus& each : status.units) {
      for (const model::UnitReport& report : status.snapshot->unit_reports) {
        if (report.unit_id == each.unit->id) {
          each.received_on = report.received_on;
          each.is_late = report.received_on > period.submission_due;
        }
      }
    }
  }
  for (analytics::ExpectedRow& row : analytics::expected_rows(known, period)) {
    const auto at = std::find_if(status.units.begin(),
                                 status.units.end(),
                                 [&](const UnitStatus& each) { return each.unit == row.unit; });
    const model::TaskReport* const report = report_of(status.snapshot, row);
    at->rows.push_back({std::move(row),
                        report != nullptr,
                        report != nullptr && report->state() == model::ReportState::Done});
  }
  return status;
}

}  // namespace minhbach::workbook
