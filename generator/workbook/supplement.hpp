#pragma once

#include "model/day.hpp"
#include "model/source_text.hpp"
#include "store/rows.hpp"

#include <string>

#include "workbook/status.hpp"

namespace minhbach::workbook {

struct Draft;

// Reports that came after publication: the next revision and what tells readers of it.

// Why reports that came after publication make the next revision, and who approved that.
struct LateReports {
  model::SourceText reason;
  model::SourceText position;  // never a name
  model::Day day;
};

// Copies a revision as the next one of its period.
void add_next_revision(store::PlanRows& plan, const std::string& period_id, int number);

// One supplement for each unit that reports anew in the draft, in words made of the tables; written
// again, it replaces itself. False: nothing is new. `late`: null in a dry run, then nothing is
// written.
bool put_supplements(const Status& status,
                     const Draft& draft,
                     const LateReports* late,
                     store::PlanRows& plan);

}  // namespace minhbach::workbook
