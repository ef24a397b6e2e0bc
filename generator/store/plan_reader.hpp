#pragma once

#include "model/plan_source.hpp"

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

}  // namespace minhbach::store
