#include "analytics/date_doubt.hpp"

#include "model/in_force.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

using model::ReportState;

// The one issued first, of outputs and supporting documents alike; null: none has a date.
const model::Document* first_document(const Ledger& ledger, const model::TaskReport& row) {
  const model::Document* first = nullptr;
  const auto consider = [&](std::string_view id) {
    const model::Document* const document = ledger.document(id);
    if (document != nullptr && document->issued &&
        (first == nullptr || *document->issued < *first->issued)) {
      first = document;
    }
  };
  for (const model::OutputDelivered& output : row.outputs) {
    consider(output.document_id);
  }
  for (const std::string& id : row.document_ids) {
    consider(id);
  }
  return first;
}

// The last day a report could know of: it may have been sent before its closing date.
Day known_until(const ReportedRow& reported) {
  return std::min(reported.closing, reported.snapshot->submitted.value_or(reported.closing));
}

}  // namespace

DateDoubts date_doubts(const Ledger& ledger,
                       const model::Task& task,
                       const model::TaskReport& row) {
  DateDoubts doubts;
  if (!row.done_on || row.state() != ReportState::Done) {
    return doubts;
  }
  const model::Document* const document = first_document(ledger, row);
  if (document != nullptr && *document->issued > *row.done_on) {
    doubts.document = document;
  }
  for (const ReportedRow& other : ledger.rows(row.task_id, row.occurrence)) {
    const ReportState state = other.row->state();
    const bool is_open = state == ReportState::InProgress || state == ReportState::NotStarted;
    if (other.row->unit_id != row.unit_id) {
      continue;
    }
    if (is_open && known_until(other) > *row.done_on) {
      doubts.still_open = &other;
    }
    if (state == ReportState::Done && other.row->done_on && other.row->done_on != row.done_on) {
      doubts.other_day = &other;
    }
  }
  if (model::in_force(task, ledger.in_force_on()).schedule.is<model::Periodic>()) {
    const std::optional<Day> sent = ledger.submitted(row.occurrence);
    doubts.official = sent != row.done_on ? sent : std::nullopt;
  }
  return doubts;
}

}  // namespace minhbach::analytics
