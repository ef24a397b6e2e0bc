#pragma once

#include "model/plan.hpp"
#include "model/plan_source.hpp"
#include "site/places.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace minhbach::cli {

// Where what people edit lies.
struct Edited {
  std::filesystem::path tables;
  std::filesystem::path database;
  bool names_database = false;  // on the command line: it is read whatever site.toml says
};

// Whether people edit text tables, and the database is only made of them; so it is where there are
// no settings.
bool edits_tables(const site::Places& places);

// The plans as they are edited now: whether they were loaded since plays no part. Held to every
// rule of the data; Failure(Material) with every error.
std::unique_ptr<model::PlanSource> open_edited(const Edited& from, const site::Places& places);

// One of them. Failure(Material) with the nearest id where there is none of that name.
model::Plan edited_plan(const std::string& id, const Edited& from, const site::Places& places);

}  // namespace minhbach::cli
