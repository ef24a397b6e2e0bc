#include "compare/revised.hpp"

#include <algorithm>
#include <set>

#include "compare/figures.hpp"
#include "compare/rows.hpp"

namespace minhbach::compare {

namespace {

using PublishedTable = model::PlanSource::Table;

// The column of that name; none: the table has none.
std::optional<std::size_t> column_of(const PublishedTable& table, std::string_view name) {
  const auto at = std::find(table.columns.begin(), table.columns.end(), name);
  return at == table.columns.end()
             ? std::nullopt
             : std::optional(static_cast<std::size_t>(at - table.columns.begin()));
}

// The rows that are repeated from revision to revision: what was reported. Each revision is
// approved and sealed for itself.
bool is_repeated(std::string_view table) {
  return table != "snapshot" && table != "withdrawn" && !table.starts_with("sealed_") &&
         !table.starts_with("approv");
}

// The tables of one revision, under the number of another.
std::vector<PublishedTable> tables_of(const std::vector<PublishedTable>& all,
                                      const Judged::Snapshot& of,
                                      int as_revision) {
  std::vector<PublishedTable> tables;
  for (const PublishedTable& table : all) {
    const auto period = column_of(table, "period_id");
    const auto revision = column_of(table, "revision");
    if (!period || !revision || !is_repeated(table.name)) {
      continue;
    }
    PublishedTable& part = tables.emplace_back(PublishedTable{
        .name = table.name, .columns = table.columns, .types = table.types, .rows = {}});
    for (const auto& row : table.rows) {
      if (row[*period] == of.period && row[*revision] == std::to_string(of.revision)) {
        part.rows.push_back(row);
        part.rows.back()[*revision] = std::to_string(as_revision);
      }
    }
  }
  return tables;
}

// What the rules say at one moment, under the name of another.
Judged judged_at(const Judged& plan, const std::string& moment, const std::string& as_moment) {
  Judged at;
  at.task_names = plan.task_names;
  at.target_names = plan.target_names;
  at.indicator_names = plan.indicator_names;
  at.unit_names = plan.unit_names;
  const auto take = [&](const auto& from, auto& to) {
    for (const auto& [where, value] : from) {
      if (where.first == moment) {
        to[{as_moment, where.second}] = value;
      }
    }
  };
  take(plan.tasks, at.tasks);
  take(plan.targets, at.targets);
  take(plan.facts, at.facts);
  return at;
}

// Something of the new side says that the row is there no more: a withdrawal of it or of the report
// it belongs to; of what belongs to a report, a correction of its task that is new.
class Explained {
 public:
  explicit Explained(const PlanDifference& plan) : plan_(plan) {}

  [[nodiscard]] bool holds(const RowChange& lost) const {
    return std::any_of(plan_.rows.begin(), plan_.rows.end(), [&](const RowChange& row) {
      return row.way == Way::Added && ((row.table == "withdrawn" && is_withdrawn(lost, row)) ||
                                       (row.table == "correction" && is_corrected(lost, row)));
    });
  }

 private:
  static std::string cell(const RowChange& row, std::string_view column) {
    for (const CellChange& each : row.cells) {
      if (each.column == column) {
        return each.after.value_or("");
      }
    }
    return {};
  }
  static bool is_part_of_report(const RowChange& lost) {
    return lost.table == "output_delivered" || lost.table == "supporting_document";
  }
  static bool is_withdrawn(const RowChange& lost, const RowChange& by) {
    const std::string kind = cell(by, "kind");
    if (by.key_of("period_id") != lost.key_of("period_id") ||
        by.key_of("revision") != lost.key_of("revision") ||
        (kind != lost.table && !(kind == "task_report" && is_part_of_report(lost)))) {
      return false;
    }
    return std::all_of(lost.key.begin(), lost.key.end(), [&](const auto& part) {
      const std::string named = cell(by, part.first);
      return named.empty() || named == part.second;
    });
  }
  static bool is_corrected(const RowChange& lost, const RowChange& by) {
    return is_part_of_report(lost) && cell(by, "period_id") == lost.key_of("period_id") &&
           cell(by, "task_id") == lost.key_of("task_id");
  }

  const PlanDifference& plan_;
};

void find_lost(const Revised& revised, PlanDifference& into) {
  const Explained explained(into);
  SilentChange change;
  change.period = revised.period;
  change.revision = revised.revision;
  change.lacks_rows = true;
  for (const RowChange& row : revised.rows) {
    if (row.way == Way::Removed && !explained.holds(row)) {
      change.rows.push_back(row);
    }
  }
  if (!change.rows.empty()) {
    change.figures = revised.figures;
    into.silent.push_back(std::move(change));
  }
}

bool has_snapshot(const Judged& plan, const std::string& period, int revision) {
  return std::any_of(plan.snapshots.begin(), plan.snapshots.end(), [&](const auto& each) {
    return each.period == period && each.revision == revision;
  });
}

}  // namespace

void find_revised(const Judged& before,
                  const Judged& after,
                  const std::vector<PublishedTable>& tables,
                  const store::Schema& schema,
                  PlanDifference& into) {
  for (const Judged::Snapshot& snapshot : after.snapshots) {
    const Judged::Snapshot last{snapshot.period, snapshot.revision - 1, true};
    if (has_snapshot(before, snapshot.period, snapshot.revision) ||
        !has_snapshot(after, last.period, last.revision)) {
      continue;
    }
    PlanDifference difference;
    difference.rows = row_changes(tables_of(tables, last, snapshot.revision),
                                  tables_of(tables, snapshot, snapshot.revision),
                                  schema);
    const std::string moment = moment_of(snapshot.period, snapshot.revision);
    const Judged was = judged_at(after, moment_of(last.period, last.revision), moment);
    const Judged is = judged_at(after, moment, moment);
    name_rows(was, is, difference);
    add_figures(was, is, difference);
    Revised revised{snapshot.period, snapshot.revision, {}, std::move(difference.rows)};
    for (auto* const figures : {&difference.facts, &difference.standings, &difference.results}) {
      std::move(figures->begin(), figures->end(), std::back_inserter(revised.figures));
    }
    // What was corrected before what came or went.
    std::stable_partition(revised.rows.begin(), revised.rows.end(), [](const RowChange& row) {
      return row.way == Way::Changed;
    });
    std::stable_partition(revised.figures.begin(),
                          revised.figures.end(),
                          [](const FigureChange& figure) { return figure.before && figure.after; });
    find_lost(revised, into);
    into.revised.push_back(std::move(revised));
  }
}

PlanDifference without_repeated(PlanDifference plan) {
  std::set<std::string> moments;
  for (const Revised& revised : plan.revised) {
    moments.insert(moment_of(revised.period, revised.revision));
  }
  std::erase_if(plan.rows, [&](const RowChange& row) {
    return row.way == Way::Added && is_repeated(row.table) &&
           moments.contains(row.key_of("period_id") + "@" + row.key_of("revision"));
  });
  for (auto* const figures : {&plan.standings, &plan.results, &plan.facts}) {
    std::erase_if(*figures,
                  [&](const FigureChange& each) { return moments.contains(each.moment); });
  }
  return plan;
}

}  // namespace minhbach::compare
