#pragma once

#include "model/comparison.hpp"
#include "model/plan.hpp"
#include "site/plan_fact.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::site {

struct PlanContext;

// What a plan brings to a comparison: copied out of it, because the page of comparisons is made
// when every plan is gone.

// A value for the days the comparison asks for.
struct ComparedValue {
  int year = 0;
  std::optional<PlanFact> percent;  // computed from the counts
  std::optional<model::Decimal> numerator;
  std::optional<model::Decimal> denominator;
  std::optional<model::Decimal> given;  // as a finished figure, which cannot be checked
  model::ValueLevel level = model::ValueLevel::Provisional;
  model::Day to;
};

// A value that was reported and does not stand beside others.
enum class NotCompared { Basis, Window, SeriesBreak };
struct OtherValue {
  NotCompared why = NotCompared::Window;
  std::optional<model::Day> from;
  model::Day to;
};

struct ComparedGoal {
  std::string target_id;
  bool is_aspiration = false;
  model::Condition condition;
  std::optional<model::PartialDate> due;  // none: it states no day
};

struct ComparedSeries {
  std::string plan_id;
  std::vector<model::Difference> differences;  // of the indicator: then it has no values here
  std::vector<ComparedGoal> goals;
  std::vector<ComparedValue> values;  // by year
  std::vector<OtherValue> others;     // the newest of each year without such a value
  bool is_reported = false;           // anything was, on its plan

  static ComparedSeries of(const PlanContext& plan,
                           const model::Comparison& comparison,
                           const std::string& indicator_id);
};

// What at least two of the plans measure alike, with these alone: one has nothing beside it.
std::vector<model::Comparison> compared_among(const std::vector<model::PlanSummary>& plans,
                                              std::vector<model::Comparison> comparisons);

// A line for each: its id and those of its plans.
std::vector<std::string> compared_plans(const std::vector<model::Comparison>& comparisons);

}  // namespace minhbach::site
