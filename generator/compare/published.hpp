#pragma once

#include "compare/difference.hpp"
#include "compare/judged.hpp"

namespace minhbach::compare {

// Rule M34: what is published is never rewritten, and where it had to be, a correction tells so.
// Finds, in what differs already, what belongs to a snapshot that was published before and stays
// unexplained: no correction that was added since names its period.
void find_silent_changes(const Judged& before, const Judged& after, PlanDifference& into);

}  // namespace minhbach::compare
