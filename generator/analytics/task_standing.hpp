#pragma once

#include "analytics/dated_standing.hpp"
#include "base/shared.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// An occurrence (or the id and last day of an interval) with what the rules say of it.
struct JudgedOccurrence {
  Occurrence occurrence;
  base::Shared<Judgement> judgement;  // also of the task, where it is in focus
  bool lapsed = false;                // the next occurrence has come: out of the focus (M6)
};

// All occurrences of a dated task, by due day.
std::vector<JudgedOccurrence> judge_occurrences(const Ledger& ledger, const model::Task& task);

// Rule M6, the occurrence that counts now: oldest overdue → oldest unreported that has not lapsed →
// due within the soon days → the latest that has fallen due → the next. What was due before the
// plan never counts; what is due after the end of tracking only if there is nothing else. None: no
// occurrence.
std::optional<std::size_t> focus(const Ledger& ledger, const std::vector<JudgedOccurrence>& list);

// It is due by the as-of day, and the plan was in force and tracked on its due day.
bool has_fallen_due(const Ledger& ledger, const JudgedOccurrence& of);

// How the occurrences that have fallen due went: "2022–2024: 2 đúng hạn, 1 quá hạn, 0 không hoàn
// thành" (M6).
struct Record {
  int first_year = 0;  // 0: nothing has fallen due yet
  int last_year = 0;
  int on_time = 0;
  int late = 0;
  int undated = 0;
  int not_done = 0;
  int overdue = 0;
  int unreported = 0;
  int awaiting = 0;
  int not_applicable = 0;
  [[nodiscard]] int completed() const { return on_time + late + undated; }
  [[nodiscard]] int not_completed() const { return not_done + overdue + unreported; }
  [[nodiscard]] int due() const {
    return completed() + not_completed() + awaiting + not_applicable;
  }
  bool operator==(const Record&) const = default;
};

Record record(const Ledger& ledger, const std::vector<JudgedOccurrence>& list);

// Where a task stands: one judgement for the task, and all it rests on.
struct TaskStanding {
  const model::Task* task = nullptr;
  const model::Schedule* schedule = nullptr;  // the version in force
  bool in_plan = true;      // false: not added yet, or dropped (M41); then it is counted nowhere
  bool is_dropped = false;  // by an amendment
  base::Shared<Judgement>
      now;  // of the occurrence in focus, of the current interval, or of the events
  std::optional<std::size_t> focus;           // into `occurrences`
  std::vector<JudgedOccurrence> occurrences;  // of a dated task; else one for each interval
  Record record;                              // dated tasks only

  // Id of the occurrence or interval in focus; empty: none is.
  [[nodiscard]] std::string_view focus_id() const {
    return focus ? std::string_view(occurrences[*focus].occurrence.id) : std::string_view();
  }
  // Null: there is none, or a moment forgot it.
  [[nodiscard]] const JudgedOccurrence* occurrence(std::string_view id) const;
};

TaskStanding stand(const Ledger& ledger, const model::Task& task);
// In plan order.
std::vector<TaskStanding> stand(const Ledger& ledger);

}  // namespace minhbach::analytics
