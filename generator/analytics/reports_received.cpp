#include "analytics/reports_received.hpp"

#include "analytics/parties.hpp"
#include "model/in_force.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace minhbach::analytics {

namespace {

using model::Plan;
using model::ReportingPeriod;
using model::Unit;
using model::UnitKind;

bool is_valid_on(const std::optional<Day>& from, const std::optional<Day>& to, Day day) {
  return (!from || *from <= day) && (!to || day <= *to);
}

// Each unit that tasks name on a day, and whether it leads one.
using Assigned = std::map<std::string_view, bool>;

Assigned assigned_on(const Plan& plan, Day day) {
  Assigned units;
  for (const model::Task& task : plan.tasks) {
    if (!model::is_in_plan(task.tenure, day)) {
      continue;
    }
    for (const model::Assignment& assignment : model::in_force(task, day).assignments) {
      bool& leads = units[assignment.unit_id];
      leads = leads || assignment.role == model::Role::Lead;
    }
  }
  return units;
}

// Who reports because of an assignment: the unit itself, or the members of a leading collective.
std::set<std::string_view> obliged_on(const Reports& of, const Assigned& units, Day day) {
  std::set<std::string_view> ids;
  for (const auto& [id, leads] : units) {
    const Unit* unit = of.unit(id);
    if (unit == nullptr) {
      continue;
    }
    if (unit->kind == UnitKind::Unit) {
      ids.insert(unit->id);
      continue;
    }
    for (const model::Membership& membership : unit->members) {
      if (leads && is_valid_on(membership.valid_from, membership.valid_to, day)) {
        ids.insert(membership.member_id);
      }
    }
  }
  return ids;
}

}  // namespace

const Unit* valid_heir(const Reports& of, std::string_view id, Day day) {
  std::set<std::string_view> seen;
  const Unit* unit = of.unit(id);
  while (unit != nullptr && seen.insert(unit->id).second) {
    if (unit->kind == UnitKind::Unit && is_valid_on(unit->valid_from, unit->valid_to, day)) {
      return unit;
    }
    unit = of.unit(unit->successor_id);
  }
  return nullptr;
}

std::vector<const Unit*> units_owing(const Ledger& ledger, const ReportingPeriod& period) {
  const Plan& plan = ledger.plan();
  const bool ended = ledger.tracking_end() && period.closing > *ledger.tracking_end();
  std::vector<const Unit*> owing;
  if (ended || period.closing < plan.effective_from.first_day()) {
    return owing;
  }
  std::set<std::string_view> ids;
  for (const std::string_view id :
       obliged_on(ledger.reports(), assigned_on(plan, period.closing), period.closing)) {
    if (const Unit* heir = valid_heir(ledger.reports(), id, period.closing); heir != nullptr) {
      ids.insert(heir->id);
    }
  }
  for (const Unit& unit : plan.units) {
    if (ids.contains(unit.id)) {
      owing.push_back(&unit);
    }
  }
  return owing;
}

namespace {

std::optional<Day> received_from(const model::Snapshot& snapshot, const Unit& unit) {
  for (const model::UnitReport& report : snapshot.unit_reports) {
    if (report.unit_id == unit.id) {
      return report.received_on;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<ReceivedReport> reports_received(const Ledger& ledger,
                                             const AcceptedSnapshot& accepted) {
  std::vector<ReceivedReport> reports;
  for (const Unit* unit : units_owing(ledger, *accepted.period)) {
    ReceivedReport report{accepted.period, unit, received_from(*accepted.snapshot, *unit), {}, 0};
    report.receipt = !report.received_on                                      ? Receipt::None
                     : *report.received_on <= accepted.period->submission_due ? Receipt::OnTime
                                                                              : Receipt::Late;
    reports.push_back(report);
  }
  return reports;
}

std::vector<ReceivedReport> reports_received(const Ledger& ledger) {
  std::vector<ReceivedReport> all;
  std::map<std::string_view, int> missing;
  for (const AcceptedSnapshot& accepted : ledger.snapshots()) {
    for (ReceivedReport& report : reports_received(ledger, accepted)) {
      int& run = missing[report.unit->id];
      run = report.receipt == Receipt::None ? run + 1 : 0;
      report.missing_run = run;
      all.push_back(report);
    }
  }
  return all;
}

Coverage coverage_of(const std::vector<ReceivedReport>& reports) {
  Coverage sum;
  for (const ReceivedReport& report : reports) {
    sum.on_time += report.receipt == Receipt::OnTime ? 1 : 0;
    sum.late += report.receipt == Receipt::Late ? 1 : 0;
    sum.none += report.receipt == Receipt::None ? 1 : 0;
  }
  return sum;
}

Coverage coverage_of_period(const std::vector<ReceivedReport>& reports,
                            std::string_view period_id) {
  std::vector<ReceivedReport> of_period;
  std::copy_if(
      reports.begin(), reports.end(), std::back_inserter(of_period), [&](const auto& report) {
        return report.period->id == period_id;
      });
  return coverage_of(of_period);
}

std::string_view code(Receipt receipt) {
  switch (receipt) {
    case Receipt::OnTime: return "on_time";
    case Receipt::Late: return "late";
    case Receipt::None: return "none";
  }
  return {};
}

}  // namespace minhbach::analytics
