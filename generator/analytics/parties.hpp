#pragma once

#include "analytics/statement.hpp"

#include <string_view>
#include <vector>

namespace minhbach::analytics {

// One of those whose reports decide on an occurrence.
struct Party {
  std::string_view unit_id;
  bool member = false;    // of a collective: it must be done for the collective to be done
  bool compiled = false;  // represented by the row the office compiled
  Statements statements;
};

// nullptr: the plan has no such unit.
const model::Unit* find_unit(const model::Plan& plan, std::string_view id);

// Rule M14: who answers for an occurrence that is due on `day`, with what each of them said.
// Named leads answer by their own rows, or by the office's compiled row where a report has none of
// theirs. A collective cannot send a report: its members valid on that day do, each by its own rows
// or, without any, by the office's row; where no members are known the office's row alone speaks.
// Rows of coordinating units decide nothing. Never empty: if nobody said anything, one silent party
// stands for the leads.
std::vector<Party> parties(const Ledger& ledger,
                           const model::Task& task,
                           std::string_view occurrence,
                           Day day);

// Rows for an occurrence by anybody who may answer for it, in order of closing.
std::vector<ReportedRow> answering_rows(const Ledger& ledger,
                                        const model::Task& task,
                                        std::string_view occurrence,
                                        Day day);

}  // namespace minhbach::analytics
