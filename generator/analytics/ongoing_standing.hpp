#pragma once

#include "analytics/ledger.hpp"
#include "analytics/standing.hpp"

#include <vector>

namespace minhbach::analytics {

// Continuous tasks are judged per interval: the new part of each regular report, so that the year
// is cut without overlap (M8). An interval bears the id of its period.

struct JudgedInterval {
  const model::ReportingPeriod* interval = nullptr;
  Judgement judgement;
};

// S14 to S17 for each interval, by closing date: together, because how many in a row are silent is
// part of the verdict. Also S0, S1, S2 and S7 as for dated tasks; before the report of an interval
// is due, S9; before it ends, S13.
std::vector<JudgedInterval> judge_intervals(const Ledger& ledger, const model::Task& task);

// The interval that counts now: the latest one whose report is in or was to be; before the first
// such, the first interval of the plan. Null: the plan has no regular period.
const model::ReportingPeriod* current_interval(const Ledger& ledger);

// `activity`: the judgement of the current interval.

// Rule M11, a task on event: S18 or S19 from the register of events up to D; without any event the
// standing of the current interval (S15, S17). Never overdue: the plan sets no time limit.
Judgement judge_on_event(const Ledger& ledger, const model::Task& task, const Judgement& activity);

// Rule M12, a task without a stated time: S20, with the current interval as second line.
Judgement judge_not_stated(const Ledger& ledger, const Judgement& activity);

}  // namespace minhbach::analytics
