#include "analytics/settle.hpp"

namespace minhbach::analytics {

using model::PeriodKind;
using model::ReportingPeriod;

bool is_regular(const ReportingPeriod& period) {
  return period.kind != PeriodKind::Month && period.kind != PeriodKind::Closing;
}

std::optional<Day> settle(const model::Plan& plan, Day due) {
  const ReportingPeriod* first = nullptr;
  for (const ReportingPeriod& period : plan.periods) {
    if (period.closing < due || period.kind == PeriodKind::Month) {
      continue;
    }
    // The closing report counts only where no regular period follows.
    const bool better =
        first == nullptr || (is_regular(period) && !is_regular(*first)) ||
        (is_regular(period) == is_regular(*first) && period.closing < first->closing);
    if (better) {
      first = &period;
    }
  }
  return first == nullptr ? std::nullopt : std::optional(first->submission_due);
}

}  // namespace minhbach::analytics
