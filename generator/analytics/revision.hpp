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
};

// Rows are the same by their key (M2): a unit; a task, occurrence and unit; an indicator, its basis
// and last day.
RevisionChanges revision_changes(const model::Snapshot& before, const model::Snapshot& after);

}  // namespace minhbach::analytics
