#pragma once

#include "model/plan.hpp"
#include "store/row_reader.hpp"

#include <array>

namespace minhbach::store {

// The words of schema.sql as values of the model. A test holds each list against the schema.

inline constexpr std::array kPlanStates = {
    Word{"draft", model::PlanState::Draft},
    Word{"in_force", model::PlanState::InForce},
    Word{"ended", model::PlanState::Ended},
    Word{"replaced", model::PlanState::Replaced},
    Word{"archived", model::PlanState::Archived},
};
inline constexpr std::array kIsAnnual = {Word{"five_year", false}, Word{"annual", true}};
inline constexpr std::array kParagraphKinds = {
    Word{"heading", model::ParagraphKind::Heading},
    Word{"para", model::ParagraphKind::Para},
    Word{"bullet", model::ParagraphKind::Bullet},
};
inline constexpr std::array kUnitKinds = {
    Word{"unit", model::UnitKind::Unit},
    Word{"collective", model::UnitKind::Collective},
};
inline constexpr std::array kRoles = {
    Word{"lead", model::Role::Lead},
    Word{"coordinating", model::Role::Coordinating},
};
inline constexpr std::array kOutputModes = {
    // of a column that may be NULL
    Word{"", model::OutputMode::None},
    Word{"all", model::OutputMode::All},
    Word{"any", model::OutputMode::Any},
};

enum class ScheduleKind { Once, Yearly, Periodic, Continuous, OnEvent, NotStated };
inline constexpr std::array kScheduleKinds = {
    Word{"once", ScheduleKind::Once},
    Word{"yearly", ScheduleKind::Yearly},
    Word{"periodic", ScheduleKind::Periodic},
    Word{"continuous", ScheduleKind::Continuous},
    Word{"on_event", ScheduleKind::OnEvent},
    Word{"not_stated", ScheduleKind::NotStated},
};

inline constexpr std::array kNatures = {
    Word{"stock", model::Nature::Stock},
    Word{"flow", model::Nature::Flow},
    Word{"survey", model::Nature::Survey},
    Word{"reduction", model::Nature::Reduction},
    Word{"composition", model::Nature::Composition},
    Word{"register", model::Nature::Register},
};
inline constexpr std::array kMeasures = {
    Word{"percent", model::Measure::Percent},
    Word{"count", model::Measure::Count},
};
inline constexpr std::array kDirections = {
    Word{"up", model::Direction::Up},
    Word{"down", model::Direction::Down},
    Word{"none", model::Direction::None},
};
inline constexpr std::array kComparators = {
    Word{"at_least", model::Comparator::AtLeast},
    Word{"equal", model::Comparator::Equal},
    Word{"at_most", model::Comparator::AtMost},
    Word{"reduce_by_at_least", model::Comparator::ReduceByAtLeast},
};
inline constexpr std::array kStrengths = {
    Word{"firm", model::Strength::Firm},
    Word{"aspiration", model::Strength::Aspiration},
};
inline constexpr std::array kTargetKinds = {
    Word{"figure", model::TargetKind::Figure},
    Word{"annex_figure", model::TargetKind::AnnexFigure},
    Word{"no_figure", model::TargetKind::NoFigure},
};
inline constexpr std::array kLinkOrigins = {
    Word{"source", model::LinkOrigin::Source},
    Word{"editorial", model::LinkOrigin::Editorial},
};
inline constexpr std::array kMilestoneOrigins = {
    Word{"stated", model::MilestoneOrigin::Stated},
    Word{"derived", model::MilestoneOrigin::Derived},
};
inline constexpr std::array kNoteKinds = {
    Word{"missing", model::NoteKind::Missing},
    Word{"typo", model::NoteKind::Typo},
    Word{"repetition", model::NoteKind::Repetition},
    Word{"conflict", model::NoteKind::Conflict},
    Word{"naming", model::NoteKind::Naming},
    Word{"layout", model::NoteKind::Layout},
    Word{"assumption", model::NoteKind::Assumption},
};
inline constexpr std::array kOpenPointKinds = {
    Word{"no_deadline", model::OpenPointKind::NoDeadline},
    Word{"no_owner", model::OpenPointKind::NoOwner},
    Word{"no_baseline", model::OpenPointKind::NoBaseline},
    Word{"no_output", model::OpenPointKind::NoOutput},
    Word{"no_definition", model::OpenPointKind::NoDefinition},
    Word{"no_funding", model::OpenPointKind::NoFunding},
    Word{"no_members", model::OpenPointKind::NoMembers},
    Word{"reading", model::OpenPointKind::Reading},
};
inline constexpr std::array kIsAbbreviation = {Word{"abbreviation", true}, Word{"term", false}};
inline constexpr std::array kRetiredKinds = {
    Word{"task", model::RetiredKind::Task},
    Word{"task_group", model::RetiredKind::TaskGroup},
    Word{"unit", model::RetiredKind::Unit},
    Word{"target", model::RetiredKind::Target},
};
inline constexpr std::array kPeriodKinds = {
    Word{"quarter_1", model::PeriodKind::Quarter1},
    Word{"six_months", model::PeriodKind::SixMonths},
    Word{"quarter_3", model::PeriodKind::Quarter3},
    Word{"year", model::PeriodKind::Year},
    Word{"month", model::PeriodKind::Month},
    Word{"closing", model::PeriodKind::Closing},
};

}  // namespace minhbach::store
