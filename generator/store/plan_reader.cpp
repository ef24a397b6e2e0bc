#include "store/plan_reader.hpp"

#include "base/files.hpp"
#include "model/in_force.hpp"
#include "store/cells.hpp"
#include "store/check.hpp"
#include "store/content_hash.hpp"
#include "store/database_rows.hpp"
#include "store/keys.hpp"
#include "store/load.hpp"
#include "store/not_public.hpp"
#include "store/plan_tables.hpp"
#include "store/schema.hpp"
#include "store/seal_lines.hpp"
#include "store/single_plan.hpp"

#include <fmt/format.h>

#include <utility>

namespace minhbach::store {

namespace {

class PlanReader : public model::PlanSource {
 public:
  PlanReader(const std::filesystem::path& database, const std::filesystem::path& schema_file)
      : PlanReader(Database::open_read_only(database), read_schema(schema_file)) {}
  PlanReader(Database database, Schema schema)
      : schema_(std::move(schema)),
        database_(std::move(database)),
        snapshot_(database_, schema_),
        rows_(database_, schema_),
        body_rows_(database_,
                   fmt::format("SELECT {} FROM body WHERE id ="
                               " (SELECT body_id FROM plan WHERE plan_id = ?1)",
                               column_list(schema_.table("body")))),
        summary_(summary_table()),
        summaries_(database_, "plan", summary_.query(schema_).of_all_plans()),
        comparison_(comparison_table()),
        comparisons_(database_, "comparison", comparison_.query(schema_).of_all_plans()),
        compared_(compared_table()),
        all_compared_(database_, "compared_indicator", compared_.query(schema_).of_all_plans()),
        plan_(plan_table()),
        head_(database_, "plan", plan_.query(schema_).of_plan({})) {
    plan_.prepare_parts(database_, schema_);
  }

  // What looking up by id needs.
  [[nodiscard]] base::Problems check_links() {
    base::Problems problems;
    for (const std::string& plan_id : rows_.plan_ids(problems)) {
      const PlanRows plan = rows_.plan(plan_id, problems);
      for (const TableRows& rows : plan.tables) {
        check_keys(rows, problems);
      }
      References(schema_).check(plan.tables, problems);
    }
    return problems;
  }

  base::Problems check(bool strict,
                       const std::filesystem::path& static_folder,
                       const TellProgress& progress) {
    const auto files = base::files_below(static_folder);
    rows_.know_static_files({files.begin(), files.end()});
    TellingRows telling(rows_, progress);
    return check_rows(telling, schema_, strict);
  }
  [[nodiscard]] bool holds_what_was_loaded() const {
    const std::string loaded = loaded_hash(database_);
    return loaded.empty() || loaded == content_hash(database_);
  }
  std::vector<model::PlanSummary> summaries() override;
  std::vector<model::Comparison> comparisons() override;
  model::Plan read(const std::string& plan_id) override;
  void read_tables(const std::string& plan_id,
                   const std::function<void(Table)>& begins,
                   const std::function<void(Cells)>& row) override;
  void read_common_tables(const std::function<void(Table)>& begins,
                          const std::function<void(Cells)>& row) override;
  void use_database_of(const std::string& plan_id,
                       const std::function<void(std::string_view)>& use) override;
  std::string seals_script() override { return seals_sql(schema_); }

 private:
  // Begins the read transaction and looks at the file before any statement is prepared on it.
  struct Snapshot {
    Snapshot(Database& database, const Schema& schema) {
      database.execute("BEGIN");
      verify_database(database, schema);
    }
  };

  // What is published of a plan, row by row: its body, then its tables in the order of the schema.
  void each_row(const std::string& plan_id,
                const std::function<void(const store::Table&)>& begins,
                const std::function<void(const store::Table&, Row)>& row);
  [[noreturn]] void refuse_unknown(const std::string& plan_id);

