#pragma once

#include "analytics/facts.hpp"
#include "analytics/moment.hpp"

namespace minhbach::analytics {

// Targets by bucket and result, aspirations named apart; figure, gap and margin of each condition.
// Of now also the readings of a derived milestone, the fewest whole units a reduction takes, and
// how many yearly values are at the level.
void add_target_facts(MomentFacts& facts, const model::PlanIndex& index, const Moment& moment);

// Id of the facts of one condition, counted from 0.
std::string condition_fact(const model::Target& target, std::size_t condition);

}  // namespace minhbach::analytics
