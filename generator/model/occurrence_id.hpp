#pragma once

#include "model/day.hpp"
#include "model/schedule.hpp"

#include <string>

namespace minhbach::model {

// What reports call an occurrence of a dated task: the part of the year it belongs to ('2022-12',
// '2023-Q1', '2023'), or its day where the plan names one. A periodic task's are the ids of the
// reporting periods.
std::string occurrence_id(int year, const PartOfYear& part);
std::string occurrence_id(Day due);

// Last day of a part of a year: "Tháng 8" and "Quý III" in a schedule are calendar months and
// quarters.
Day last_day(int year, const PartOfYear& part);

}  // namespace minhbach::model
