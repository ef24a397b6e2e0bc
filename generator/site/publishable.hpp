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
// missing. Reads plan by plan; asked before anything is made.
base::Problems unpublishable(const Config& config,
                             bool illustrative_wanted,
                             model::PlanSource& source,
                             const SupplyPlaces& places);

}  // namespace minhbach::site
