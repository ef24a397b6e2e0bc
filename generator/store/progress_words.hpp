#pragma once

#include "model/progress.hpp"
#include "store/row_reader.hpp"

#include <array>

namespace minhbach::store {

// The words of the part "Progress" of schema.sql, as those of the plan in words.hpp.

inline constexpr std::array kReportStates = {
    Word{"not_started", model::ReportState::NotStarted},
    Word{"in_progress", model::ReportState::InProgress},
    Word{"done", model::ReportState::Done},
    Word{"no_case", model::ReportState::NoCase},
    Word{"not_done", model::ReportState::NotDone},
    Word{"not_applicable", model::ReportState::NotApplicable},
};
inline constexpr std::array kDelayReasons = {
    Word{"guidance", model::DelayReason::Guidance},
    Word{"approval", model::DelayReason::Approval},
    Word{"rules_changed", model::DelayReason::RulesChanged},
    Word{"funding", model::DelayReason::Funding},
    Word{"staff", model::DelayReason::Staff},
    Word{"system", model::DelayReason::System},
    Word{"reorganisation", model::DelayReason::Reorganisation},
    Word{"disaster", model::DelayReason::Disaster},
    Word{"own_delay", model::DelayReason::OwnDelay},
    Word{"other", model::DelayReason::Other},
    Word{"not_given", model::DelayReason::NotGiven},
};
inline constexpr std::array kValueBases = {
    Word{"own_period", model::ValueBasis::OwnPeriod},
    Word{"cumulative", model::ValueBasis::Cumulative},
    Word{"whole_year", model::ValueBasis::WholeYear},
    Word{"at_date", model::ValueBasis::AtDate},
    Word{"survey", model::ValueBasis::Survey},
};
inline constexpr std::array kValueLevels = {
    Word{"estimate", model::ValueLevel::Estimate},
    Word{"provisional", model::ValueLevel::Provisional},
    Word{"final", model::ValueLevel::Final},
};
inline constexpr std::array kAssessmentResults = {
    Word{"met", model::AssessmentResult::Met},
    Word{"not_met", model::AssessmentResult::NotMet},
    Word{"not_assessed", model::AssessmentResult::NotAssessed},
};
inline constexpr std::array kCorrectionKinds = {
    Word{"correction", model::CorrectionKind::Correction},
    Word{"supplement", model::CorrectionKind::Supplement},
    Word{"rule_change", model::CorrectionKind::RuleChange},
};
inline constexpr std::array kAmendmentAspects = {
    Word{"title", model::AmendmentAspect::Title},
    Word{"lead", model::AmendmentAspect::Lead},
    Word{"coordinating", model::AmendmentAspect::Coordinating},
    Word{"output", model::AmendmentAspect::Output},
    Word{"schedule", model::AmendmentAspect::Schedule},
    Word{"funding", model::AmendmentAspect::Funding},
    Word{"target_value", model::AmendmentAspect::TargetValue},
    Word{"added", model::AmendmentAspect::Added},
    Word{"dropped", model::AmendmentAspect::Dropped},
};

}  // namespace minhbach::store
