#pragma once

#include "model/words.hpp"

namespace minhbach::model {

// What the columns of the schema that accept only certain words may say about a plan.

enum class PlanState { Draft, InForce, Ended, Replaced, Archived };
template <>
inline constexpr auto kWords<PlanState> = std::to_array<Word<PlanState>>({
    {"draft", PlanState::Draft},
    {"in_force", PlanState::InForce},
    {"ended", PlanState::Ended},
    {"replaced", PlanState::Replaced},
    {"archived", PlanState::Archived},
});

enum class PlanKind { FiveYear, Annual };
template <>
inline constexpr auto kWords<PlanKind> = std::to_array<Word<PlanKind>>({
    {"five_year", PlanKind::FiveYear},
    {"annual", PlanKind::Annual},
});

enum class ParagraphKind { Heading, Para, Bullet };
template <>
inline constexpr auto kWords<ParagraphKind> = std::to_array<Word<ParagraphKind>>({
    {"heading", ParagraphKind::Heading},
    {"para", ParagraphKind::Para},
    {"bullet", ParagraphKind::Bullet},
});

enum class UnitKind { Unit, Collective };
template <>
inline constexpr auto kWords<UnitKind> = std::to_array<Word<UnitKind>>({
    {"unit", UnitKind::Unit},
    {"collective", UnitKind::Collective},
});

enum class Role { Lead, Coordinating };
template <>
inline constexpr auto kWords<Role> = std::to_array<Word<Role>>({
    {"lead", Role::Lead},
    {"coordinating", Role::Coordinating},
});

enum class OutputMode { All, Any };
template <>
inline constexpr auto kWords<OutputMode> = std::to_array<Word<OutputMode>>({
    {"all", OutputMode::All},
    {"any", OutputMode::Any},
});

// In the order of the alternatives of Schedule::kind.
enum class ScheduleKind { NotStated, Once, Yearly, Periodic, Continuous, OnEvent };
template <>
inline constexpr auto kWords<ScheduleKind> = std::to_array<Word<ScheduleKind>>({
    {"once", ScheduleKind::Once},
    {"yearly", ScheduleKind::Yearly},
    {"periodic", ScheduleKind::Periodic},
    {"continuous", ScheduleKind::Continuous},
    {"on_event", ScheduleKind::OnEvent},
    {"not_stated", ScheduleKind::NotStated},
});

// Of what a note tells: Missing to Punctuation are faults of the document, Layout what page breaks
// did to the copy the site was made from, Assumption how this site reads the document.
enum class NoteKind {
  Missing,
  Typo,
  Repetition,
  Conflict,
  Naming,
  Punctuation,
  Layout,
  Assumption
};
template <>
inline constexpr auto kWords<NoteKind> = std::to_array<Word<NoteKind>>({
    {"missing", NoteKind::Missing},
    {"typo", NoteKind::Typo},
    {"repetition", NoteKind::Repetition},
    {"conflict", NoteKind::Conflict},
    {"naming", NoteKind::Naming},
    {"punctuation", NoteKind::Punctuation},
    {"layout", NoteKind::Layout},
    {"assumption", NoteKind::Assumption},
});

enum class OpenPointKind {
  NoDeadline,
  NoOwner,
  NoBaseline,
  NoOutput,
  NoDefinition,
  NoFunding,
  NoMembers,
  Reading
};
template <>
inline constexpr auto kWords<OpenPointKind> = std::to_array<Word<OpenPointKind>>({
    {"no_deadline", OpenPointKind::NoDeadline},
    {"no_owner", OpenPointKind::NoOwner},
    {"no_baseline", OpenPointKind::NoBaseline},
    {"no_output", OpenPointKind::NoOutput},
    {"no_definition", OpenPointKind::NoDefinition},
    {"no_funding", OpenPointKind::NoFunding},
    {"no_members", OpenPointKind::NoMembers},
    {"reading", OpenPointKind::Reading},
});

enum class TermKind { Abbreviation, Term };
template <>
inline constexpr auto kWords<TermKind> = std::to_array<Word<TermKind>>({
    {"abbreviation", TermKind::Abbreviation},
    {"term", TermKind::Term},
});

enum class RetiredKind { Task, TaskGroup, Unit, Target, SourceNote, OpenPoint };
template <>
inline constexpr auto kWords<RetiredKind> = std::to_array<Word<RetiredKind>>({
    {"task", RetiredKind::Task},
    {"task_group", RetiredKind::TaskGroup},
    {"unit", RetiredKind::Unit},
    {"target", RetiredKind::Target},
    {"source_note", RetiredKind::SourceNote},
    {"open_point", RetiredKind::OpenPoint},
});

enum class PeriodKind { Quarter1, SixMonths, Quarter3, Year, Month, Closing };
template <>
inline constexpr auto kWords<PeriodKind> = std::to_array<Word<PeriodKind>>({
    {"quarter_1", PeriodKind::Quarter1},
    {"six_months", PeriodKind::SixMonths},
    {"quarter_3", PeriodKind::Quarter3},
    {"year", PeriodKind::Year},
    {"month", PeriodKind::Month},
    {"closing", PeriodKind::Closing},
});

}  // namespace minhbach::model