  Schema schema_;
  Database database_;
  Snapshot snapshot_;
  DatabaseRows rows_;
  Statement body_rows_;
  TableOf<model::PlanSummary> summary_;
  RowReader summaries_;
  TableOf<model::Comparison> comparison_;
  RowReader comparisons_;
  TableOf<ComparedRow> compared_;
  RowReader all_compared_;
  TableOf<model::Plan> plan_;
  RowReader head_;
  std::optional<SinglePlanFile> single_plan_;  // made when the first file is asked for
};

std::vector<model::PlanSummary> PlanReader::summaries() {
  std::vector<model::PlanSummary> summaries;
  for (summaries_.start(); summaries_.next();) {
    summary_.take(summaries.emplace_back(), summaries_);
  }
  return summaries;
}

std::vector<model::Comparison> PlanReader::comparisons() {
  std::vector<model::Comparison> comparisons;
  for (comparisons_.start(); comparisons_.next();) {
    comparison_.take(comparisons.emplace_back(), comparisons_);
  }
  for (all_compared_.start(); all_compared_.next();) {
    ComparedRow row;
    compared_.take(row, all_compared_);
    for (model::Comparison& of : comparisons) {
      if (of.id == row.comparison_id) {
        of.indicators.push_back(std::move(row.indicator));
        break;
      }
    }
  }
  return comparisons;
}

// The same of the model as of its rows (not_public.hpp).
void blank_what_is_not_public(std::vector<model::Document>& documents) {
  for (model::Document& document : documents) {
    if (!document.is_public) {
      model::Document hidden;
      hidden.id = std::move(document.id);
      hidden.issued = document.issued;
      hidden.is_public = false;
      document = std::move(hidden);
    }
  }
}

model::Plan PlanReader::read(const std::string& plan_id) {
  head_.start(plan_id);
  if (!head_.next()) {
    refuse_unknown(plan_id);
  }
  model::Plan plan;
  plan_.take(plan, head_);
  plan_.read_parts(plan_id, {{{"", 0}}, {&plan}});
  blank_what_is_not_public(plan.progress.documents);
  model::add_versions(plan);
  model::put_in_force(plan, std::nullopt);
  return plan;
}

void PlanReader::each_row(const std::string& plan_id,
                          const std::function<void(const store::Table&)>& begins,
                          const std::function<void(const store::Table&, Row)>& row) {
  const store::Table& body = schema_.table("body");
  begins(body);
  body_rows_.bind(1, plan_id);
  store::each_row(
      body_rows_, body, database_.name(), [&](Row each) { row(body, std::move(each)); });
  for (const store::Table& table : schema_.tables) {
    if (table.is_site_level()) {
      continue;
    }
    begins(table);
    std::size_t rows = 0;
    rows_.each_row(table, plan_id, [&](Row each) {
      ++rows;
      if (table.name == "document") {
        blank_what_is_not_public(table, each);
      }
      row(table, std::move(each));
    });
    if (table.name == "plan" && rows == 0) {
      refuse_unknown(plan_id);
    }
  }
}

namespace {

model::ColumnType type_of(const store::Table& table, const Column& column) {
  return column.is_integer                      ? model::ColumnType::Integer
         : is_decimal_column(table, column)     ? model::ColumnType::Decimal
         : column.domain == Domain::Day         ? model::ColumnType::Date
         : column.domain == Domain::PartialDate ? model::ColumnType::PartialDate
                                                : model::ColumnType::Text;
}

// The table without its rows, as the schema describes it.
model::PlanSource::Table described(const Table& of) {
  model::PlanSource::Table table;
  table.name = of.name;
  const auto names = [&](const std::vector<std::size_t>& columns) {
    std::vector<std::string> all;
    for (const std::size_t column : columns) {
      all.push_back(of.columns[column].name);
    }
    return all;
  };
  for (const Column& column : of.columns) {
    table.columns.push_back(column.name);
    table.types.push_back(type_of(of, column));
  }
  table.key = names(of.key);
  for (const Reference& reference : of.references) {
    table.references.push_back(
        {names(reference.columns), reference.parent, reference.parent_columns});
  }
  return table;
}

}  // namespace

void PlanReader::read_tables(const std::string& plan_id,
                             const std::function<void(Table)>& begins,
                             const std::function<void(Cells)>& row) {
  each_row(
      plan_id,
      [&](const store::Table& table) { begins(described(table)); },
      [&](const store::Table& /*table*/, Row each) { row(std::move(each.cells)); });
}

void PlanReader::read_common_tables(const std::function<void(Table)>& begins,
                                    const std::function<void(Cells)>& row) {
  for (const store::Table& table : schema_.tables) {
    if (table.is_site_level() && table.name != "body") {
      begins(described(table));
      rows_.each_row(table, {}, [&](Row each) { row(std::move(each.cells)); });
    }
  }
}

void PlanReader::use_database_of(const std::string& plan_id,
                                 const std::function<void(std::string_view)>& use) {
  if (!single_plan_) {
    single_plan_.emplace(schema_);
  }
  single_plan_->make(
      [&](RowWriter& writer) {
        each_row(
            plan_id,
            [](const store::Table& /*table*/) {},
            [&](const store::Table& table, const Row& each) { writer.insert(table, each); });
      },
      use);
}

void PlanReader::refuse_unknown(const std::string& plan_id) {
  std::vector<std::string> ids;
  for (const model::PlanSummary& summary : summaries()) {
    ids.push_back(summary.id);
  }
  base::refuse(base::FailureKind::Material,
               {.place = {database_.name(), 0, 0, "plan.plan_id"},
                .value = plan_id,
                .reason = {"không có kế hoạch này", "there is no such plan"},
                .fix = {},
                .nearest = base::nearest(plan_id, ids)});
}

}  // namespace

std::unique_ptr<model::PlanSource> open_plans(const std::filesystem::path& database,
                                              const std::filesystem::path& schema_file) {
  return std::make_unique<PlanReader>(database, schema_file);
}

std::unique_ptr<model::PlanSource> open_tables(const std::filesystem::path& folder,
                                               const std::filesystem::path& schema_file) {
  return std::make_unique<PlanReader>(database_of_tables(folder, schema_file),
                                      read_schema(schema_file));
}

std::unique_ptr<model::PlanSource> open_published(const std::filesystem::path& database,
                                                  const std::filesystem::path& schema_file) {
  return open_published(Database::open_read_only(database), read_schema(schema_file));
}

std::unique_ptr<model::PlanSource> open_published(Database database, Schema schema) {
  auto plans = std::make_unique<PlanReader>(std::move(database), std::move(schema));
  plans->check_links().throw_if_errors();
  return plans;
}

CheckedPlans open_checked_plans(const std::filesystem::path& database,
                                const std::filesystem::path& schema_file,
                                const std::filesystem::path& static_folder,
                                bool strict,
                                const TellProgress& progress) {
  auto plans = std::make_unique<PlanReader>(database, schema_file);
  base::Problems problems = plans->check(strict, static_folder, progress);
  problems.throw_if_errors();
  const bool holds_what_was_loaded = plans->holds_what_was_loaded();
  return {std::move(plans), std::move(problems), holds_what_was_loaded};
}

}  // namespace minhbach::store
