#include "model/progress.hpp"

namespace minhbach::model {

std::string_view word(ReportState state) {
  switch (state) {
    case ReportState::NotStarted: return "not_started";
    case ReportState::InProgress: return "in_progress";
    case ReportState::Done: return "done";
    case ReportState::NoCase: return "no_case";
    case ReportState::NotDone: return "not_done";
    case ReportState::NotApplicable: return "not_applicable";
  }
  return {};
}

std::string_view word(DelayReason reason) {
  switch (reason) {
    case DelayReason::Guidance: return "guidance";
    case DelayReason::Approval: return "approval";
    case DelayReason::RulesChanged: return "rules_changed";
    case DelayReason::Funding: return "funding";
    case DelayReason::Staff: return "staff";
    case DelayReason::System: return "system";
    case DelayReason::Reorganisation: return "reorganisation";
    case DelayReason::Disaster: return "disaster";
    case DelayReason::OwnDelay: return "own_delay";
    case DelayReason::Other: return "other";
    case DelayReason::NotGiven: return "not_given";
  }
  return {};
}

std::string_view word(ValueBasis basis) {
  switch (basis) {
    case ValueBasis::OwnPeriod: return "own_period";
    case ValueBasis::Cumulative: return "cumulative";
    case ValueBasis::WholeYear: return "whole_year";
    case ValueBasis::AtDate: return "at_date";
    case ValueBasis::Survey: return "survey";
  }
  return {};
}

std::string_view word(ValueLevel level) {
  switch (level) {
    case ValueLevel::Estimate: return "estimate";
    case ValueLevel::Provisional: return "provisional";
    case ValueLevel::Final: return "final";
  }
  return {};
}

std::string_view word(AssessmentResult result) {
  switch (result) {
    case AssessmentResult::Met: return "met";
    case AssessmentResult::NotMet: return "not_met";
    case AssessmentResult::NotAssessed: return "not_assessed";
  }
  return {};
}

std::string_view word(CorrectionKind kind) {
  switch (kind) {
    case CorrectionKind::Correction: return "correction";
    case CorrectionKind::Supplement: return "supplement";
    case CorrectionKind::RuleChange: return "rule_change";
  }
  return {};
}

std::string_view word(AmendmentAspect aspect) {
  switch (aspect) {
    case AmendmentAspect::Title: return "title";
    case AmendmentAspect::Lead: return "lead";
    case AmendmentAspect::Coordinating: return "coordinating";
    case AmendmentAspect::Output: return "output";
    case AmendmentAspect::Schedule: return "schedule";
    case AmendmentAspect::Funding: return "funding";
    case AmendmentAspect::TargetValue: return "target_value";
    case AmendmentAspect::Added: return "added";
    case AmendmentAspect::Dropped: return "dropped";
  }
  return {};
}

}  // namespace minhbach::model
