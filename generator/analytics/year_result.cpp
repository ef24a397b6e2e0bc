#include "analytics/year_result.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

bool is_of_a_year(const model::Schedule& schedule) {
  return schedule.is<model::Yearly>() || schedule.is<model::Once>();
}

std::vector<YearOccurrence> occurrences_of_year(const Moment& now, int year) {
  std::vector<YearOccurrence> found;
  for (const TaskStanding& standing : now.tasks()) {
    if (!is_of_a_year(*standing.schedule)) {
      continue;
    }
    for (const JudgedOccurrence& each : standing.occurrences) {
      if (each.occurrence.year == year && each.judgement->standing != Standing::BeforePlan) {
        found.push_back({&standing, &each});
      }
    }
  }
  return found;
}

}  // namespace

YearLevel year_level(const Ledger& ledger, int year) {
  const Day end = model::last_day_of_month(year, 12);
  const auto any = [&](const auto& holds) {
    return std::any_of(ledger.snapshots().begin(), ledger.snapshots().end(), holds);
  };
  // A month's report does not judge the year.
  if (any([&](const AcceptedSnapshot& each) {
        return each.period->closing > end && each.period->kind != model::PeriodKind::Month;
      })) {
    return YearLevel::Final;
  }
  return any([&](const AcceptedSnapshot& each) {
    return each.period->kind == model::PeriodKind::Year && each.period->year == year;
  })
             ? YearLevel::Provisional
             : YearLevel::Open;
}

std::vector<YearResult> year_results(const Moment& now) {
  const model::Plan& plan = now.ledger().plan();
  std::vector<YearResult> years;
  for (int year = plan.effective_from.year(); year <= model::year_of(plan.effective_to); ++year) {
    years.push_back({year, year_level(now.ledger(), year), occurrences_of_year(now, year)});
  }
  return years;
}

}  // namespace minhbach::analytics
