#include "site/data_table.hpp"

#include "analytics/calendar.hpp"
#include "analytics/rules_sql.hpp"
#include "analytics/target_bucket.hpp"
#include "base/text.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <optional>
#include <utility>

namespace minhbach::site {

namespace {

using Cell = std::optional<std::string>;

Cell cell(std::string text) {
  return text.empty() ? Cell() : Cell(std::move(text));
}

using model::ColumnType;

// Columns not named in `types` are text.
Table table_of(std::string name,
               std::vector<std::string> columns,
               const std::map<std::string, ColumnType>& types = {}) {
  Table table;
  table.name = std::move(name);
  table.columns = std::move(columns);
  for (const std::string& column : table.columns) {
    const auto at = types.find(column);
    table.types.push_back(at == types.end() ? ColumnType::Text : at->second);
  }
  return table;
}

std::string unit_ids(const model::Task& task, model::Role role) {
  std::vector<std::string> ids;
  for (const model::Assignment& assignment : task.assignments) {
    if (assignment.role == role) {
      ids.push_back(assignment.unit_id);
    }
  }
  return base::joined(ids, " ");
}

// The words that state the time in force: those of the newest amendment of it, or of the annex.
const SourceText& schedule_in_force(const PlanContext& context, const model::Task& task) {
  const model::Amendment* const moved =
      context.amendment_in_force(task.id, model::AmendmentAspect::Schedule);
  return moved == nullptr ? task.schedule_text : moved->after;
}

// Of a task that is due once; others are due again and again, or never.
Cell deadline_in_force(const PlanContext& context, const model::Task& task) {
  return task.schedule.is<model::Once>()
             ? Cell(model::iso(analytics::occurrences(context.plan, task).at(0).due))
             : Cell();
}

using TypedColumn = std::pair<const char*, ColumnType>;

constexpr std::array kResultColumns = {TypedColumn{"result", ColumnType::Text},
                                       TypedColumn{"result_bucket", ColumnType::Text},
                                       TypedColumn{"result_date", ColumnType::Date},
                                       TypedColumn{"result_value", ColumnType::Decimal},
                                       TypedColumn{"result_value_to", ColumnType::Date},
                                       TypedColumn{"result_gap", ColumnType::Decimal},
                                       TypedColumn{"result_milestone", ColumnType::Integer}};

// The result now, of the condition the row is about, in exact numbers.
void add_result(std::vector<Cell>& row,
                const analytics::Moment& now,
                const model::Target& target,
                std::size_t i) {
  const analytics::TargetResult& of = now.of(target);
  const analytics::ConditionResult& each =
      i < of.conditions.size() ? of.conditions[i] : of.decisive;
  constexpr int kPlaces = 4;
  const auto number = [](const std::optional<analytics::Fraction>& figure) {
    return figure ? Cell(model::Decimal::of(figure->rounded(kPlaces), kPlaces).text()) : Cell();
  };
  row.emplace_back(analytics::number(each.result));
  row.emplace_back(analytics::code(analytics::bucket_of(each)));
  row.emplace_back(model::iso(now.closing()));
  row.push_back(number(each.figure));
  row.push_back(each.figure ? Cell(model::iso(each.value->value_to)) : Cell());
  row.push_back(number(each.gap));
  row.push_back(each.milestone == nullptr ? Cell() : Cell(std::to_string(each.milestone->year)));
}

constexpr std::array kStandingColumns = {TypedColumn{"standing", ColumnType::Text},
                                         TypedColumn{"standing_vi", ColumnType::Text},
                                         TypedColumn{"standing_en", ColumnType::Text},
                                         TypedColumn{"standing_date", ColumnType::Date},
                                         TypedColumn{"standing_class", ColumnType::Text},
                                         TypedColumn{"standing_occurrence", ColumnType::Text},
                                         TypedColumn{"standing_days", ColumnType::Integer}};

// The standing now, with the occurrence or interval it is about.
void add_standing(std::vector<Cell>& row, const PlanContext& context, const model::Task& task) {
  const analytics::Moment& now = *context.history->now;
  const analytics::TaskStanding& of = now.of(task);
  const std::string_view code = analytics::number(of.now->standing);
  const std::string key = "standing." + std::string(code);
  row.emplace_back(code);
  row.emplace_back(context.site.strings.get(key, Lang::Vi));
  row.emplace_back(context.site.strings.get(key, Lang::En));
  row.emplace_back(model::iso(now.closing()));
  row.emplace_back(std::string(1, analytics::letter(of.now->klass)));
  row.push_back(of.focus ? Cell(of.occurrences[*of.focus].occurrence.id) : Cell());
  row.push_back(of.now->days != 0 ? Cell(std::to_string(of.now->days)) : Cell());
}

void add_columns(Table& table, const auto& columns) {
  for (const auto& [column, type] : columns) {
    table.columns.emplace_back(column);
    table.types.push_back(type);
  }
}

}  // namespace

Table tasks_table(const PlanContext& context) {
  Table table = table_of(
      "tasks",
      {"id",
       "group",
       "title_vi",
       "title_en",
       "lead_vi",
       "coordinating_vi",
       "output_vi",
       "output_en",
       "schedule_vi",
       "schedule_en",
       "funding_vi",
       "funding_en",
       "lead_en",
       "coordinating_en",
       "lead_units",
       "coordinating_units",
       "schedule_kind",
       "schedule_inferred",
       "schedule_in_force_vi",
       "schedule_in_force_en",
       "deadline_in_force"},
      {{"schedule_inferred", ColumnType::Integer}, {"deadline_in_force", ColumnType::Date}});
  if (context.history) {
    add_columns(table, kStandingColumns);
  }
  for (const model::Task& task : context.plan.tasks) {
    table.rows.push_back({task.id,
                          task.group_id,
                          cell(task.title.vi),
                          cell(task.title.en),
                          cell(task.lead.vi),
                          cell(task.coordinating.vi),
                          cell(task.output.vi),
                          cell(task.output.en),
                          cell(task.schedule_text.vi),
                          cell(task.schedule_text.en),
                          cell(task.funding_text.vi),
                          cell(task.funding_text.en),
                          cell(task.lead.en),
                          cell(task.coordinating.en),
                          cell(unit_ids(task, model::Role::Lead)),
                          cell(unit_ids(task, model::Role::Coordinating)),
                          std::string(model::word(task.schedule)),
                          task.schedule.inferred ? "1" : "0",
                          cell(schedule_in_force(context, task).vi),
                          cell(schedule_in_force(context, task).en),
                          deadline_in_force(context, task)});
    if (context.history) {
      add_standing(table.rows.back(), context, task);
    }
  }
  return table;
}

namespace {

// A statement and one of its conditions, or none.
std::vector<Cell> target_cells(const model::Target& target, const model::Condition* condition) {
  return {target.id,
          cell(target.section_id),
          cell(target.quote.vi),
          cell(target.quote.en),
          condition == nullptr ? Cell() : std::string(model::word(condition->comparator)),
          condition == nullptr ? Cell() : condition->value.text(),
          condition == nullptr ? Cell() : std::string(model::word(condition->unit)),
          cell(target.label.vi),
          cell(target.label.en),
          std::string(model::word(target.kind)),
          target.strength == model::Strength::Firm ? "firm" : "aspiration",
          condition == nullptr ? Cell() : condition->indicator_id,
          cell(target.task_id),
          cell(target.paragraph_id),
          cell(target.repeats_id),
          std::string(model::word(target.due.kind)),
          target.due.date ? target.due.date->iso() : Cell(),
          cell(target.due.words.vi),
          cell(target.due.words.en),
          target.in_remit ? "1" : "0"};
}

}  // namespace

Table targets_table(const PlanContext& context) {
  Table table = table_of(
      "targets",
      {"id",       "section",  "quote_vi", "quote_en",     "comparator",   "value",   "unit",
       "label_vi", "label_en", "kind",     "strength",     "indicator",    "task",    "paragraph",
       "repeats",  "due_kind", "due",      "due_words_vi", "due_words_en", "in_remit"},
      {{"value", ColumnType::Decimal},
       {"due", ColumnType::PartialDate},
       {"in_remit", ColumnType::Integer}});
  if (context.history) {
    add_columns(table, kResultColumns);
  }
  for (const model::Target& target : context.plan.targets) {
    // A statement with two conditions has two rows; one without a figure has one, its figure empty.
    const std::size_t rows = std::max<std::size_t>(1, target.conditions.size());
    for (std::size_t i = 0; i < rows; ++i) {
      table.rows.push_back(
          target_cells(target, target.conditions.empty() ? nullptr : &target.conditions[i]));
      if (context.history) {
        add_result(table.rows.back(), *context.history->now, target, i);
      }
    }
  }
  return table;
}

Table responsibility_table(const PlanContext& context) {
  Table table =
      table_of("responsibility",
               {"task", "group", "role", "unit", "unit_kind", "unit_name_vi", "unit_name_en"});
  for (const model::Task& task : context.plan.tasks) {
    for (const model::Assignment& assignment : task.assignments) {
      const model::Unit& unit = context.index.unit(assignment.unit_id);
      table.rows.push_back({task.id,
                            task.group_id,
                            std::string(model::word(assignment.role)),
                            unit.id,
                            unit.kind == model::UnitKind::Unit ? "unit" : "collective",
                            cell(unit.name.vi),
                            cell(unit.name.en)});
    }
  }
  return table;
}

Table facts_table() {
  return table_of(
      "facts",
      {"id", "value", "rule", "meaning_vi", "meaning_en", "sql", "value_type", "command"},
      {{"value", ColumnType::Decimal}});
}

Cells facts_row(const model::Plan& plan, const analytics::Fact& fact) {
  base::LocalText meaning = fact.meaning();
  std::string sql = fact.sql();
  std::string command = sqlite_command(plan, sql);
  return {fact.id(),
          model::Decimal::of(fact.value, fact.decimals).text(fact.decimals),
          std::string(fact.rule),
          std::move(meaning.vi),
          std::move(meaning.en),
          std::move(sql),
          std::string(fact.decimals > 0 ? "decimal" : "integer"),
          std::move(command)};
}

std::string sqlite_command(const model::Plan& plan, std::string_view sql) {
  const std::string database = data_file_name(plan, "plan.sqlite");
  return analytics::needs_rules(sql)
             ? fmt::format("sqlite3 -init {} {}", data_file_name(plan, "rules.sql"), database)
             : "sqlite3 " + database;
}

base::LocalText column_label(const PlanContext& context, std::string column) {
  const i18n::Strings& strings = context.site.strings;
  base::LocalText language;
  for (const auto& [ending, key] :
       {std::pair("_vi", "column_name.in_vi"), std::pair("_en", "column_name.in_en")}) {
    if (column.ends_with(ending)) {
      column.resize(column.size() - 3);
      language = {" " + strings.get(key, Lang::Vi), " " + strings.get(key, Lang::En)};
    }
  }
  const std::string key = "column_name." + column;
  return {strings.get(key, Lang::Vi) + language.vi, strings.get(key, Lang::En) + language.en};
}

namespace {

std::string_view type_word(ColumnType type) {
  constexpr std::array<std::string_view, 5> kWords = {"text", "integer", "decimal", "date", "date"};
  return kWords.at(static_cast<std::size_t>(type));
}

}  // namespace

Table columns_table(const PlanContext& context, const std::vector<const Table*>& tables) {
  Table table = table_of("columns", {"file", "column", "type", "label_vi", "label_en"});
  for (const Table* const of : tables) {
    for (std::size_t i = 0; i < of->columns.size(); ++i) {
      const base::LocalText label = column_label(context, of->columns[i]);
      table.rows.push_back({of->name + ".csv",
                            of->columns[i],
                            std::string(type_word(of->types[i])),
                            label.vi,
                            label.en});
    }
  }
  return table;
}

}  // namespace minhbach::site
