#pragma once

#include "base/shared.hpp"
#include "model/day.hpp"
#include "model/indicator_value.hpp"
#include "model/progress_kinds.hpp"
#include "model/schedule.hpp"
#include "model/seal.hpp"
#include "model/source_text.hpp"
#include "model/target.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::model {

// What was reported about a plan, as the tables of the schema's part "Progress" hold it. Nothing
// here is judged: a standing is always computed (analytics), never stored or typed.

// A document named as evidence. Not public: counted, never shown.
struct Document {
  std::string id;
  std::string number;  // '245/BC-SLĐTBXH'; empty: none
  std::optional<Day> issued;
  SourceText kind;
  SourceText abstract;
  std::string url;
  bool is_public = true;
};

// One item of the cell "Sản phẩm dự kiến" that exists (M10).
struct OutputDelivered {
  int n = 0;  // number of the item, from 1
  std::string document_id;
};

// One row of a report. Its key is snapshot, task, occurrence and reporting unit (M2): a date cannot
// tell which occurrence is meant.
struct TaskReport {
  std::string task_id;
  std::string occurrence;  // '2022-12', '2023-Q1', '2023'; of a continuous task a period: '2023-6T'
  std::string unit_id;     // who reports
  ReportState reported = ReportState::NotStarted;
  std::optional<ReportState> confirmed;  // by whom compiles the report (M18)
  std::optional<DelayReason> delay_reason;
  base::Shared<SourceText> confirmed_by;  // a position, never a name; the same of most rows
  std::optional<Day> received_on;
  std::optional<Day> done_on;
  std::optional<Day> acted_on;  // day of an act, for continuous tasks (M8)
  SourceText activity;
  base::Shared<SourceText> delay_text;  // mostly empty, as the next
  base::Shared<SourceText> remedy;
  std::optional<Day> expected_on;
  std::vector<OutputDelivered> outputs;
  std::vector<std::string> document_ids;  // supporting documents

  // A cause, or words for it; "không nêu" is none.
  [[nodiscard]] bool gives_reason() const {
    return delay_text->is_stated() || (delay_reason && *delay_reason != DelayReason::NotGiven);
  }
  // The state that is published: the confirmed one where there is one (M18).
  [[nodiscard]] ReportState state() const { return confirmed.value_or(reported); }
};

// That a unit sent its report, and when: coverage comes before performance.
struct UnitReport {
  std::string unit_id;
  Day received_on;
};

// Right of reply, shown verbatim.
struct UnitComment {
  std::string unit_id;
  std::string task_id;
  SourceText text;
};

// A row of the revision before that a revision does not hold any more, and why. The key of the row:
// unit, task and occurrence as far as its table has them, or indicator, basis and last day.
struct Withdrawal {
  WithdrawnKind kind = WithdrawnKind::TaskReport;
  std::string unit_id;
  std::string task_id;
  std::string occurrence;
  std::string indicator_id;
  std::optional<ValueBasis> basis;
  std::optional<Day> value_to;
  SourceText reason;
  std::string document_id;
};

// That a revision was approved before it was published, and by whom.
struct Approval {
  ApprovalGate gate = ApprovalGate::UnitSeen;
  std::string unit_id;  // of UnitSeen
  Day approved_on;
  SourceText position;  // never a name
  std::string number;   // of Signed: of the signed report
};

// Version of the rules this program judges by.
inline constexpr int kNewestRuleset = 1;

// The plan as reported for one period. A late report makes the next revision, which holds all rows
// anew; an earlier revision is never changed (M34).
struct Snapshot {
  std::string period_id;
  int revision = 1;
  int ruleset = 1;  // version of the rules it was judged by (M35)
  bool illustrative = false;
  std::optional<Day> submitted;  // date of the official report; may lie before the closing date
  std::optional<Day> published;
  std::string report_document_id;  // the signed report the figures follow
  SourceText note;
  std::vector<UnitReport> unit_reports;
  std::vector<TaskReport> task_reports;
  std::vector<IndicatorValue> values;
  std::vector<UnitComment> comments;
  std::vector<Withdrawal> withdrawals;
  std::vector<Approval> approvals;
};

// An outside decision that triggers a task or an indicator (M11).
struct Event {
  std::string id;
  std::string task_id;
  std::string indicator_id;
  std::string decision_number;
  Day decided_on;
  SourceText agency;
  std::optional<Day> received_on;
  std::string response_document_id;
  std::optional<Day> responded_on;
  std::optional<Day> announced_on;
  std::optional<Day> integrated_on;
};

// "Sở tự đánh giá": the body's own yearly verdict, never mixed with computed standings.
struct YearAssessment {
  std::string task_id;
  int year = 0;
  AssessmentResult result = AssessmentResult::NotAssessed;
  std::string document_id;
};

// A change to what was published (M34); changes of the plan itself are amendments.
struct Correction {
  std::string id;
  CorrectionKind kind = CorrectionKind::Correction;
  Day made_on;
  std::string period_id;
  std::string task_id;
  std::string target_id;
  SourceText before;
  SourceText after;
  SourceText reason;
  SourceText approved_by;  // a position
};

// One of the outputs asked for since an amendment.
struct AmendedOutput {
  OutputMode mode = OutputMode::All;  // the same for all of an amendment
  SourceText text;
};

// A change of the plan by decision: never without its document.
struct Amendment {
  std::string id;
  std::string document_id;
  Day effective_from;
  std::string task_id;
  std::string target_id;
  AmendmentAspect aspect = AmendmentAspect::Title;
  SourceText before;
  SourceText after;
  // What it puts in place, as a whole; of its aspect only.
  std::vector<Schedule> schedule;     // one at most
  std::vector<std::string> unit_ids;  // of the role the aspect names
  std::vector<AmendedOutput> outputs;
  std::vector<Condition> conditions;
  std::vector<Milestone> milestones;
  std::vector<TargetDue> due;  // one at most; its words are `after`
};

// Everything reported about one plan. The order of rows means nothing to any rule (M33 v).
struct Progress {
  std::vector<Document> documents;
  std::vector<Snapshot> snapshots;  // all revisions
  std::vector<Event> events;
  std::vector<YearAssessment> year_assessments;
  std::vector<Correction> corrections;
  std::vector<Amendment> amendments;
  std::vector<Seal> seals;
};

}  // namespace minhbach::model
