#include "site/change_tables.hpp"

#include "analytics/value_change.hpp"
#include "analytics/year_result.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site {

namespace {

using analytics::PeriodStanding;
using Cell = std::optional<std::string>;
using model::ColumnType;

// Columns one after another; those that are not text say what they are.
struct ListedColumn {
  const char* name;
  ColumnType type = ColumnType::Text;
};

Table described_table(std::string name, std::initializer_list<ListedColumn> columns) {
  Table table;
  table.name = std::move(name);
  for (const ListedColumn& column : columns) {
    table.columns.emplace_back(column.name);
    table.types.push_back(column.type);
  }
  return table;
}

Cell cell_or_none(const std::string& text) {
  return text.empty() ? Cell() : Cell(text);
}

// A code and its words in both languages.
void add_code_words(Cells& row,
                    const PlanContext& context,
                    std::string_view family,
                    std::string_view code) {
  const std::string key = fmt::format("{}{}", family, code);
  row.emplace_back(code);
  row.emplace_back(context.site.strings.get(key, Lang::Vi));
  row.emplace_back(context.site.strings.get(key, Lang::En));
}

void add_standing_words(Cells& row,
                        const PlanContext& context,
                        const analytics::TaskStanding& task,
                        const std::string& occurrence) {
  const analytics::JudgedOccurrence* const at = task.occurrence(occurrence);
  const analytics::Standing standing = at == nullptr ? task.now->standing : at->judgement->standing;
  add_code_words(row, context, "standing.", analytics::number(standing));
}

std::string counted_step(const analytics::Share& share) {
  return share.whole == 0 ? std::string() : fmt::format("{} / {}", share.part, share.whole);
}

Cells changed_task_row(const PlanContext& context,
                       const PeriodStanding& before,
                       const PeriodStanding& after,
                       const analytics::Happened& happened) {
  const model::Task& task = *happened.after->task;
  Cells row = {after.period->id,
               before.period->id,
               task.id,
               Cell(),
               cell_or_none(task.title.vi),
               cell_or_none(task.title.en),
               cell_or_none(happened.occurrence)};
  add_code_words(row, context, "happening.", analytics::code(happened.what));
  add_standing_words(row, context, *happened.before, happened.occurrence);
  add_standing_words(row, context, *happened.after, happened.occurrence);
  row.push_back(cell_or_none(counted_step(happened.from)));
  row.push_back(cell_or_none(counted_step(happened.to)));
  row.resize(row.size() + 5);
  return row;
}

Cells changed_value_row(const PlanContext& context,
                        const PeriodStanding& before,
                        const PeriodStanding& after,
                        const analytics::ValueChange& change) {
  constexpr int kPlaces = 4;
  const auto number = [](const model::IndicatorValue& value) {
    std::optional<analytics::Fraction> figure = analytics::measured(value);
    if (figure && value.denominator) {
      figure = *figure * analytics::Fraction(100);  // a share, in per cent as where it was given so
    }
    return figure ? Cell(model::Decimal::of(figure->rounded(kPlaces), kPlaces).text()) : Cell();
  };
  Cells row = {after.period->id,
               before.period->id,
               Cell(),
               change.indicator->id,
               cell_or_none(change.indicator->name.vi),
               cell_or_none(change.indicator->name.en),
               Cell()};
  add_code_words(row, context, "happening.", "value");
  row.resize(row.size() + 8);
  row.emplace_back(model::word(change.now.value->basis));
  row.push_back(number(*change.was.value));
  row.emplace_back(model::iso(change.was.value->value_to));
  row.push_back(number(*change.now.value));
  row.emplace_back(model::iso(change.now.value->value_to));
  return row;
}

bool is_due_by_year(const model::Task& task) {
  return task.schedule.is<model::Yearly>() || task.schedule.is<model::Once>();
}

}  // namespace

bool has_changes_table(const PlanContext& context) {
  return context.history && context.history->periods.size() > 1;
}

Table changes_table() {
  return described_table("changes",
                         {{"period_id"},
                          {"previous_period_id"},
                          {"task"},
                          {"indicator"},
                          {"title_vi"},
                          {"title_en"},
                          {"occurrence"},
                          {"happening"},
                          {"happening_vi"},
                          {"happening_en"},
                          {"standing_before"},
                          {"standing_before_vi"},
                          {"standing_before_en"},
                          {"standing_after"},
                          {"standing_after_vi"},
                          {"standing_after_en"},
                          {"step_before"},
                          {"step_after"},
                          {"basis"},
                          {"value_before", ColumnType::Decimal},
                          {"value_before_to", ColumnType::Date},
                          {"value_after", ColumnType::Decimal},
                          {"value_after_to", ColumnType::Date}});
}

void each_change(const PlanContext& context, const std::function<void(Cells)>& add) {
  const std::vector<PeriodStanding>& all = context.history->periods;
  for (std::size_t i = all.size(); i-- > 1;) {
    for (const analytics::Happened& happened : all[i].happenings) {
      add(changed_task_row(context, all[i - 1], all[i], happened));
    }
    for (const analytics::ValueChange& change : analytics::value_changes(
             context.plan, *all[i - 1].moment, *all[i].moment, *all[i].period)) {
      add(changed_value_row(context, all[i - 1], all[i], change));
    }
  }
}

bool has_years_table(const PlanContext& context) {
  const std::vector<model::Task>& tasks = context.plan.tasks;
  return context.history && std::any_of(tasks.begin(), tasks.end(), is_due_by_year);
}

Table years_table() {
  return described_table("years",
                         {{"year", ColumnType::Integer},
                          {"task"},
                          {"title_vi"},
                          {"title_en"},
                          {"occurrence"},
                          {"due", ColumnType::Date},
                          {"standing"},
                          {"standing_vi"},
                          {"standing_en"}});
}

void each_year_row(const PlanContext& context, const std::function<void(Cells)>& add) {
  for (const analytics::YearResult& year : analytics::year_results(*context.history->now)) {
    for (const analytics::YearOccurrence& each : year.occurrences) {
      const model::Task& task = *each.standing->task;
      Cells row = {std::to_string(year.year),
                   task.id,
                   cell_or_none(task.title.vi),
                   cell_or_none(task.title.en),
                   each.occurrence->occurrence.id,
                   model::iso(each.occurrence->occurrence.due)};
      add_code_words(
          row, context, "standing.", analytics::number(each.occurrence->judgement->standing));
      add(std::move(row));
    }
  }
}

}  // namespace minhbach::site
