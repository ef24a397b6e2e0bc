#pragma once

#include "analytics/task_standing.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// What happened between two snapshots (M32), in the order in which pages tell it. That time passed,
// or that a task went on to its next occurrence, is none of it.
enum class Happening : std::uint8_t {
  PlanChanged,  // by an amendment in between
  DoneInTime,
  DoneLate,
  DoneUndated,
  DoneCorrected,  // done before and after, the verdict on its day is another
  TakenBack,      // done before, not done now
  NewlyOverdue,
  EndedUndone,  // over without having been done, whichever occurrence is in focus
  Unreported,   // into silence: about information, not about performance
  SilentRun,    // two periods running without a report
  VagueRun,     // into attention: three running without anything concrete
  ReportedAgain,
  ConcreteAgain,  // out of attention by saying something concrete
  Outputs,        // steps toward completion, counted
  Members,
  Events,
  Started,
  NotApplicable,
};
inline constexpr std::array kHappenings = {Happening::PlanChanged,
                                           Happening::DoneInTime,
                                           Happening::DoneLate,
                                           Happening::DoneUndated,
                                           Happening::DoneCorrected,
                                           Happening::TakenBack,
                                           Happening::NewlyOverdue,
                                           Happening::EndedUndone,
                                           Happening::Unreported,
                                           Happening::SilentRun,
                                           Happening::VagueRun,
                                           Happening::ReportedAgain,
                                           Happening::ConcreteAgain,
                                           Happening::Outputs,
                                           Happening::Members,
                                           Happening::Events,
                                           Happening::Started,
                                           Happening::NotApplicable};

std::string_view code(Happening happening);  // 'done_in_time'

// Of one occurrence of a dated task; none: nothing that counts. One occurrence happens once: of
// several the first that holds is told.
std::optional<Happening> happening(const Judgement& before, const Judgement& after);
// Of a task without a deadline, as it stands: each of its intervals is a new one.
std::optional<Happening> ongoing_happening(const Judgement& before, const Judgement& after);

struct Happened {
  Happening what = Happening::PlanChanged;
  const TaskStanding* before = nullptr;
  const TaskStanding* after = nullptr;
  std::string occurrence;  // of a dated task; empty: it is about the task as a whole
  Share from;              // of a step that is counted: '1/3' before
  Share to;                // '2/3' now
};

// The begin of the ids of its facts, behind the moment: 'happening.III.5@2022'.
std::string fact_of(const Happened& happened);

// In the order of tasks, then of occurrences by due day. Both sides are of one plan. `amended`: ids
// of tasks an amendment changed in between. Points into both sides.
std::vector<Happened> happenings(const std::vector<TaskStanding>& before,
                                 const std::vector<TaskStanding>& after,
                                 const std::vector<std::string_view>& amended);

// Tasks with an amendment that took effect after `from` and not after `to`.
std::vector<std::string_view> amended_between(const model::Progress& progress, Day from, Day to);

}  // namespace minhbach::analytics
