#pragma once

#include "base/problem.hpp"
#include "model/plan_source.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"
#include "store/telling_rows.hpp"

#include <filesystem>
#include <memory>

namespace minhbach::store {

// The plans of a database: one connection, one read transaction until the source is destroyed, so
// that all answers show one state of the file. Failure(Material) when the file is not a database of
// this schema, here or while reading; Failure(Machine) when it cannot be read.
//
// tables() gives the plan's body first, then every table of a plan, those without rows included.
std::unique_ptr<model::PlanSource> open_plans(const std::filesystem::path& database,
                                              const std::filesystem::path& schema_file);

// The same of a folder of text tables, held to every rule of the data. Failure(Material) with every
// error at once.
std::unique_ptr<model::PlanSource> open_tables(const std::filesystem::path& folder,
                                               const std::filesystem::path& schema_file);

// The same of a database that may come from anywhere, before any rule of today: only keys and
// references within each plan must hold, as nothing can be looked up without them.
std::unique_ptr<model::PlanSource> open_published(const std::filesystem::path& database,
                                                  const std::filesystem::path& schema_file);
std::unique_ptr<model::PlanSource> open_published(Database database, Schema schema);

// Plans that hold every rule of the data: looked at in the same read transaction, so that what was
// checked is what will be read.
struct CheckedPlans {
  std::unique_ptr<model::PlanSource> plans;
  base::Problems warnings;
  // False: `load` wrote the database, and it holds something else now: edited, or a bit turned
  // over.
  bool holds_what_was_loaded = true;
};

// Failure(Material) with every problem when a rule is broken. `static_folder`: files of the site,
// of which a plan may name one as its source. `strict`: a warning is an error. `progress` is told
// plan by plan.
CheckedPlans open_checked_plans(const std::filesystem::path& database,
                                const std::filesystem::path& schema_file,
                                const std::filesystem::path& static_folder,
                                bool strict,
                                const TellProgress& progress = {});

}  // namespace minhbach::store
