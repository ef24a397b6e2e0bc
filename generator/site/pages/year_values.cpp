
#include "analytics/value_series.hpp"
#include "model/words.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

namespace minhbach::site::pages {

namespace {

using analytics::Result;

// What was asked in a year, and what was reported for it.
struct OfYear {
  const model::Target& target;
  analytics::Aim aim;
  int year;
  const std::optional<analytics::ReportedValue>& value;
};

// Named as on the page of the target; where nothing was due, where the value stood.
views::Standing verdict(const Page& page, Result result, const OfYear& of) {
  views::Standing view = result_standing(
      page,
      {.result = result,
       .has_figure = of.value.has_value(),
       .aspiration = of.target.strength == model::Strength::Aspiration,
       .provisional = of.value && analytics::level_of(*of.value) == model::ValueLevel::Provisional,
       .milestone_year = of.year});
  if (result == Result::AtLevel || result == Result::BelowLevel) {
    const std::string key = result == Result::AtLevel ? "year.at_level" : "year.below_level";
    view.name = page.say(key + std::string(aim_suffix(of.aim)));
  }
  return view;
}

Markup words_of(const Page& page,
                const model::Indicator& indicator,
                const model::IndicatorValue& value) {
  if (indicator.nature == model::Nature::Reduction) {
    if (Markup reduced = value_figure(page, indicator, value); !reduced.html.empty()) {
      return reduced;
    }
  }
  return value_words(page, indicator, value, {});
}

void add_milestone(const Page& page,
                   const model::Target& target,
                   const model::Condition& of,
                   int year,
                   views::YearValue& row) {
  for (const model::Milestone& milestone : target.milestones) {
    if (milestone.year == year) {
      row.milestone = page.measured(milestone.value, of.unit);
      row.derived = milestone.origin == model::MilestoneOrigin::Derived;
    }
  }
}

}  // namespace

std::vector<views::YearValue> year_values(Page& page, int year) {
  std::vector<views::YearValue> rows;
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  for (const model::Target& target : page.plan().plan.targets) {
    for (const model::Condition& of : target.conditions) {
      const model::Indicator& indicator = page.plan().index.indicator(of.indicator_id);
      const auto value = analytics::value_of_year(
          ledger, analytics::eligible_values(ledger, of.indicator_id), year);
      const auto result = analytics::result_of_year(ledger, indicator, target, of, year);
      const bool asked_for =
          result && (*result == Result::DueNoValue || *result == Result::MilestoneMissed);
      if (!target.repeats_id.empty() || (!value && !asked_for)) {
        continue;
      }
      views::YearValue row;
      row.target = page.target_link(target);
      // A count says nothing without what was counted.
      if (target.conditions.size() > 1 || indicator.unit == model::Measure::Count) {
        row.indicator = page.text(indicator.name);
      }
      row.condition = condition(page, target, of);
      add_milestone(page, target, of, year, row);
      if (value) {
        row.value = words_of(page, indicator, *value->value);
        row.window = window_words(page, *value->value);
        row.level = page.say_of("value_level.", model::word(analytics::level_of(*value)));
      }
      if (result) {
        row.result =
            verdict(page, *result, {target, analytics::aim_of(of, indicator), year, value});
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace minhbach::site::pages
