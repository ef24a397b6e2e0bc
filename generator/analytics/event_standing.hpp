#pragma once

#include "analytics/ledger.hpp"
#include "analytics/standing.hpp"

namespace minhbach::analytics {

// `activity`: the judgement of the current interval.

// Rule M11, a task on event: S18 or S19 from the register of events up to D; without any event the
// standing of the current interval (S15, S17). Never overdue: the plan sets no time limit.
Judgement judge_on_event(const Ledger& ledger, const model::Task& task, const Judgement& activity);

// Rule M12, a task without a stated time: S20, with the current interval as second line.
Judgement judge_not_stated(const Ledger& ledger, const Judgement& activity);

}  // namespace minhbach::analytics
