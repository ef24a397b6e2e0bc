#pragma once

#include "model/plan.hpp"
#include "model/progress.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace minhbach::analytics {

using model::Day;

// The moment the rules are applied to. Two days, never one: what was reported ends at D, what is
// due by now depends on A.
struct Asked {
  std::optional<Day> closing;       // D: later snapshots are not looked at; none: the newest one
  std::optional<Day> as_of;         // A; none: the closing date, never the clock
  std::optional<Day> tracking_end;  // as known at that moment
  int soon_days = 30;               // rule_parameter 'due_soon_days'
};

// The plan's own settings: its tracking end and the parameter 'due_soon_days'.
Asked asked_of(const model::Plan& plan);

// One accepted row, and where it stands.
struct ReportedRow {
  const model::TaskReport* row = nullptr;
  const model::Snapshot* snapshot = nullptr;
  Day closing;
};

// A snapshot with the days of its period.
struct AcceptedSnapshot {
  const model::Snapshot* snapshot = nullptr;
  const model::ReportingPeriod* period = nullptr;
};

// The reports in force at a moment: of each period that closed by D the highest revision, in order
// of closing. Refers into plan and progress, which must outlive it; not changed once made, so any
// number of threads may read it.
class Ledger {
 public:
  Ledger(const model::Plan& plan, const model::Progress& progress, const Asked& asked);

  [[nodiscard]] const model::Plan& plan() const { return plan_; }
  [[nodiscard]] const model::Progress& progress() const { return progress_; }
  [[nodiscard]] const std::vector<AcceptedSnapshot>& snapshots() const { return snapshots_; }
  [[nodiscard]] bool has_snapshot() const { return !snapshots_.empty(); }
  [[nodiscard]] bool has_snapshot_of(std::string_view period_id) const;
  // The closing report is in, and it could know of what was due on that day.
  [[nodiscard]] bool has_closing_report(Day due) const;
  // D, the closing date of the newest snapshot, and A, never before it. Only with a snapshot.
  [[nodiscard]] Day closing() const;
  [[nodiscard]] Day as_of() const;
  [[nodiscard]] std::optional<Day> tracking_end() const { return asked_.tracking_end; }
  [[nodiscard]] int soon_days() const { return asked_.soon_days; }

  // Rows of all units for an occurrence, in order of closing, then of the unit's id.
  [[nodiscard]] const std::vector<ReportedRow>& rows(std::string_view task_id,
                                                     std::string_view occurrence) const;
  // Date of the first official report on a period, whatever its later revisions say.
  [[nodiscard]] std::optional<Day> submitted(std::string_view period_id) const;
  [[nodiscard]] const model::Document* document(std::string_view id) const;

 private:
  using Key = std::pair<std::string_view, std::string_view>;

  void accept_snapshots();

  const model::Plan& plan_;
  const model::Progress& progress_;
  Asked asked_;
  std::vector<AcceptedSnapshot> snapshots_;
  std::map<Key, std::vector<ReportedRow>> rows_;
  std::map<std::string_view, const model::Document*> documents_;
};

}  // namespace minhbach::analytics
