#include "analytics/statement.hpp"

#include <set>

namespace minhbach::analytics {

using model::ReportState;
using model::TaskReport;

bool is_accepted_not_applicable(const TaskReport& row) {
  const bool reasoned = (row.delay_reason && *row.delay_reason != model::DelayReason::NotGiven) ||
                        row.delay_text.is_stated();
  return row.confirmed == ReportState::NotApplicable && reasoned && !row.document_ids.empty();
}

Statement statement(const ReportedRow& reported) {
  Statement said;
  said.state = reported.row->state();
  said.not_applicable = is_accepted_not_applicable(*reported.row);
  said.done_on = reported.row->done_on;
  said.closing = reported.closing;
  said.row = reported.row;
  said.snapshot = reported.snapshot;
  return said;
}

std::vector<int> outputs_delivered(const Statements& statements) {
  std::set<int> numbers;
  for (const Statement& said : statements) {
    if (said.row == nullptr) {
      continue;
    }
    for (const model::OutputDelivered& output : said.row->outputs) {
      numbers.insert(output.n);
    }
  }
  return {numbers.begin(), numbers.end()};
}

}  // namespace minhbach::analytics
