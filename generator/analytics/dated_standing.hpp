#pragma once

#include "analytics/calendar.hpp"
#include "analytics/parties.hpp"
#include "analytics/standing.hpp"

#include <optional>

namespace minhbach::analytics {

// Everything about a dated occurrence that does not come from reports on it.
struct DatedCase {
  Day due;
  std::optional<Day> first_due;    // where it was moved: as the plan first set it (M41)
  std::optional<Day> part_begins;  // first day of the named month or quarter; none is named: none
  std::optional<Day> settle;       // rule M1
  std::optional<Day> tracking_end;
  bool has_snapshot = false;
  bool before_plan = false;
  bool after_drop = false;
  bool next_has_come =
      false;    // rule M6: the next occurrence fell due by D, or the closing report is in
  Day closing;  // D
  Day as_of;    // A
  int soon_days = 0;
};

// The table of dated tasks (yearly, periodic, once): S0 to S13, the first line that holds.
Judgement judge_dated(const DatedCase& c, const Statements& statements);

// The case of an occurrence; `next` is the one after it, null behind the last.
DatedCase dated_case(const Ledger& ledger,
                     const model::Task& task,
                     const Occurrence& occurrence,
                     const Occurrence* next);

// An occurrence with all who answer for it: the worst of their standings, outputs and members
// counted (rules M10 and M14).
Judgement judge_occurrence(const Ledger& ledger,
                           const model::Task& task,
                           const Occurrence& occurrence,
                           const Occurrence* next);

}  // namespace minhbach::analytics
