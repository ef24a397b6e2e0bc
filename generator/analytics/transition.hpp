#pragma once

#include "analytics/task_standing.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// What happened between two snapshots (M32). Only the first two are counted as movement.
enum class Movement : std::uint8_t {
  Improved,
  Worsened,
  NewCycle,       // the focus moved to a new occurrence: neither better nor worse
  ReportingLost,  // about information, not about performance
  ReportingRegained,
  PlanChanged,  // by an amendment in between: not comparable
  Unchanged,
  New,
  Dropped,
};

std::string_view code(Movement movement);  // 'improved'

// Of one occurrence.
Movement movement(const Judgement& before, const Judgement& after);

struct OccurrenceMovement {
  std::string occurrence;
  Movement movement = Movement::Unchanged;
};

struct TaskMovement {
  std::string_view task_id;
  Movement movement = Movement::Unchanged;
  const TaskStanding* before = nullptr;
  const TaskStanding* after = nullptr;
  std::vector<OccurrenceMovement> occurrences;  // of dated tasks, in order of due day
};

// Tasks of both sides by id, in the order of `after`, dropped ones behind. `amended`: ids of tasks
// an amendment changed in between. Points into both sides.
std::vector<TaskMovement> movements(const std::vector<TaskStanding>& before,
                                    const std::vector<TaskStanding>& after,
                                    const std::vector<std::string_view>& amended);

// Tasks with an amendment that took effect after `from` and not after `to`.
std::vector<std::string_view> amended_between(const model::Progress& progress, Day from, Day to);

}  // namespace minhbach::analytics
