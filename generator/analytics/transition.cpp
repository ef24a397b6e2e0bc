#include "analytics/transition.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace minhbach::analytics {

namespace {

bool needs_attention(const Judgement& judgement) {
  return judgement.klass == StandingClass::Attention;
}

// Steps toward completion that a report, not the calendar, makes.
int steps_done(const Judgement& judgement) {
  if (is_done(judgement.standing) || judgement.standing == Standing::EventsHandled) {
    return 2;
  }
  return judgement.last_state == model::ReportState::InProgress ? 1 : 0;
}

bool is_corrected(const Judgement& before, const Judgement& after, Standing from, Standing to) {
  return before.standing == from && after.standing == to;
}

// Into silence, or deeper into it.
bool lost(const Judgement& before, const Judgement& after) {
  return is_silence(after.standing) &&
         (!is_silence(before.standing) || (!needs_attention(before) && needs_attention(after)));
}

bool regained(const Judgement& before, const Judgement& after) {
  return is_silence(before.standing) && !is_silence(after.standing);
}

// Into attention; done on time corrected to late; done, taken back.
bool worsened(const Judgement& before, const Judgement& after) {
  return (!needs_attention(before) && needs_attention(after)) ||
         is_corrected(before, after, Standing::DoneOnTime, Standing::DoneLate) ||
         (is_done(before.standing) && !is_done(after.standing));
}

// Toward completion, or out of attention.
bool improved(const Judgement& before, const Judgement& after) {
  return (needs_attention(before) && !needs_attention(after)) ||
         is_corrected(before, after, Standing::DoneLate, Standing::DoneOnTime) ||
         steps_done(after) > steps_done(before);
}

const JudgedOccurrence* find_standing(const TaskStanding& standing, std::string_view id) {
  const auto at = std::find_if(
      standing.occurrences.begin(), standing.occurrences.end(), [&](const JudgedOccurrence& each) {
        return each.occurrence.id == id;
      });
  return at == standing.occurrences.end() ? nullptr : &*at;
}

// An occurrence that only one side has came or went with an amendment: that is told as such.
std::vector<OccurrenceMovement> by_occurrence(const TaskStanding& before,
                                              const TaskStanding& after) {
  std::vector<OccurrenceMovement> all;
  for (const JudgedOccurrence& now : after.occurrences) {
    if (const JudgedOccurrence* then = find_standing(before, now.occurrence.id)) {
      all.push_back({now.occurrence.id, movement(then->judgement, now.judgement)});
    }
  }
  return all;
}

// Of a dated task: what moved at the occurrence that was in focus or is now; if nothing did, a
// changed focus is a new cycle.
Movement of_dated(const TaskMovement& task) {
  const std::string_view was = task.before->focus_id();
  const std::string_view is = task.after->focus_id();
  constexpr std::array kFirst = {
      Movement::Worsened, Movement::Improved, Movement::ReportingLost, Movement::ReportingRegained};
  for (const Movement wanted : kFirst) {
    if (std::any_of(
            task.occurrences.begin(), task.occurrences.end(), [&](const OccurrenceMovement& each) {
              return each.movement == wanted && (each.occurrence == was || each.occurrence == is);
            })) {
      return wanted;
    }
  }
  return was == is ? Movement::Unchanged : Movement::NewCycle;
}

}  // namespace

std::string_view code(Movement movement) {
  switch (movement) {
    case Movement::Improved: return "improved";
    case Movement::Worsened: return "worsened";
    case Movement::NewCycle: return "new_cycle";
    case Movement::ReportingLost: return "reporting_lost";
    case Movement::ReportingRegained: return "reporting_regained";
    case Movement::PlanChanged: return "plan_changed";
    case Movement::Unchanged: return "unchanged";
    case Movement::New: return "new";
    case Movement::Dropped: return "dropped";
  }
  return {};
}

Movement movement(const Judgement& before, const Judgement& after) {
  // Reporting first: what looks better or worse may only be better or worse known (M32).
  if (lost(before, after)) {
    return Movement::ReportingLost;
  }
  if (regained(before, after)) {
    return Movement::ReportingRegained;
  }
  if (worsened(before, after)) {
    return Movement::Worsened;
  }
  return improved(before, after) ? Movement::Improved : Movement::Unchanged;
}

std::vector<TaskMovement> movements(const std::vector<TaskStanding>& before,
                                    const std::vector<TaskStanding>& after,
                                    const std::vector<std::string_view>& amended) {
  const auto by_id = [](const std::vector<TaskStanding>& side) {
    std::unordered_map<std::string_view, const TaskStanding*> tasks;
    for (const TaskStanding& each : side) {
      tasks.emplace(each.task->id, &each);
    }
    return tasks;
  };
  const auto before_by_id = by_id(before);
  const auto after_by_id = by_id(after);
  const std::unordered_set<std::string_view> amended_ids(amended.begin(), amended.end());
  std::vector<TaskMovement> all;
  all.reserve(after.size());
  for (const TaskStanding& now : after) {
    const auto then = before_by_id.find(now.task->id);
    TaskMovement task{now.task->id, Movement::New, nullptr, &now, {}};
    if (then != before_by_id.end()) {
      task.before = then->second;
      const bool dated = now.schedule->is_dated();
      const bool was_dated = task.before->schedule->is_dated();
      if (dated && was_dated) {
        task.occurrences = by_occurrence(*task.before, now);
      }
      // Every interval is a new one, so continuous tasks are compared as they stand.
      task.movement = dated       ? of_dated(task)
                      : was_dated ? Movement::Unchanged
                                  : movement(task.before->now, now.now);
      if (amended_ids.contains(task.task_id)) {
        task.movement = Movement::PlanChanged;
      }
    }
    all.push_back(std::move(task));
  }
  for (const TaskStanding& then : before) {
    if (!after_by_id.contains(then.task->id)) {
      all.push_back({then.task->id, Movement::Dropped, &then, nullptr, {}});
    }
  }
  return all;
}

std::vector<std::string_view> amended_between(const model::Progress& progress, Day from, Day to) {
  std::vector<std::string_view> ids;
  for (const model::Amendment& amendment : progress.amendments) {
    if (!amendment.task_id.empty() && from < amendment.effective_from &&
        amendment.effective_from <= to) {
      ids.emplace_back(amendment.task_id);
    }
  }
  return ids;
}

}  // namespace minhbach::analytics
