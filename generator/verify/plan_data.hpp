#pragma once

#include "base/problem.hpp"
#include "output/site_listing.hpp"
#include "store/published_seals.hpp"

#include <optional>
#include <string>
#include <vector>

#include "verify/facts.hpp"
#include "verify/published_files.hpp"

namespace minhbach::verify {

// What the published data of one plan say of themselves.
struct PlanData {
  std::vector<store::SealLink> chain;
  Figures figures;         // every number, computed again
  std::size_t tables = 0;  // files that were held to the database
};

// Holds the data files of a plan to its database and to the rules; what does not hold is added to
// `problems`. Failure(Machine) where they cannot be read.
PlanData check_plan_data(const std::string& plan,
                         const output::SiteListing& listing,
                         PublishedFiles& files,
                         base::Problems& problems);

// What a reader can do who finds that a site does not hold together. Whoever verifies need not be
// who publishes: what the problem itself advises is for the office.
extern const base::LocalText kTakeAgain;

void add_for_reader(std::vector<base::Problem> found, base::Problems& problems);

// Does what may be refused as material: that is one more problem, not the end. A machine that fails
// ends it: nothing can be said then.
template <typename Act>
void attempt(base::Problems& problems, const Act& act) {
  try {
    act();
  } catch (const base::Failure& failure) {
    if (failure.kind() != base::FailureKind::Material) {
      throw;
    }
    add_for_reader(failure.problems(), problems);
  }
}

}  // namespace minhbach::verify
