#pragma once

#include "analytics/moment.hpp"

#include <vector>

namespace minhbach::analytics {

// How a year went: the natural unit of assessment (M1). The year report cannot judge what falls due
// behind its closing date, so a year is provisional until a report has closed behind 31/12.
enum class YearLevel { Open, Provisional, Final };

// An occurrence of a yearly or once task. Points into the moment.
struct YearOccurrence {
  const TaskStanding* standing = nullptr;
  const JudgedOccurrence* occurrence = nullptr;
};

struct YearResult {
  int year = 0;
  YearLevel level = YearLevel::Open;
  std::vector<YearOccurrence> occurrences;  // in plan order; those before the plan count nowhere
};

// Every year of the plan's term.
std::vector<YearResult> year_results(const Moment& now);

YearLevel year_level(const Ledger& ledger, int year);

}  // namespace minhbach::analytics
