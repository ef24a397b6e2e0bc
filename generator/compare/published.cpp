#include "compare/published.hpp"

#include <algorithm>
#include <set>

namespace minhbach::compare {

namespace {

std::set<std::string> newly_corrected(const std::vector<RowChange>& rows) {
  std::set<std::string> periods;
  for (const RowChange& row : rows) {
    for (const CellChange& cell : row.cells) {
      if (row.table == "correction" && row.way == Way::Added && cell.column == "period_id") {
        periods.insert(cell.after.value_or(""));
      }
    }
  }
  return periods;
}

bool belongs_to(const RowChange& row, const Judged::Snapshot& snapshot) {
  if (row.table == "reporting_period") {
    return row.key_of("id") == snapshot.period;  // its days decide what the snapshot says
  }
  return row.key_of("period_id") == snapshot.period &&
         row.key_of("revision") == std::to_string(snapshot.revision);
}

}  // namespace

void find_silent_changes(const Judged& before, const Judged& after, PlanDifference& into) {
  const std::set<std::string> corrected = newly_corrected(into.rows);
  for (const Judged::Snapshot& snapshot : before.snapshots) {
    if (!snapshot.is_published || corrected.contains(snapshot.period)) {
      continue;
    }
    SilentChange change{snapshot.period, snapshot.revision, true, false, {}, {}};
    change.is_gone =
        std::none_of(after.snapshots.begin(), after.snapshots.end(), [&](const auto& other) {
          return other.period == snapshot.period && other.revision == snapshot.revision;
        });
    for (const RowChange& row : into.rows) {
      if (belongs_to(row, snapshot)) {
        change.rows.push_back(row);
      }
    }
    const std::string moment = moment_of(snapshot.period, snapshot.revision);
    for (const auto* const figures : {&into.standings, &into.results, &into.facts}) {
      for (const FigureChange& figure : *figures) {
        if (figure.moment == moment && !change.is_gone) {
          change.figures.push_back(figure);
        }
      }
    }
    if (change.is_gone || !change.rows.empty() || !change.figures.empty()) {
      into.silent.push_back(std::move(change));
    }
  }
}

}  // namespace minhbach::compare
