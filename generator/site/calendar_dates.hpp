#pragma once

#include "analytics/calendar.hpp"
#include "analytics/history.hpp"
#include "model/index.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

// A day of a plan that belongs in a calendar. Refers into the plan.
struct CalendarDate {
  enum class Kind { Closing, Submission, Publication, Deadline };

  Kind kind = Kind::Deadline;
  model::Day day;
  const model::ReportingPeriod* period = nullptr;  // of all kinds but deadlines
  const model::Task* task = nullptr;               // of deadlines
  analytics::Occurrence occurrence = {};           // of deadlines
  int sequence = 0;           // how often the day, or that there is such a day, was changed
  bool is_published = false;  // the day on which figures came, not the one they are expected on
  bool is_cancelled = false;  // the task was dropped before the day came
};

// The days of a plan's calendar, in order: closing, submission and publication of every reporting
// period, and the deadlines of its tasks. What fell due before the plan, or after tracking ended,
// is left out; what an amendment dropped stays, as cancelled, for those who have it already.
std::vector<CalendarDate> calendar_dates(const model::Plan& plan);

// Those that concern one unit: all of the reporting periods, and the deadlines of tasks it leads,
// alone or as a member of a collective on that day.
std::vector<const CalendarDate*> calendar_dates_of(const std::vector<CalendarDate>& dates,
                                                   const model::PlanIndex& index,
                                                   const model::Unit& unit);

}  // namespace minhbach::site
