#pragma once

#include "analytics/standing.hpp"
#include "analytics/target_bucket.hpp"
#include "charts/symbol.hpp"

namespace minhbach::site::pages {

// What stands for a standing, or for what targets come to, in every chart: told apart by shape, so
// that a picture without colours says the same.
charts::Symbol symbol_of(analytics::Standing standing);
charts::Symbol symbol_of(analytics::Bucket bucket);

// The class in the kit. Ongoing tasks are told apart by what was reported, the others by class.
int standing_in_kit(const analytics::Judgement& judgement);

}  // namespace minhbach::site::pages
