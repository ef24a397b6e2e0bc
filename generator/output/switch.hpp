#pragma once

#include "output/fault.hpp"
#include "output/place.hpp"

namespace minhbach::output {

// Puts the staging tree in the place of the published one, which moves to `staging` (exchange) or
// `old` (two renames). True if the kernel or the file system refused the exchange and two renames
// were used. On failure the published tree is as it was.
bool switch_in(const SitePlace& place, const FaultPoint& fault);

// What a killed build left: an old tree whose successor never came in goes back, everything else of
// ours is removed. The published tree is the only one that counts afterwards. Needs the lock.
void recover(const SitePlace& place);

// Removes a tree that may be absent. Throws Failure(Machine).
void remove_tree(const std::filesystem::path& root);

}  // namespace minhbach::output
