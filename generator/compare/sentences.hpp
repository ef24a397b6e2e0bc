#pragma once

#include <string>
#include <vector>

#include "compare/difference.hpp"

namespace minhbach::compare {

// What a leader reads first, the most important first.
base::LocalText verdict_on(const Difference& difference);
base::LocalText alarm_about(const PlanDifference& plan, const SilentChange& change);
std::vector<base::LocalText> sentences_about(const PlanDifference& plan);
std::vector<base::LocalText> sentences_about(const SiteDifference& site);

}  // namespace minhbach::compare
