#pragma once

#include "site/context.hpp"
#include "site/kin.hpp"

#include <functional>
#include <string>
#include <vector>

namespace minhbach::site {

// Reads a plan, lets it be used while it stands, and judges it where that is asked for.
using UsePlan =
    std::function<void(const model::Plan& plan, const std::function<PlanContext()>& context)>;
using ReadPlan = std::function<void(const std::string& id, const UsePlan& use)>;

// What is copied out of these plans. `plans`: all of the site, the one of that id among them.
Kin kin_of(const std::string& id,
           const std::vector<model::PlanSummary>& plans,
           const ReadPlan& read);

}  // namespace minhbach::site
