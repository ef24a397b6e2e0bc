// What the chart of a target's values draws, as a table.
#include "analytics/ledger.hpp"
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "model/words.hpp"
#include "site/pages/plan_charts.hpp"

namespace minhbach::site::pages {

using analytics::ReportedValue;

namespace {
using ValueCell = std::optional<std::string>;
}

model::PlanSource::Table value_figures(const Page& page,
                                       const model::Target& target,
                                       const model::Condition& condition) {
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  const model::Indicator& indicator = page.plan().index.indicator(condition.indicator_id);
  model::PlanSource::Table table;
  table.columns = {"kind",
                   "year",
                   "value_from",
                   "value_to",
                   "basis",
                   "level",
                   "numerator",
                   "denominator",
                   "baseline",
                   "responses",
                   "percent"};
  using model::ColumnType;
  table.types = {ColumnType::Text,
                 ColumnType::Integer,
                 ColumnType::Date,
                 ColumnType::Date,
                 ColumnType::Text,
                 ColumnType::Text,
                 ColumnType::Decimal,
                 ColumnType::Decimal,
                 ColumnType::Decimal,
                 ColumnType::Integer,
                 ColumnType::Decimal};
  const auto text = [](const std::optional<model::Decimal>& number) {
    return number ? ValueCell(number->text()) : ValueCell();
  };
  for (const ReportedValue& each : analytics::values_in_force(ledger, indicator.id)) {
    const model::IndicatorValue& value = *each.value;
    const auto figure = analytics::figure(value, indicator, condition);
    table.rows.push_back(
        {analytics::is_eligible(value.basis) ? "value" : "in_year",
         std::to_string(model::year_of(value.value_to)),
         value.value_from ? ValueCell(model::iso(*value.value_from)) : ValueCell(),
         model::iso(value.value_to),
         std::string(model::word(value.basis)),
         std::string(model::word(analytics::level_of(each))),
         text(value.numerator),
         text(value.denominator),
         text(value.baseline),
         value.responses ? ValueCell(std::to_string(*value.responses)) : ValueCell(),
         figure ? ValueCell(file_number(*figure)) : ValueCell()});
  }
  const auto add_level =
      [&](const char* kind, std::optional<int> year, const model::Decimal& level) {
        std::vector<ValueCell> row(table.columns.size());
        row.front() = kind;
        row[1] = year ? ValueCell(std::to_string(*year)) : ValueCell();
        row.back() = level.text();
        table.rows.push_back(std::move(row));
      };
  for (const model::Milestone& each : target.milestones) {
    add_level(
        each.origin == model::MilestoneOrigin::Derived ? "milestone_derived" : "milestone_stated",
        each.year,
        each.value);
  }
  // A target without a date is drawn in the last year, but owed in none.
  add_level("target",
            target.due.date ? std::optional(target.due.date->year()) : std::nullopt,
            condition.value);
  return table;
}

}  // namespace minhbach::site::pages
