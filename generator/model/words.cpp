#include "model/words.hpp"

namespace minhbach::model {

std::string_view word(PlanState state) {
  switch (state) {
    case PlanState::Draft: return "draft";
    case PlanState::InForce: return "in_force";
    case PlanState::Ended: return "ended";
    case PlanState::Replaced: return "replaced";
    case PlanState::Archived: return "archived";
  }
  return {};
}

std::string_view word(NoteKind kind) {
  switch (kind) {
    case NoteKind::Missing: return "missing";
    case NoteKind::Typo: return "typo";
    case NoteKind::Repetition: return "repetition";
    case NoteKind::Conflict: return "conflict";
    case NoteKind::Naming: return "naming";
    case NoteKind::Layout: return "layout";
    case NoteKind::Assumption: return "assumption";
  }
  return {};
}

std::string_view word(OpenPointKind kind) {
  switch (kind) {
    case OpenPointKind::NoDeadline: return "no_deadline";
    case OpenPointKind::NoOwner: return "no_owner";
    case OpenPointKind::NoBaseline: return "no_baseline";
    case OpenPointKind::NoOutput: return "no_output";
    case OpenPointKind::NoDefinition: return "no_definition";
    case OpenPointKind::NoFunding: return "no_funding";
    case OpenPointKind::NoMembers: return "no_members";
    case OpenPointKind::Reading: return "reading";
  }
  return {};
}

std::string_view word(TargetKind kind) {
  switch (kind) {
    case TargetKind::Figure: return "figure";
    case TargetKind::AnnexFigure: return "annex_figure";
    case TargetKind::NoFigure: return "no_figure";
  }
  return {};
}

std::string_view word(Nature nature) {
  switch (nature) {
    case Nature::Stock: return "stock";
    case Nature::Flow: return "flow";
    case Nature::Survey: return "survey";
    case Nature::Reduction: return "reduction";
    case Nature::Composition: return "composition";
    case Nature::Register: return "register";
  }
  return {};
}

std::string_view word(Direction direction) {
  switch (direction) {
    case Direction::Up: return "up";
    case Direction::Down: return "down";
    case Direction::None: return "none";
  }
  return {};
}

std::string_view word(Comparator comparator) {
  switch (comparator) {
    case Comparator::AtLeast: return "at_least";
    case Comparator::Equal: return "equal";
    case Comparator::AtMost: return "at_most";
    case Comparator::ReduceByAtLeast: return "reduce_by_at_least";
  }
  return {};
}

std::string_view word(Measure measure) {
  return measure == Measure::Percent ? "percent" : "count";
}

std::string_view word(Role role) {
  return role == Role::Lead ? "lead" : "coordinating";
}

std::string_view word(const Schedule& schedule) {
  if (schedule.is<Once>()) {
    return "once";
  }
  if (schedule.is<Yearly>()) {
    return "yearly";
  }
  if (schedule.is<Periodic>()) {
    return "periodic";
  }
  return family(schedule);
}

std::string_view family(const Schedule& schedule) {
  if (schedule.is_dated()) {
    return "dated";
  }
  if (schedule.is<Continuous>()) {
    return "continuous";
  }
  return schedule.is<OnEvent>() ? "on_event" : "not_stated";
}

}  // namespace minhbach::model
