#include "analytics/parties.hpp"

#include "model/in_force.hpp"

#include <algorithm>
#include <set>

namespace minhbach::analytics {

namespace {

using model::Role;
using model::Task;
using model::Unit;
using model::UnitKind;

// A unit and who took over from it (M40): both may have reported.
std::set<std::string_view> with_successors(const Reports& of, std::string_view id) {
  std::set<std::string_view> line;  // also guards against a circle of successors
  for (const Unit* unit = of.unit(id); unit != nullptr && line.insert(unit->id).second;) {
    unit = of.unit(unit->successor_id);
  }
  return line;
}

// Those who lead a task: named units, members of collectives, and the ids whose rows are compiled.
struct Leads {
  std::vector<std::string_view> named;
  std::set<std::string_view> members;
  std::set<std::string_view> compilers;
};

// `day`: when the occurrence is due. Who is assigned then answers; before that day, who is now.
Leads leads_of(const Ledger& ledger, const Task& task, Day day) {
  const Reports& of = ledger.reports();
  const Task& assigned = asked_on(ledger, task, day);
  Leads leads;
  leads.compilers = with_successors(of, of.plan().follow_up_unit_id);
  for (const model::Assignment& assignment : assigned.assignments) {
    const Unit* unit = of.unit(assignment.unit_id);
    if (assignment.role != Role::Lead || unit == nullptr) {
      continue;
    }
    if (unit->kind == UnitKind::Unit) {
      leads.named.push_back(unit->id);
      continue;
    }
    leads.compilers.insert(unit->id);
    for (const model::Membership& membership : unit->members) {
      if (membership.valid_from <= day && (!membership.valid_to || day <= *membership.valid_to)) {
        leads.members.insert(membership.member_id);
      }
    }
  }
  // A lead's own report speaks for itself, never for the leads beside it (M14).
  for (const std::string_view id : leads.named) {
    for (const std::string_view own : with_successors(of, id)) {
      leads.compilers.erase(own);
    }
  }
  return leads;
}

// Rows of some units, at most one a report: where two of them report, the later in the order of
// ids.
std::vector<ReportedRow> rows_of(std::span<const ReportedRow> all,
                                 const std::set<std::string_view>& units) {
  std::vector<ReportedRow> rows;
  for (const ReportedRow& reported : all) {
    if (!units.contains(reported.row->unit_id)) {
      continue;
    }
    if (!rows.empty() && rows.back().snapshot == reported.snapshot) {
      rows.back() = reported;
    } else {
      rows.push_back(reported);
    }
  }
  return rows;
}

Statements statements_of(const std::vector<ReportedRow>& rows) {
  Statements statements;
  statements.reserve(rows.size());
  for (const ReportedRow& reported : rows) {
    statements.push_back(statement(reported));
  }
  return statements;
}

// A named lead: report by report its own row, else the compiled one.
Party named_party(std::string_view id,
                  const std::vector<ReportedRow>& own,
                  const std::vector<ReportedRow>& compiled) {
  std::vector<ReportedRow> rows = own;
  for (const ReportedRow& reported : compiled) {
    if (std::none_of(own.begin(), own.end(), [&](const ReportedRow& mine) {
          return mine.snapshot == reported.snapshot;
        })) {
      rows.push_back(reported);
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ReportedRow& a, const ReportedRow& b) {
    return a.closing < b.closing;
  });
  return {id, false, own.empty() && !rows.empty(), statements_of(rows)};
}

}  // namespace

using model::ReportState;
using model::TaskReport;

bool is_accepted_not_applicable(const TaskReport& row) {
  return row.confirmed == ReportState::NotApplicable && row.gives_reason() &&
         !row.document_ids.empty();
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

const Task& asked_on(const Ledger& ledger, const Task& task, Day due) {
  return model::in_force(task, std::min(due, ledger.in_force_on().value_or(due)));
}

std::vector<Party> parties(const Ledger& ledger,
                           const Task& task,
                           std::string_view occurrence,
                           Day day) {
  const Leads leads = leads_of(ledger, task, day);
  std::span<const ReportedRow> all = ledger.rows(task.id, occurrence);
  const std::vector<ReportedRow> compiled = rows_of(all, leads.compilers);

  std::vector<Party> parties;
  for (const std::string_view id : leads.named) {
    parties.push_back(
        named_party(id, rows_of(all, with_successors(ledger.reports(), id)), compiled));
  }
  for (const std::string_view id : leads.members) {
    const std::vector<ReportedRow> own = rows_of(all, with_successors(ledger.reports(), id));
    parties.push_back(
        {id, true, own.empty() && !compiled.empty(), statements_of(own.empty() ? compiled : own)});
  }
  if (parties.empty()) {
    parties.push_back({{}, false, !compiled.empty(), statements_of(compiled)});
  }
  return parties;
}

}  // namespace minhbach::analytics
