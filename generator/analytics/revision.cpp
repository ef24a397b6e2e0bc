#include "analytics/revision.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach::analytics {

namespace {

using model::IndicatorValue;
using model::TaskReport;
using model::UnitComment;
using model::UnitReport;
using model::Withdrawal;
using model::WithdrawnKind;

auto key(const UnitReport& row) {
  return std::tie(row.unit_id);
}
auto key(const TaskReport& row) {
  return std::tie(row.task_id, row.occurrence, row.unit_id);
}
auto key(const IndicatorValue& row) {
  return std::tie(row.indicator_id, row.basis, row.value_to);
}

auto key(const UnitComment& row) {
  return std::tie(row.unit_id, row.task_id);
}

// What the rules and the pages read of a row; the English of a text follows its Vietnamese.
auto content(const UnitReport& row) {
  return std::tie(row.received_on);
}
auto content(const TaskReport& row) {
  return std::tie(row.reported,
                  row.confirmed,
                  row.confirmed_by->vi,
                  row.done_on,
                  row.acted_on,
                  row.activity.vi,
                  row.delay_reason,
                  row.delay_text->vi,
                  row.remedy->vi,
                  row.expected_on,
                  row.document_ids);
}
auto content(const IndicatorValue& row) {
  return std::tie(row.value_from,
                  row.level,
                  row.numerator,
                  row.denominator,
                  row.value,
                  row.baseline,
                  row.responses);
}

auto content(const UnitComment& row) {
  return std::tie(row.text.vi);
}

std::vector<std::pair<int, std::string>> outputs(const TaskReport& row) {
  std::vector<std::pair<int, std::string>> all;
  for (const model::OutputDelivered& output : row.outputs) {
    all.emplace_back(output.n, output.document_id);
  }
  std::sort(all.begin(), all.end());
  return all;
}

template <class Row>
bool is_same(const Row& a, const Row& b) {
  return content(a) == content(b);
}
bool is_same(const TaskReport& a, const TaskReport& b) {
  return content(a) == content(b) && outputs(a) == outputs(b);
}

// The first row of each key; the keys refer to the rows.
template <class Row>
auto by_key(const std::vector<Row>& rows) {
  std::map<decltype(key(rows.front())), const Row*> all;
  for (const Row& row : rows) {
    all.emplace(key(row), &row);
  }
  return all;
}

template <class Row>
RowChanges<Row> compare(const std::vector<Row>& before, const std::vector<Row>& after) {
  const auto old = by_key(before);
  const auto now = by_key(after);
  RowChanges<Row> changes;
  for (const Row& row : after) {
    const auto was = old.find(key(row));
    if (was == old.end()) {
      changes.added.push_back(&row);
    } else if (!is_same(*was->second, row)) {
      changes.changed.emplace_back(was->second, &row);
    }
  }
  for (const Row& row : before) {
    if (!now.contains(key(row))) {
      changes.dropped.push_back(&row);
    }
  }
  return changes;
}

const Withdrawal* find_withdrawal(const model::Snapshot& after,
                                  WithdrawnKind kind,
                                  const auto& is_meant) {
  for (const Withdrawal& each : after.withdrawals) {
    if (each.kind == kind && is_meant(each)) {
      return &each;
    }
  }
  return nullptr;
}

}  // namespace

const Withdrawal* withdrawal_of(const UnitReport& row, const model::Snapshot& after) {
  return find_withdrawal(after, WithdrawnKind::UnitReport, [&](const Withdrawal& each) {
    return std::tie(each.unit_id) == key(row);
  });
}

const Withdrawal* withdrawal_of(const TaskReport& row, const model::Snapshot& after) {
  return find_withdrawal(after, WithdrawnKind::TaskReport, [&](const Withdrawal& each) {
    return std::tie(each.task_id, each.occurrence, each.unit_id) == key(row);
  });
}

const Withdrawal* withdrawal_of(const IndicatorValue& row, const model::Snapshot& after) {
  return find_withdrawal(after, WithdrawnKind::IndicatorValue, [&](const Withdrawal& each) {
    return each.indicator_id == row.indicator_id && each.basis == row.basis &&
           each.value_to == row.value_to;
  });
}

const Withdrawal* withdrawal_of(const UnitComment& row, const model::Snapshot& after) {
  return find_withdrawal(after, WithdrawnKind::UnitComment, [&](const Withdrawal& each) {
    return std::tie(each.unit_id, each.task_id) == key(row);
  });
}

RevisionChanges revision_changes(const model::Snapshot& before, const model::Snapshot& after) {
  return {compare(before.unit_reports, after.unit_reports),
          compare(before.task_reports, after.task_reports),
          compare(before.values, after.values),
          compare(before.comments, after.comments)};
}

int first_approved(const model::Progress& progress,
                   const model::Snapshot& snapshot,
                   const model::Approval& approval) {
  int first = snapshot.revision;
  for (bool is_found = !approval.unit_id.empty(); is_found;) {
    is_found = false;
    for (const model::Snapshot& each : progress.snapshots) {
      is_found = is_found ||
                 (each.period_id == snapshot.period_id && each.revision == first - 1 &&
                  std::any_of(
                      each.approvals.begin(), each.approvals.end(), [&](const model::Approval& of) {
                        return of.unit_id == approval.unit_id &&
                               of.approved_on == approval.approved_on &&
                               of.position == approval.position;
                      }));
    }
    first -= is_found ? 1 : 0;
  }
  return first;
}

}  // namespace minhbach::analytics
