#pragma once

#include "analytics/known_snapshots.hpp"
#include "model/plan.hpp"
#include "model/progress.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace minhbach::analytics {

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

// What is known of a plan's reports by what it is on: found once, shared by the ledgers of all
// moments that know the same. Refers into plan and progress, which must outlive it; not changed
// once made, so any number of threads may read it.
class Reports {
 public:
  // `known` in order of closing, one revision of a period at most.
  Reports(const model::Plan& plan,
          const model::Progress& progress,
          std::vector<AcceptedSnapshot> known);
  // The newest of everything.
  Reports(const model::Plan& plan, const model::Progress& progress)
      : Reports(plan, progress, newest_revisions(all_revisions(plan, progress))) {}

  [[nodiscard]] const model::Plan& plan() const { return plan_; }
  // In order of closing, of each period one revision.
  [[nodiscard]] const std::vector<AcceptedSnapshot>& snapshots() const { return snapshots_; }
  // Rows of a task by occurrence, closing and the unit's id.
  [[nodiscard]] std::span<const ReportedRow> rows(std::string_view task_id) const;
  [[nodiscard]] std::span<const model::Event* const> events(std::string_view task_id) const;
  // Null: there is none.
  [[nodiscard]] const model::Unit* unit(std::string_view id) const;
  [[nodiscard]] const model::Document* document(std::string_view id) const;
  [[nodiscard]] std::optional<Day> submitted(std::string_view period_id) const;

 private:
  template <class T>
  using ById = std::unordered_map<std::string_view, T>;

  const model::Plan& plan_;
  std::vector<AcceptedSnapshot> snapshots_;
  ById<std::vector<ReportedRow>> rows_;
  ById<std::vector<const model::Event*>> events_;
  ById<const model::Unit*> units_;
  ById<const model::Document*> documents_;
  ById<Day> submitted_;
};

// The reports in force at a moment: those of periods that closed by D.
class Ledger {
 public:
  Ledger(std::shared_ptr<const Reports> reports, const Asked& asked);
  Ledger(const model::Plan& plan, const model::Progress& progress, const Asked& asked)
      : Ledger(std::make_shared<const Reports>(plan, progress), asked) {}

  [[nodiscard]] const Reports& reports() const { return *reports_; }
  [[nodiscard]] const model::Plan& plan() const { return reports_->plan(); }
  [[nodiscard]] const std::vector<AcceptedSnapshot>& snapshots() const { return snapshots_; }
  [[nodiscard]] bool has_snapshot() const { return !snapshots_.empty(); }
  [[nodiscard]] bool has_snapshot_of(std::string_view period_id) const;
  // The closing report is in, and it could know of what was due on that day.
  [[nodiscard]] bool has_closing_report(Day due) const;
  // D, the closing date of the newest snapshot, and A, never before it. Only with a snapshot.
  [[nodiscard]] Day closing() const;
  [[nodiscard]] Day as_of() const;
  // Whose versions of the plan are in force (M41): those of A; none: nothing was reported, the
  // newest.
  [[nodiscard]] std::optional<Day> in_force_on() const {
    return has_snapshot() ? std::optional(as_of()) : std::nullopt;
  }
  [[nodiscard]] std::optional<Day> tracking_end() const { return asked_.tracking_end; }
  [[nodiscard]] int soon_days() const { return asked_.soon_days; }

  // Rows of all units for an occurrence, in order of closing, then of the unit's id.
  [[nodiscard]] std::span<const ReportedRow> rows(std::string_view task_id,
                                                  std::string_view occurrence) const;
  // Date of the first official report on a period, whatever its later revisions say.
  [[nodiscard]] std::optional<Day> submitted(std::string_view period_id) const {
    return reports_->submitted(period_id);
  }
  [[nodiscard]] const model::Document* document(std::string_view id) const {
    return reports_->document(id);
  }

 private:
  std::shared_ptr<const Reports> reports_;
  Asked asked_;
  std::vector<AcceptedSnapshot> snapshots_;
};

// The last year whose year report has closed by D; none: no snapshot, or too early.
std::optional<int> last_closed_year(const Ledger& ledger);

}  // namespace minhbach::analytics
