#pragma once

#include "base/problem.hpp"
#include "cli/arguments.hpp"
#include "cli/progress.hpp"
#include "model/plan_source.hpp"
#include "site/build.hpp"
#include "site/places.hpp"

#include <filesystem>
#include <memory>

namespace minhbach::cli {

// What a site is made of, read and held to every rule there is: the same for `check`, which makes
// the pages for nobody, and for `build`, which publishes them.
struct Ready {
  site::Material material;
  std::unique_ptr<model::PlanSource> plans;
  base::Problems warnings;  // about the data
  base::Problems notices;   // about the database as a file
};

unsigned threads(const Making& making);

// Throws Failure(Material) with all problems of the data (or, for the public, of what it lacks), or
// those of the rest where the data is right: pages of wrong data would only repeat its mistakes.
Ready make_ready(const Making& making, const site::Places& places, ProgressLine& progress);

// A warning where people edit text tables and one was written after the database was loaded: the
// pages would not show what it says.
base::Problems notices_of_newer_tables(const std::filesystem::path& database,
                                       const site::Places& places);

}  // namespace minhbach::cli
