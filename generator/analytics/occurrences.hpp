#pragma once

#include "model/plan.hpp"

#include <string>
#include <variant>
#include <vector>

namespace minhbach::analytics {

using model::Day;

// One dated instance of a task (lần thực hiện). Rules M3, M4 and M7 of the Method page.
struct Occurrence {
  std::string id;  // '2022-12', '2023-Q1', '2023', '2023-6T': what reports name
  int year = 0;
  model::PartOfYear part;       // the month or quarter it belongs to
  Day due;                      // last day of it
  bool before_plan = false;     // due before the plan took effect: counted nowhere
  bool after_tracking = false;  // due after tracking ended
};

// Occurrences of a task over the plan's term, by due day. A continuous task, one triggered by
// events and one without a stated time have none.
std::vector<Occurrence> occurrences(const model::Plan& plan, const model::Task& task);

// Last day of a part of a year: "Tháng 8" and "Quý III" in a schedule are calendar months and
// quarters.
Day last_day(int year, const model::PartOfYear& part);

}  // namespace minhbach::analytics
