#include "analytics/transition.hpp"

#include "base/problem.hpp"

#include <algorithm>
#include <unordered_set>

namespace minhbach::analytics {

namespace {

bool becomes(Standing standing, const Judgement& before, const Judgement& after) {
  return after.standing == standing && before.standing != standing;
}

bool enters_attention(const Judgement& before, const Judgement& after) {
  return before.klass != StandingClass::Attention && after.klass == StandingClass::Attention;
}

bool leaves_attention(const Judgement& before, const Judgement& after) {
  return before.klass == StandingClass::Attention && after.klass != StandingClass::Attention;
}

bool grows(const Share& before, const Share& after) {
  return before.whole > 0 && after.whole > 0 && after.part > before.part;
}

bool starts(const Judgement& before, const Judgement& after) {
  return after.last_state == model::ReportState::InProgress &&
         before.last_state != model::ReportState::InProgress &&
         before.last_state != model::ReportState::Done;
}

// What was reported of a task without a deadline: the second line where it has one.
const Judgement& told(const Judgement& judgement) {
  return judgement.second_line ? *judgement.second_line : judgement;
}

bool is_answer(Standing standing) {
  return standing == Standing::Active || standing == Standing::NoCase ||
         standing == Standing::General;
}

// Of the completion of an occurrence; none: that did not change.
std::optional<Happening> completion(const Judgement& before, const Judgement& after) {
  if (is_done(before.standing)) {
    if (!is_done(after.standing)) {
      return Happening::TakenBack;
    }
    return before.standing == after.standing ? std::nullopt
                                             : std::optional(Happening::DoneCorrected);
  }
  if (!is_done(after.standing)) {
    return std::nullopt;
  }
  if (after.standing == Standing::DoneUndated) {
    return Happening::DoneUndated;
  }
  return after.standing == Standing::DoneLate ? Happening::DoneLate : Happening::DoneInTime;
}

Share counted(Happening what, const Judgement& judgement) {
  if (what == Happening::Outputs) {
    return judgement.outputs;
  }
  if (what == Happening::Members) {
    return judgement.members;
  }
  return what == Happening::Events ? judgement.events : Share{};
}

// Both sides of one plan, task by task.
class Comparison {
 public:
  Comparison(const TaskStanding& before, const TaskStanding& after)
      : before_(before), after_(after) {}

  void add(bool amended, std::vector<Happened>& all) const {
    if (amended) {
      all.push_back({Happening::PlanChanged, &before_, &after_, {}, {}, {}});
    }
    // An amendment that gave or took a deadline leaves nothing to compare.
    if (before_.schedule->is_dated() != after_.schedule->is_dated()) {
      return;
    }
    if (!after_.schedule->is_dated()) {
      add(ongoing_happening(before_.now, after_.now), {}, before_.now, after_.now, all);
      return;
    }
    for (const JudgedOccurrence& now : after_.occurrences) {
      if (const JudgedOccurrence* const then = before_.occurrence(now.occurrence.id)) {
        add(happening(then->judgement, now.judgement),
            now.occurrence.id,
            then->judgement,
            now.judgement,
            all);
      }
    }
  }

 private:
  void add(std::optional<Happening> what,
           const std::string& occurrence,
           const Judgement& before,
           const Judgement& after,
           std::vector<Happened>& all) const {
    if (what) {
      all.push_back(
          {*what, &before_, &after_, occurrence, counted(*what, before), counted(*what, after)});
    }
  }

  const TaskStanding& before_;
  const TaskStanding& after_;
};

}  // namespace

std::string_view code(Happening happening) {
  switch (happening) {
    case Happening::PlanChanged: return "plan_changed";
    case Happening::DoneInTime: return "done_in_time";
    case Happening::DoneLate: return "done_late";
    case Happening::DoneUndated: return "done_undated";
    case Happening::DoneCorrected: return "done_corrected";
    case Happening::TakenBack: return "taken_back";
    case Happening::NewlyOverdue: return "newly_overdue";
    case Happening::EndedUndone: return "ended_undone";
    case Happening::Unreported: return "unreported";
    case Happening::SilentRun: return "silent_run";
    case Happening::VagueRun: return "vague_run";
    case Happening::ReportedAgain: return "reported_again";
    case Happening::ConcreteAgain: return "concrete_again";
    case Happening::Outputs: return "outputs";
    case Happening::Members: return "members";
    case Happening::Events: return "events";
    case Happening::Started: return "started";
    case Happening::NotApplicable: return "not_applicable";
  }
  return {};
}

std::optional<Happening> happening(const Judgement& before, const Judgement& after) {
  if (const std::optional<Happening> done = completion(before, after)) {
    return done;
  }
  constexpr std::array<std::pair<Standing, Happening>, 4> kInto = {
      {{Standing::NotApplicable, Happening::NotApplicable},
       {Standing::NotDone, Happening::EndedUndone},
       {Standing::Overdue, Happening::NewlyOverdue},
       {Standing::DueUnreported, Happening::Unreported}}};
  for (const auto& [standing, what] : kInto) {
    if (becomes(standing, before, after)) {
      return what;
    }
  }
  if (grows(before.outputs, after.outputs)) {
    return Happening::Outputs;
  }
  if (grows(before.members, after.members)) {
    return Happening::Members;
  }
  return starts(before, after) ? std::optional(Happening::Started) : std::nullopt;
}

// Of silence, vagueness and a report the least favourable is told.
std::optional<Happening> ongoing_happening(const Judgement& before, const Judgement& after) {
  const Judgement& was = told(before);
  const Judgement& is = told(after);
  if (becomes(Standing::NotApplicable, was, is)) {
    return Happening::NotApplicable;
  }
  if (becomes(Standing::Unreported, was, is)) {
    return Happening::Unreported;
  }
  if (was.periods_missing < 2 && is.periods_missing > 1) {
    return Happening::SilentRun;
  }
  if (enters_attention(before, after)) {
    return Happening::VagueRun;
  }
  if (is_answer(is.standing)) {
    if (was.standing == Standing::Unreported) {
      return Happening::ReportedAgain;
    }
    if (leaves_attention(before, after)) {
      return Happening::ConcreteAgain;
    }
  }
  return grows(before.events, after.events) ? std::optional(Happening::Events) : std::nullopt;
}

std::string fact_of(const Happened& happened) {
  std::string id = "happening." + happened.after->task->id;
  return happened.occurrence.empty() ? id : id + "@" + happened.occurrence;
}

std::vector<Happened> happenings(const std::vector<TaskStanding>& before,
                                 const std::vector<TaskStanding>& after,
                                 const std::vector<std::string_view>& amended) {
  if (before.size() != after.size()) {
    base::bug("moments of two plans are compared");
  }
  const std::unordered_set<std::string_view> amended_ids(amended.begin(), amended.end());
  std::vector<Happened> all;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!before[i].in_plan || !after[i].in_plan) {
      // Added or dropped: that is all that happened to it.
      if (amended_ids.contains(after[i].task->id)) {
        all.push_back({Happening::PlanChanged, &before[i], &after[i], {}, {}, {}});
      }
      continue;
    }
    Comparison(before[i], after[i]).add(amended_ids.contains(after[i].task->id), all);
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
