#include "analytics/ledger.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace minhbach::analytics {

using model::ReportingPeriod;
using model::Snapshot;

Asked asked_of(const model::Plan& plan) {
  Asked asked;
  asked.tracking_end = plan.tracking_end;
  for (const model::RuleParameter& parameter : plan.rule_parameters) {
    if (parameter.name == "due_soon_days") {
      asked.soon_days = base::to_int(parameter.value).value_or(asked.soon_days);
    }
  }
  return asked;
}

Ledger::Ledger(const model::Plan& plan, const model::Progress& progress, const Asked& asked)
    : plan_(plan), progress_(progress), asked_(asked) {
  accept_snapshots();
  for (const AcceptedSnapshot& accepted : snapshots_) {
    for (const model::TaskReport& row : accepted.snapshot->task_reports) {
      rows_[{row.task_id, row.occurrence}].push_back(
          {&row, accepted.snapshot, accepted.period->closing});
    }
  }
  for (auto& [key, rows] : rows_) {
    std::stable_sort(rows.begin(), rows.end(), [](const ReportedRow& a, const ReportedRow& b) {
      return std::pair(a.closing, std::string_view(a.row->unit_id)) <
             std::pair(b.closing, std::string_view(b.row->unit_id));
    });
  }
  for (const model::Document& document : progress.documents) {
    documents_.emplace(document.id, &document);
  }
}

void Ledger::accept_snapshots() {
  for (const ReportingPeriod& period : plan_.periods) {
    // A look at a day before the newest snapshot must not know that snapshot.
    if ((asked_.closing && period.closing > *asked_.closing) ||
        (asked_.as_of && period.closing > *asked_.as_of)) {
      continue;
    }
    const Snapshot* newest = nullptr;
    for (const Snapshot& snapshot : progress_.snapshots) {
      if (snapshot.period_id == period.id &&
          (newest == nullptr || snapshot.revision > newest->revision)) {
        newest = &snapshot;
      }
    }
    if (newest != nullptr) {
      snapshots_.push_back({newest, &period});
    }
  }
  std::sort(snapshots_.begin(),
            snapshots_.end(),
            [](const AcceptedSnapshot& a, const AcceptedSnapshot& b) {
              return std::pair(a.period->closing, std::string_view(a.period->id)) <
                     std::pair(b.period->closing, std::string_view(b.period->id));
            });
}

bool Ledger::has_snapshot_of(std::string_view period_id) const {
  return std::any_of(snapshots_.begin(), snapshots_.end(), [&](const AcceptedSnapshot& accepted) {
    return accepted.period->id == period_id;
  });
}

bool Ledger::has_closing_report(Day due) const {
  return std::any_of(snapshots_.begin(), snapshots_.end(), [&](const AcceptedSnapshot& accepted) {
    return accepted.period->kind == model::PeriodKind::Closing && accepted.period->closing >= due;
  });
}

Day Ledger::closing() const {
  if (snapshots_.empty()) {
    base::bug("the closing date of a plan without a snapshot");
  }
  return snapshots_.back().period->closing;
}

Day Ledger::as_of() const {
  return asked_.as_of.value_or(closing());
}

const std::vector<ReportedRow>& Ledger::rows(std::string_view task_id,
                                             std::string_view occurrence) const {
  static const std::vector<ReportedRow> kNone;
  const auto at = rows_.find({task_id, occurrence});
  return at == rows_.end() ? kNone : at->second;
}

std::optional<Day> Ledger::submitted(std::string_view period_id) const {
  std::optional<Day> first;
  for (const Snapshot& snapshot : progress_.snapshots) {
    if (snapshot.period_id == period_id && snapshot.submitted) {
      first = std::min(first.value_or(*snapshot.submitted), *snapshot.submitted);
    }
  }
  return first;
}

const model::Document* Ledger::document(std::string_view id) const {
  const auto at = documents_.find(id);
  return at == documents_.end() ? nullptr : at->second;
}

}  // namespace minhbach::analytics
