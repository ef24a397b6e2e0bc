#pragma once

#include "analytics/history.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

// Facts of periods as text, to hold two versions of one plan against each other.
namespace minhbach::recomputed {

// By snapshot and id: '2025-Q1@1/attention', whether or not the revision is the current one.
using PeriodValues = std::map<std::string, std::string>;

// Of the plan `minh-hoa` in a database, those of the snapshots that `counts` accepts.
PeriodValues period_values(const std::filesystem::path& database,
                           const std::function<bool(const analytics::PeriodStanding&)>& counts);

// Facts that differ, a line each.
std::string differences_between(const PeriodValues& before, const PeriodValues& after);

}  // namespace minhbach::recomputed
