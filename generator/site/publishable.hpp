#pragma once

#include "base/problem.hpp"
#include "model/plan_source.hpp"
#include "site/config.hpp"

#include <string>

namespace minhbach::site {

// Where the messages say that something is to be supplied.
struct SupplyPlaces {
  std::string settings;  // site.toml
  std::string database;
};

// What keeps a site from the public though it could be built: a draft, figures that are not real,
// figures without their signed report, nobody to turn to. Each problem says who supplies what is
// missing. Reads plan by plan; asked before anything is made. `before_sealing`: one only looks at
// it, and what lacks its day of publication or its seal is a warning.
base::Problems unpublishable(const Config& config,
                             bool illustrative_wanted,
                             model::PlanSource& source,
                             const SupplyPlaces& places,
                             bool before_sealing = false);

}  // namespace minhbach::site
