#pragma once

#include <string>

#include "compare/difference.hpp"

namespace minhbach::compare {

// 'quý III/2026'; its id where no side has the period.
base::LocalText period_words(const PlanDifference& plan, const std::string& period);
// 'quý III/2026, bản thứ 2'.
base::LocalText revision_words(const PlanDifference& plan, const std::string& period, int revision);

// What a later revision says otherwise, in a sentence: the first cells that were corrected, and how
// much changed, came and went.
base::LocalText told_revised(const PlanDifference& plan, const Revised& revised);

}  // namespace minhbach::compare
