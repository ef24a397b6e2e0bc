#pragma once

#include "compare/difference.hpp"
#include "compare/judged.hpp"

namespace minhbach::compare {

// What the rules say otherwise than before: standings, results, receipts and facts of `into`.
void add_figures(const Judged& before, const Judged& after, PlanDifference& into);

// Says of each row of `into` what it is about.
void name_rows(const Judged& before, const Judged& after, PlanDifference& into);

}  // namespace minhbach::compare
