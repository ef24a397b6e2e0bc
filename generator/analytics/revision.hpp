#pragma once

#include "model/progress.hpp"

#include <utility>
#include <vector>

namespace minhbach::analytics {

// What a revision of a snapshot added to the one before, or changed in it (M34). Points into both.
template <class Row>
struct RowChanges {
  std::vector<const Row*> added;
  std::vector<std::pair<const Row*, const Row*>> changed;  // before, after
  std::vector<const Row*> dropped;
  [[nodiscard]] bool empty() const { return added.empty() && changed.empty() && dropped.empty(); }
};

struct RevisionChanges {
  RowChanges<model::UnitReport> units;
  RowChanges<model::TaskReport> tasks;
  RowChanges<model::IndicatorValue> values;
  RowChanges<model::UnitComment> comments;
};

// Why a row that a revision does not hold any more is gone; null: it does not say.
const model::Withdrawal* withdrawal_of(const model::UnitReport& row, const model::Snapshot& after);
const model::Withdrawal* withdrawal_of(const model::TaskReport& row, const model::Snapshot& after);
const model::Withdrawal* withdrawal_of(const model::IndicatorValue& row,
                                       const model::Snapshot& after);
const model::Withdrawal* withdrawal_of(const model::UnitComment& row, const model::Snapshot& after);

// The revision in which an approval was given first: that a unit has seen its rows holds in later
// revisions in which they are the same.
int first_approved(const model::Progress& progress,
                   const model::Snapshot& snapshot,
                   const model::Approval& approval);

// Rows are the same by their key (M2): a unit; a task, occurrence and unit; an indicator, its basis
// and last day; a unit and the task it comments on.
RevisionChanges revision_changes(const model::Snapshot& before, const model::Snapshot& after);

}  // namespace minhbach::analytics
