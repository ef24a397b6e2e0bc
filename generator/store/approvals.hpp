#pragma once

#include "base/problem.hpp"
#include "model/progress_kinds.hpp"
#include "store/plan_edit.hpp"
#include "store/seal_lines.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::store {

// What an approval is given for: the rows of a revision as seals see them. Left out is what comes
// about by the approval itself: the other approvals, the day of publication, and the signed report,
// whose number the approval bears.

// `unit_id`: only the rows about that unit, and the documents they name; empty: all.
std::vector<SealedLine> approved_lines(const std::vector<TableRows>& plan,
                                       const RevisionId& revision,
                                       std::string_view unit_id);

// What names an approval within its revision: the gate, and the unit that saw it.
std::string approval_id(model::ApprovalGate gate, std::string_view unit_id);

// The tables of one plan in a folder.
struct PlanTables {
  std::filesystem::path folder;
  std::filesystem::path schema_file;
  std::string plan_id;
};

// Approvals of a revision that no longer hold, by approval_id.
std::set<std::string> void_approval_ids(const PlanEdit& edit, const RevisionId& revision);
// Those of the period's newest revision.
std::set<std::string> void_approval_ids(const PlanTables& tables, const std::string& period_id);

// That a unit has seen what is published about it holds in the next revision as well, which begins
// as a copy of its rows; one that differs later voids it, as after any approval. Rows to be added
// for revision `to`, whose rows are there, by table, as cells by column.
using CellsByColumn = std::map<std::string, std::string>;
std::map<std::string, std::vector<CellsByColumn>> carried_approvals(
    const std::vector<TableRows>& plan, const RevisionId& from, const RevisionId& to);

// Every approval in a database that does not hold any more, as an error that names the row which
// changed. `plans`: the ids of those that are to be published.
base::Problems void_approvals(const std::filesystem::path& database,
                              const std::filesystem::path& schema_file,
                              const std::set<std::string>& plans);

}  // namespace minhbach::store
