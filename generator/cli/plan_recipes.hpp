#pragma once

#include "model/plan_source.hpp"

#include <string>

namespace minhbach::cli {

// What a plan's part of a site is made of, as one digest: `material`, which tells all that plans
// share, and every cell of the plan's own tables. Reads them, and makes nothing of them.
std::string plan_recipe(const std::string& material,
                        const std::string& plan_id,
                        model::PlanSource& plans);

}  // namespace minhbach::cli
