#pragma once

#include "analytics/ledger.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// What one report says of an occurrence, as far as the rules look at it.
struct Statement {
  model::ReportState state = model::ReportState::NotStarted;
  bool not_applicable = false;  // claimed, reasoned, documented and accepted (M13)
  std::optional<Day> done_on;
  Day closing;                             // of the report
  const model::TaskReport* row = nullptr;  // none: read off the snapshot itself (M7)
  const model::Snapshot* snapshot = nullptr;
};

// In order of closing: the last one rules.
using Statements = std::vector<Statement>;

Statement statement(const ReportedRow& reported);

// Rule M13: a unit alone cannot choose "không áp dụng". It needs a reason, a document, and the
// acceptance of whom compiles the report.
bool is_accepted_not_applicable(const model::TaskReport& row);

// Numbers of the output items that exist by now: what one report named stays delivered, so that the
// next one need not repeat it.
std::vector<int> outputs_delivered(const Statements& statements);

// One of those whose reports decide on an occurrence.
struct Party {
  std::string_view unit_id;
  bool member = false;    // of a collective: it must be done for the collective to be done
  bool compiled = false;  // represented by the row the office compiled
  Statements statements;
};

// Rule M14: who answers for an occurrence that is due on `day`, with what each of them said.
// Named leads answer by their own rows, or by the office's compiled row where a report has none of
// theirs; each of several answers for itself, silent ones too (M14). A collective cannot send a
// report: its members valid on that day do, each by its own rows or, without any, by the office's
// row; where no members are known the office's row alone speaks. Rows of coordinating units decide
// nothing. Never empty: where nobody is named, one party stands for the leads.
std::vector<Party> parties(const Ledger& ledger,
                           const model::Task& task,
                           std::string_view occurrence,
                           Day day);

// The version of a task that says who answers for an occurrence and which outputs it needs: that of
// its due day; of one still to come, that in force at the moment (M41).
const model::Task& asked_on(const Ledger& ledger, const model::Task& task, Day due);

}  // namespace minhbach::analytics
