#pragma once

#include "model/plan_source.hpp"

#include <string>

namespace minhbach::site {

using Table = model::PlanSource::Table;

std::string as_csv(const Table& table);   // with a byte order mark
std::string as_json(const Table& table);  // an array of objects; NULL is null, numbers are numbers

}  // namespace minhbach::site
