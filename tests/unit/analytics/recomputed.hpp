#pragma once

#include "model/plan.hpp"
#include "store/sqlite.hpp"

#include <optional>
#include <string>
#include <vector>

// Holds rules.sql to the program: every row of every table the script makes, at every moment.
namespace minhbach::recomputed {

// Runs the script on a database that holds this plan alone and is open for writing (temporary
// tables only are written). One line for each row that only one side has: "task_standing, SQL: …",
// "task_standing, C++: …". Empty: both agree. `as_of`: the day of the moment 'now'; none: its
// closing date.
std::vector<std::string> differences(const model::Plan& plan,
                                     store::Database& database,
                                     std::optional<model::Day> as_of = {});

}  // namespace minhbach::recomputed
