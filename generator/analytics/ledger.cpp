#include "analytics/ledger.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <tuple>

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

namespace {

template <class List>
auto found(const std::unordered_map<std::string_view, List>& lists, std::string_view id)
    -> std::span<const typename List::value_type> {
  const auto at = lists.find(id);
  return at == lists.end() ? std::span<const typename List::value_type>() : at->second;
}

template <class T>
const T* found(const std::unordered_map<std::string_view, const T*>& rows, std::string_view id) {
  const auto at = rows.find(id);
  return at == rows.end() ? nullptr : at->second;
}

}  // namespace

Reports::Reports(const model::Plan& plan,
                 const model::Progress& progress,
                 std::vector<AcceptedSnapshot> known)
    : plan_(plan), snapshots_(std::move(known)) {
  for (const AcceptedSnapshot& accepted : snapshots_) {
    for (const model::TaskReport& row : accepted.snapshot->task_reports) {
      rows_[row.task_id].push_back({&row, accepted.snapshot, accepted.period->closing});
    }
  }
  // Sorted so that the rows of an occurrence lie together, and those known at a moment before all
  // later ones: a ledger then needs no copy.
  for (auto& [task, rows] : rows_) {
    std::stable_sort(rows.begin(), rows.end(), [](const ReportedRow& a, const ReportedRow& b) {
      const auto key = [](const ReportedRow& of) {
        return std::tuple(
            std::string_view(of.row->occurrence), of.closing, std::string_view(of.row->unit_id));
      };
      return key(a) < key(b);
    });
  }
  for (const model::Event& event : progress.events) {
    events_[event.task_id].push_back(&event);
  }
  for (const model::Unit& unit : plan.units) {
    units_.emplace(unit.id, &unit);
  }
  for (const model::Document& document : progress.documents) {
    documents_.emplace(document.id, &document);
  }
  // Of the revisions up to the one known: a later one corrects what was said, not when the report
  // was sent (M34).
  for (const AcceptedSnapshot& accepted : snapshots_) {
    for (const Snapshot& snapshot : progress.snapshots) {
      if (snapshot.period_id == accepted.period->id &&
          snapshot.revision <= accepted.snapshot->revision && snapshot.submitted) {
        Day& first = submitted_.try_emplace(snapshot.period_id, *snapshot.submitted).first->second;
        first = std::min(first, *snapshot.submitted);
      }
    }
  }
}

std::span<const ReportedRow> Reports::rows(std::string_view task_id) const {
  return found(rows_, task_id);
}

std::span<const model::Event* const> Reports::events(std::string_view task_id) const {
  return found(events_, task_id);
}

const model::Unit* Reports::unit(std::string_view id) const {
  return found(units_, id);
}

const model::Document* Reports::document(std::string_view id) const {
  return found(documents_, id);
}

std::optional<Day> Reports::submitted(std::string_view period_id) const {
  const auto at = submitted_.find(period_id);
  return at == submitted_.end() ? std::nullopt : std::optional(at->second);
}

Ledger::Ledger(std::shared_ptr<const Reports> reports, const Asked& asked)
    : reports_(std::move(reports)), asked_(asked) {
  for (const AcceptedSnapshot& each : reports_->snapshots()) {
    const Day closing = each.period->closing;
    // A look at a day before the newest snapshot must not know that snapshot.
    if ((!asked_.closing || closing <= *asked_.closing) &&
        (!asked_.as_of || closing <= *asked_.as_of)) {
      snapshots_.push_back(each);
    }
  }
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

std::span<const ReportedRow> Ledger::rows(std::string_view task_id,
                                          std::string_view occurrence) const {
  const std::span<const ReportedRow> all = reports_->rows(task_id);
  const auto first = std::partition_point(all.begin(), all.end(), [&](const ReportedRow& each) {
    return each.row->occurrence < occurrence;
  });
  // Of an occurrence those that closed by D stand before all later ones.
  const auto last = std::partition_point(first, all.end(), [&](const ReportedRow& each) {
    return each.row->occurrence == occurrence && has_snapshot() && each.closing <= closing();
  });
  return {first, last};
}

std::optional<int> last_closed_year(const Ledger& ledger) {
  std::optional<int> last;
  if (!ledger.has_snapshot()) {
    return last;
  }
  for (const ReportingPeriod& period : ledger.plan().periods) {
    if (period.kind == model::PeriodKind::Year && period.closing <= ledger.closing()) {
      last = std::max(last.value_or(period.year), period.year);
    }
  }
  return last;
}

}  // namespace minhbach::analytics
