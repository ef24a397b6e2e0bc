#pragma once

#include "model/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::analytics {

using model::Day;

// Periods in which every task is reported: quarter 1, six months, quarter 3, year. Monthly reports
// and the closing report are extra.
bool is_regular(const model::ReportingPeriod& period);

// Regular periods by closing date.
std::vector<const model::ReportingPeriod*> intervals(const model::Plan& plan);

// Rule M1: a task due on 31/12 cannot be judged in a report that closed on 14/12. `settle` is the
// day until which silence is no fault: the submission date of the first regular period that closes
// on or after the due day; behind the last one, that of the closing report. None: no report of the
// calendar can ever know, so silence stays neutral.
std::optional<Day> settle(const model::Plan& plan, Day due);

// Target years are report years: the figure of a year comes from its year report (M22).

// Closing date of the year report of `year`; none: the calendar has no such report.
std::optional<Day> year_report_closing(const model::Plan& plan, int year);

// Rule M24: the day a target is assessed for. Its own date, where the plan states one; else the end
// of the plan's term, which is no deadline of the target and is never told as one.
Day assessed_for(const model::Plan& plan, const model::TargetDue& due);

// When a target assessed for `day` can be: when the year report of that year closes; a calendar
// without one leaves the day itself.
Day judgement_date(const model::Plan& plan, Day day);

// First day of the month or quarter a schedule names (M4); none for a whole year or a plain day.
std::optional<Day> first_day(int year, const model::PartOfYear& part);

// One dated instance of a task (lần thực hiện). Rules M3, M4 and M7 of the Method page.
struct Occurrence {
  std::string id;  // '2022-12', '2023-Q1', '2023', '2023-6T': what reports name
  int year = 0;
  model::PartOfYear part;        // the month or quarter it belongs to
  Day due;                       // last day of it
  std::optional<Day> first_due;  // where the deadline was moved: the day the plan first set
  int moves = 0;                 // how often
  bool before_plan = false;      // due before the plan, or the task, took effect: counted nowhere
  bool after_drop = false;       // due after an amendment dropped the task
  bool after_tracking = false;   // due after tracking ended, or after the task was dropped
};

// Occurrences of a task over the plan's term, by due day. A continuous task, one triggered by
// events and one without a stated time have none.
// By the versions in force on `day` (none: the newest), rule M41: an amendment moves what is not
// yet due; what fell due before it stays as it was. Of a task that is to be done once the newest
// day counts. A moved occurrence keeps the id under which reports first named it.
std::vector<Occurrence> occurrences(const model::Plan& plan,
                                    const model::Task& task,
                                    const std::optional<Day>& day);
// The same on the day the plan is looked at.
std::vector<Occurrence> occurrences(const model::Plan& plan, const model::Task& task);

}  // namespace minhbach::analytics
