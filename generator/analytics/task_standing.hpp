#pragma once

#include "analytics/focus.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// Where a task stands: one judgement for the task, and all it rests on.
struct TaskStanding {
  const model::Task* task = nullptr;
  Judgement now;  // of the occurrence in focus, of the current interval, or of the events
  std::optional<std::size_t> focus;           // into `occurrences`
  std::vector<JudgedOccurrence> occurrences;  // of a dated task; else one for each interval
  Record record;                              // dated tasks only
};

TaskStanding stand(const Ledger& ledger, const model::Task& task);
// In plan order.
std::vector<TaskStanding> stand(const Ledger& ledger);

// Tasks of one family ('dated', 'continuous', 'on_event', 'not_stated') by class: their sum is the
// size of the family (M33 ii).
std::array<int, kStandingClasses> by_class(const std::vector<TaskStanding>& standings,
                                           std::string_view family);

}  // namespace minhbach::analytics
