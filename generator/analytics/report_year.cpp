#include "analytics/report_year.hpp"

#include <algorithm>

namespace minhbach::analytics {

std::optional<Day> year_report_closing(const model::Plan& plan, int year) {
  for (const model::ReportingPeriod& period : plan.periods) {
    if (period.kind == model::PeriodKind::Year && period.year == year) {
      return period.closing;
    }
  }
  return std::nullopt;
}

Day judgement_date(const model::Plan& plan, Day due) {
  return year_report_closing(plan, model::year_of(due)).value_or(due);
}

std::optional<int> last_closed_year(const Ledger& ledger) {
  std::optional<int> last;
  if (!ledger.has_snapshot()) {
    return last;
  }
  for (const model::ReportingPeriod& period : ledger.plan().periods) {
    if (period.kind == model::PeriodKind::Year && period.closing <= ledger.closing()) {
      last = std::max(last.value_or(period.year), period.year);
    }
  }
  return last;
}

}  // namespace minhbach::analytics
