#pragma once

#include "model/words.hpp"

#include <cstdint>

namespace minhbach::model {

// The same for what is reported about a plan.

// What a unit may say of an occurrence; the list of column H of form 01-NV.
enum class ReportState : std::uint8_t {
  NotStarted,
  InProgress,
  Done,
  NoCase,
  NotDone,
  NotApplicable
};
template <>
inline constexpr auto kWords<ReportState> = std::to_array<Word<ReportState>>({
    {"not_started", ReportState::NotStarted},
    {"in_progress", ReportState::InProgress},
    {"done", ReportState::Done},
    {"no_case", ReportState::NoCase},
    {"not_done", ReportState::NotDone},
    {"not_applicable", ReportState::NotApplicable},
});

// Causes of delay as Vietnamese reports distinguish them; NotGiven is a value of its own.
enum class DelayReason : std::uint8_t {
  Guidance,
  Approval,
  RulesChanged,
  Funding,
  Staff,
  System,
  Reorganisation,
  Disaster,
  OwnDelay,
  Other,
  NotGiven
};
template <>
inline constexpr auto kWords<DelayReason> = std::to_array<Word<DelayReason>>({
    {"guidance", DelayReason::Guidance},
    {"approval", DelayReason::Approval},
    {"rules_changed", DelayReason::RulesChanged},
    {"funding", DelayReason::Funding},
    {"staff", DelayReason::Staff},
    {"system", DelayReason::System},
    {"reorganisation", DelayReason::Reorganisation},
    {"disaster", DelayReason::Disaster},
    {"own_delay", DelayReason::OwnDelay},
    {"other", DelayReason::Other},
    {"not_given", DelayReason::NotGiven},
});

// Which span a value covers (M21). Only whole_year, at_date and survey are judged.
enum class ValueBasis { OwnPeriod, Cumulative, WholeYear, AtDate, Survey };
template <>
inline constexpr auto kWords<ValueBasis> = std::to_array<Word<ValueBasis>>({
    {"own_period", ValueBasis::OwnPeriod},
    {"cumulative", ValueBasis::Cumulative},
    {"whole_year", ValueBasis::WholeYear},
    {"at_date", ValueBasis::AtDate},
    {"survey", ValueBasis::Survey},
});

enum class ValueLevel { Estimate, Provisional, Final };
template <>
inline constexpr auto kWords<ValueLevel> = std::to_array<Word<ValueLevel>>({
    {"estimate", ValueLevel::Estimate},
    {"provisional", ValueLevel::Provisional},
    {"final", ValueLevel::Final},
});

enum class AssessmentResult { Met, NotMet, NotAssessed };
template <>
inline constexpr auto kWords<AssessmentResult> = std::to_array<Word<AssessmentResult>>({
    {"met", AssessmentResult::Met},
    {"not_met", AssessmentResult::NotMet},
    {"not_assessed", AssessmentResult::NotAssessed},
});

// What a revision passes before it is published, in this order.
enum class ApprovalGate { UnitSeen, OfficeConfirmed, Signed };
template <>
inline constexpr auto kWords<ApprovalGate> = std::to_array<Word<ApprovalGate>>({
    {"unit_seen", ApprovalGate::UnitSeen},
    {"office_confirmed", ApprovalGate::OfficeConfirmed},
    {"signed", ApprovalGate::Signed},
});

enum class CorrectionKind { Correction, Supplement, RuleChange };
template <>
inline constexpr auto kWords<CorrectionKind> = std::to_array<Word<CorrectionKind>>({
    {"correction", CorrectionKind::Correction},
    {"supplement", CorrectionKind::Supplement},
    {"rule_change", CorrectionKind::RuleChange},
});

// The table of a row that a revision does not hold any more.
enum class WithdrawnKind { UnitReport, TaskReport, IndicatorValue, UnitComment };
template <>
inline constexpr auto kWords<WithdrawnKind> = std::to_array<Word<WithdrawnKind>>({
    {"unit_report", WithdrawnKind::UnitReport},
    {"task_report", WithdrawnKind::TaskReport},
    {"indicator_value", WithdrawnKind::IndicatorValue},
    {"unit_comment", WithdrawnKind::UnitComment},
});

enum class AmendmentAspect {
  Title,
  Lead,
  Coordinating,
  Output,
  Schedule,
  Funding,
  TargetValue,
  TargetDue,
  Added,
  Dropped
};
template <>
inline constexpr auto kWords<AmendmentAspect> = std::to_array<Word<AmendmentAspect>>({
    {"title", AmendmentAspect::Title},
    {"lead", AmendmentAspect::Lead},
    {"coordinating", AmendmentAspect::Coordinating},
    {"output", AmendmentAspect::Output},
    {"schedule", AmendmentAspect::Schedule},
    {"funding", AmendmentAspect::Funding},
    {"target_value", AmendmentAspect::TargetValue},
    {"target_due", AmendmentAspect::TargetDue},
    {"added", AmendmentAspect::Added},
    {"dropped", AmendmentAspect::Dropped},
});

}  // namespace minhbach::model
