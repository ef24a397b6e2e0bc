#pragma once

#include "model/day.hpp"
#include "model/kinds.hpp"
#include "model/progress.hpp"
#include "model/schedule.hpp"
#include "model/source_text.hpp"
#include "model/target.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::model {

// A plan as it stands in the database, in the order of the source document. Ids refer to rows of
// the same plan; the store has checked every one of them, so a look-up can only fail by a bug of
// ours.

struct Body {
  std::string id;
  SourceText name;
  SourceText place;
  std::optional<PartialDate> valid_to;
  std::string valid_to_document;  // empty: nobody here has read the document that ended it
  SourceText successor;
  std::string successor_basis;
  bool illustrative = false;
};

struct ContextNote {
  std::string id;
  PartialDate happened;
  SourceText text;
  SourceText basis;
};

struct Section {
  std::string id;
  std::string parent_id;  // empty: top of the document
  std::string label;      // '7.1.'; empty: not numbered
  SourceText title;
};

struct Paragraph {
  std::string id;
  std::string section_id;
  ParagraphKind kind = ParagraphKind::Para;
  SourceText text;
};

struct Membership {
  std::string member_id;
  Day valid_from;
  std::optional<Day> valid_to;
  SourceText basis;
};

struct Unit {
  std::string id;
  UnitKind kind = UnitKind::Unit;
  SourceText name;
  std::optional<Day> valid_from;
  std::optional<Day> valid_to;
  std::string successor_id;
  SourceText basis;
  SourceText note;
  std::vector<std::string> aliases;
  std::vector<Membership> members;  // of a collective; empty: the plan does not list them
};

struct TaskGroup {
  std::string id;
  SourceText title;
};

struct Funding {
  std::string id;
  SourceText label;
};

struct Assignment {
  Role role = Role::Lead;
  std::string unit_id;
};

struct TaskVersion;

// With the schedule and assignments in force on the day the plan is looked at (in_force.hpp).
struct Task {
  std::string id;
  std::string group_id;
  SourceText title;
  SourceText lead;  // the cells, verbatim
  SourceText coordinating;
  SourceText output;
  SourceText schedule_text;
  SourceText funding_text;
  std::string funding_id;
  std::optional<OutputMode> output_mode;  // none: no output item
  std::vector<SourceText> output_items;
  std::string same_output_as;
  std::string made_from;  // task of the parent plan; empty: it names none
  std::vector<Assignment> assignments;
  Schedule schedule;
  std::vector<TaskVersion> versions;  // by day, the plan's own first; empty: never amended
  Tenure tenure;
};

struct TaskVersion {
  Day since;
  Task task;  // without versions of its own
};

// Where a note or an open point belongs; all empty: the document as a whole.
struct Anchor {
  std::string paragraph_id;
  std::string task_id;
  std::string target_id;
};

struct SourceNote {
  std::string id;
  NoteKind kind = NoteKind::Missing;
  Anchor anchor;
  std::string quote;  // Vietnamese, verbatim; may be empty
  SourceText text;
};

struct OpenPoint {
  std::string id;
  OpenPointKind kind = OpenPointKind::NoDeadline;
  Anchor anchor;
  SourceText text;
};

struct Term {
  std::string id;
  std::string word;
  TermKind kind = TermKind::Term;
  SourceText full;
  bool inferred = false;
  SourceText explanation;

  [[nodiscard]] bool is_abbreviation() const { return kind == TermKind::Abbreviation; }
};

struct RetiredId {
  RetiredKind kind = RetiredKind::Task;
  std::string id;
  std::string replaced_by;
  Day retired;
  SourceText reason;
};

struct RuleParameter {
  std::string name;
  std::string value;
  SourceText basis;
};

struct ReportingPeriod {
  std::string id;
  PeriodKind kind = PeriodKind::Year;
  int year = 0;
  Day data_from;
  Day interval_from;
  Day closing;
  Day submission_due;
  std::optional<Day> publication_expected;
  SourceText basis;
};

struct Plan {
  std::string id;
  Body body;
  PlanState state = PlanState::InForce;
  bool illustrative = false;
  PlanKind kind = PlanKind::FiveYear;
  std::string parent_plan_id;
  SourceText title;
  SourceText short_title;
  std::string symbol;
  std::string number;
  std::optional<PartialDate> issued;
  SourceText issued_place;
  SourceText signer_title;
  std::string signer_name;
  SourceText basis;
  PartialDate effective_from;
  Day effective_to;
  std::optional<Day> tracking_end;
  SourceText tracking_end_basis;
  std::string follow_up_unit_id;
  std::string follow_up_paragraph_id;
  std::string source_file;

  std::vector<ContextNote> context_notes;
  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;  // section by section
  std::vector<Unit> units;
  std::vector<TaskGroup> groups;
  std::vector<Funding> fundings;
  std::vector<Task> tasks;  // group by group
  std::vector<Indicator> indicators;
  std::vector<Target> targets;
  std::vector<Commitment> commitments;
  std::vector<SourceNote> source_notes;
  std::vector<OpenPoint> open_points;
  std::vector<Term> terms;
  std::vector<RetiredId> retired_ids;
  std::vector<RuleParameter> rule_parameters;
  std::vector<ReportingPeriod> periods;  // by closing date
  Progress progress;                     // empty: nothing has been reported yet
  std::optional<Day> in_force_on;        // whose versions tasks and targets show; none: the newest
};

// What a page that lists plans needs; small, because all of them are in memory at once.
struct PlanSummary {
  std::string id;
  std::string body_id;
  PlanKind kind = PlanKind::FiveYear;
  std::string parent_plan_id;  // of an annual plan; empty: it names none
  SourceText short_title;
  SourceText title;
  SourceText body_name;
  SourceText body_place;
  PlanState state = PlanState::InForce;
  bool illustrative = false;
  PartialDate effective_from;
  Day effective_to;
  std::size_t task_count = 0;
  std::size_t target_count = 0;              // as the fact 'targets' counts them
  std::optional<Day> data_closing;           // of the newest snapshot; none: no progress data yet
  std::optional<PartialDate> body_valid_to;  // the body's last day; none: it exists
};

}  // namespace minhbach::model
