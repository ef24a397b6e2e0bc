#pragma once

#include "analytics/ledger.hpp"

#include <optional>

namespace minhbach::analytics {

// Target years are report years: the figure of a year comes from its year report (M22).

// Closing date of the year report of `year`; none: the calendar has no such report.
std::optional<Day> year_report_closing(const model::Plan& plan, int year);

// Rule M24, judgement date of a target due on `due`: when the year report of that year closes; a
// calendar without one leaves the due day itself.
Day judgement_date(const model::Plan& plan, Day due);

// The last year whose year report has closed by D; none: no snapshot, or too early.
std::optional<int> last_closed_year(const Ledger& ledger);

}  // namespace minhbach::analytics
