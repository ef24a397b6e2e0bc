#pragma once

#include "model/plan.hpp"

#include <optional>

namespace minhbach::analytics {

using model::Day;

// Periods in which every task is reported: quarter 1, six months, quarter 3, year. Monthly reports
// and the closing report are extra.
bool is_regular(const model::ReportingPeriod& period);

// Rule M1: a task due on 31/12 cannot be judged in a report that closed on 14/12. `settle` is the
// day until which silence is no fault: the submission date of the first regular period that closes
// on or after the due day; behind the last one, that of the closing report. None: no report of the
// calendar can ever know, so silence stays neutral.
std::optional<Day> settle(const model::Plan& plan, Day due);

}  // namespace minhbach::analytics
