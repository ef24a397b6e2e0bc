#pragma once

#include "model/plan_source.hpp"
#include "site/build.hpp"

#include <string>

namespace minhbach::cli {

// What a plan's part of a site is made of, as one digest: `material`, which tells all that plans
// share, every cell of the plan's own tables, of those its pages show too, and of the tables plans
// have in common. Reads them, and makes nothing of them.
std::string plan_recipe(const std::string& material,
                        const site::ShownByPlan& plan,
                        model::PlanSource& plans);

}  // namespace minhbach::cli
