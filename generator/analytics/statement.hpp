#pragma once

#include "analytics/ledger.hpp"

#include <optional>
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

}  // namespace minhbach::analytics
