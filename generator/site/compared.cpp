#include "site/compared.hpp"

#include "analytics/value_facts.hpp"
#include "analytics/value_series.hpp"
#include "site/context.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace minhbach::site {

namespace {

ComparedValue compared(const PlanContext& plan,
                       const model::Indicator& indicator,
                       const analytics::ReportedValue& reported) {
  const model::IndicatorValue& value = *reported.value;
  ComparedValue view;
  view.year = model::year_of(value.value_to);
  if (analytics::has_value_fact(indicator, value)) {
    view.percent = PlanFact::of(plan.plan.id, plan.facts, analytics::value_fact(value));
  }
  view.numerator = value.numerator;
  view.denominator = value.denominator;
  view.given = value.value;
  view.level = analytics::level_of(reported);
  view.to = value.value_to;
  return view;
}

// Why a value stands beside no other; none: it does.
std::optional<NotCompared> reason(const model::Comparison& comparison,
                                  const model::Indicator& indicator,
                                  const model::IndicatorValue& value) {
  if (value.basis != comparison.basis) {
    return NotCompared::Basis;
  }
  if (!model::is_of_window(comparison, value)) {
    return NotCompared::Window;
  }
  // What was measured before a change says another thing than what is measured now.
  for (const model::SeriesBreak& each : indicator.breaks) {
    if (value.value_to < each.happened) {
      return NotCompared::SeriesBreak;
    }
  }
  return std::nullopt;
}

// A figure of the middle of a year has its year's beside it; without that, the newest says that
// there is one, and why it stands apart.
void keep_newest_of_lone_years(ComparedSeries& series) {
  std::vector<OtherValue> kept;
  for (const OtherValue& other : series.others) {
    const int year = model::year_of(other.to);
    if (std::ranges::find(series.values, year, &ComparedValue::year) != series.values.end()) {
      continue;
    }
    if (!kept.empty() && model::year_of(kept.back().to) == year) {
      kept.pop_back();
    }
    kept.push_back(other);
  }
  series.others = std::move(kept);
}

void add_goals(const model::Plan& plan, const std::string& indicator_id, ComparedSeries& series) {
  for (const model::Target& target : plan.targets) {
    for (const model::Condition& condition : target.conditions) {
      if (condition.indicator_id == indicator_id && target.repeats_id.empty()) {
        series.goals.push_back({target.id,
                                target.strength == model::Strength::Aspiration,
                                condition,
                                target.due.date});
      }
    }
  }
}

}  // namespace

ComparedSeries ComparedSeries::of(const PlanContext& plan,
                                  const model::Comparison& comparison,
                                  const std::string& indicator_id) {
  const model::Indicator& indicator = plan.index.indicator(indicator_id);
  ComparedSeries series;
  series.plan_id = plan.plan.id;
  series.differences = model::differences(comparison, indicator);
  series.is_reported = plan.history.has_value();
  add_goals(plan.plan, indicator_id, series);
  if (!series.differences.empty() || !plan.history) {
    return series;
  }
  for (const analytics::ReportedValue& each :
       analytics::eligible_values(plan.history->now->ledger(), indicator_id)) {
    if (const auto why = reason(comparison, indicator, *each.value)) {
      series.others.push_back({*why, each.value->value_from, each.value->value_to});
    } else {
      series.values.push_back(compared(plan, indicator, each));
    }
  }
  keep_newest_of_lone_years(series);
  return series;
}

std::vector<model::Comparison> compared_among(const std::vector<model::PlanSummary>& plans,
                                              std::vector<model::Comparison> comparisons) {
  std::set<std::string_view> known;
  for (const model::PlanSummary& plan : plans) {
    known.insert(plan.id);
  }
  for (model::Comparison& each : comparisons) {
    std::erase_if(each.indicators,
                  [&](const auto& indicator) { return !known.contains(indicator.plan_id); });
  }
  std::erase_if(comparisons, [](const auto& each) { return each.indicators.size() < 2; });
  return comparisons;
}

std::vector<std::string> compared_plans(const std::vector<model::Comparison>& comparisons) {
  std::vector<std::string> lines;
  for (const model::Comparison& each : comparisons) {
    std::string& line = lines.emplace_back(each.id);
    for (const model::ComparedIndicator& indicator : each.indicators) {
      line += " " + indicator.plan_id;
    }
  }
  return lines;
}

}  // namespace minhbach::site
