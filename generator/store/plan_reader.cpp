#include "store/plan_reader.hpp"

#include "base/problem.hpp"
#include "store/database_rows.hpp"
#include "store/plan_parts.hpp"
#include "store/progress_parts.hpp"
#include "store/schema.hpp"
#include "store/single_plan.hpp"
#include "store/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::store {

namespace {

constexpr const char* kSummaries =
    "SELECT p.plan_id, p.short_title_vi, p.short_title_en, p.title_vi, p.title_en, b.name_vi, "
    "b.name_en,"
    " p.state, p.illustrative, p.effective_from, p.effective_to,"
    " (SELECT count(*) FROM task t WHERE t.plan_id = p.plan_id) AS task_count,"
    " (SELECT count(*) FROM target t WHERE t.plan_id = p.plan_id AND t.kind = 'figure') AS "
    "target_count,"
    " (SELECT max(r.closing) FROM snapshot s JOIN reporting_period r ON r.plan_id = s.plan_id"
    " AND r.id = s.period_id WHERE s.plan_id = p.plan_id) AS data_closing"
    " FROM plan p LEFT JOIN body b ON b.id = p.body_id ORDER BY p.position, p.plan_id";

constexpr const char* kBody =
    "SELECT b.id, b.name_vi, b.name_en, b.place_vi, b.place_en, b.valid_to, b.successor_vi, "
    "b.successor_en,"
    " b.successor_basis, b.illustrative FROM plan p JOIN body b ON b.id = p.body_id WHERE "
    "p.plan_id = ?1";

constexpr const char* kHead =
    "SELECT state, illustrative, kind, parent_plan_id, title_vi, title_en, short_title_vi, "
    "short_title_en,"
    " symbol, number, issued, issued_place_vi, issued_place_en, signer_title_vi, signer_title_en,"
    " signer_name, basis_vi, basis_en, effective_from, effective_to, tracking_end,"
    " tracking_end_basis_vi, tracking_end_basis_en, follow_up_unit_id, follow_up_paragraph_id, "
    "source_file"
    " FROM plan WHERE plan_id = ?1";

class PlanReader : public model::PlanSource {
 public:
  PlanReader(const std::filesystem::path& database, const std::filesystem::path& schema_file)
      : tables_(Database::in_memory(schema_file.string())),
        schema_(make_tables(schema_file, tables_)),
        database_(Database::open_read_only(database)),
        snapshot_(database_, schema_),
        rows_(database_, schema_),
        body_rows_(database_,
                   fmt::format("SELECT {} FROM body WHERE id ="
                               " (SELECT body_id FROM plan WHERE plan_id = ?1)",
                               column_list(schema_.table("body")))),
        summaries_(database_, "plan", kSummaries),
        body_(database_, "body", kBody),
        head_(database_, "plan", kHead),
        texts_(database_),
        units_(database_),
        tasks_(database_),
        targets_(database_),
        notes_(database_),
        registers_(database_),
        reports_(database_) {}

  std::vector<model::PlanSummary> summaries() override;
  model::Plan read(const std::string& plan_id) override;
  std::vector<Table> tables(const std::string& plan_id) override;
  std::string database_of(const std::string& plan_id) override;

 private:
  // Begins the read transaction and looks at the file before any statement is prepared on it.
  struct Snapshot {
    Snapshot(Database& database, const Schema& schema) {
      database.execute("BEGIN");
      verify_database(database, schema);
    }
  };

  std::vector<TableRows> rows_of(const std::string& plan_id);
  [[noreturn]] void refuse_unknown(const std::string& plan_id);

  Database tables_;  // in memory, without rows: how SQLite read the schema, then each plan's file
  Schema schema_;
  Database database_;
  Snapshot snapshot_;
  DatabaseRows rows_;
  Statement body_rows_;
  RowReader summaries_;
  RowReader body_;
  RowReader head_;
  TextParts texts_;
  UnitParts units_;
  TaskParts tasks_;
  TargetParts targets_;
  NoteParts notes_;
  RegisterParts registers_;
  ReportParts reports_;
  std::optional<SinglePlanFile> single_plan_;  // made when the first file is asked for
};

std::vector<model::PlanSummary> PlanReader::summaries() {
  std::vector<model::PlanSummary> summaries;
  while (summaries_.next()) {
    model::PlanSummary summary;
    summary.id = summaries_.text();
    summary.short_title = summaries_.pair();
    summary.title = summaries_.pair();
    summary.body_name = summaries_.pair();
    summary.state = summaries_.word(kPlanStates);
    summary.illustrative = summaries_.flag();
    summary.effective_from = summaries_.partial_date();
    summary.effective_to = summaries_.day();
    summary.task_count = static_cast<std::size_t>(summaries_.number());
    summary.target_count = static_cast<std::size_t>(summaries_.number());
    summary.data_closing = summaries_.maybe_day();
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

model::Body read_body(RowReader& reader) {
  model::Body body;
  body.id = reader.text();
  body.name = reader.pair();
  body.place = reader.pair();
  body.valid_to = reader.maybe_partial_date();
  body.successor = reader.pair();
  body.successor_basis = reader.text();
  body.illustrative = reader.flag();
  return body;
}

void read_head(RowReader& reader, model::Plan& plan) {
  plan.state = reader.word(kPlanStates);
  plan.illustrative = reader.flag();
  plan.annual = reader.word(kIsAnnual);
  plan.parent_plan_id = reader.text();
  plan.title = reader.pair();
  plan.short_title = reader.pair();
  plan.symbol = reader.text();
  plan.number = reader.text();
  plan.issued = reader.maybe_partial_date();
  plan.issued_place = reader.pair();
  plan.signer_title = reader.pair();
  plan.signer_name = reader.text();
  plan.basis = reader.pair();
  plan.effective_from = reader.partial_date();
  plan.effective_to = reader.day();
  plan.tracking_end = reader.maybe_day();
  plan.tracking_end_basis = reader.pair();
  plan.follow_up_unit_id = reader.text();
  plan.follow_up_paragraph_id = reader.text();
  plan.source_file = reader.text();
}

model::Plan PlanReader::read(const std::string& plan_id) {
  model::Plan plan;
  plan.id = plan_id;
  head_.start(plan.id);
  if (!head_.next()) {
    refuse_unknown(plan_id);
  }
  read_head(head_, plan);
  body_.start(plan.id);
  if (!body_.next()) {
    body_.refuse(
        plan_id,
        {"kế hoạch không có cơ quan trong bảng body", "the plan has no body in table body"});
  }
  plan.body = read_body(body_);
  texts_.read(plan);
  units_.read(plan);
  tasks_.read(plan);
  targets_.read(plan);
  notes_.read(plan);
  registers_.read(plan);
  reports_.read(plan);
  return plan;
}

// A document that is not public is counted, never shown: of it only its id and its date leave the
// house. The date stays because standings rest on it (S14).
void blank_what_is_not_public(TableRows& documents) {
  const std::vector<Column>& columns = documents.table->columns;
  const auto column = [&](std::string_view name) {
    return static_cast<std::size_t>(
        std::find_if(
            columns.begin(), columns.end(), [&](const Column& each) { return each.name == name; }) -
        columns.begin());
  };
  const std::size_t is_public = column("is_public");
  for (Row& row : documents.rows) {
    if (row.cells.at(is_public) == "1") {
      continue;
    }
    for (const char* const name :
         {"number", "kind_vi", "kind_en", "abstract_vi", "abstract_en", "url"}) {
      row.cells.at(column(name)).reset();
    }
  }
}

std::vector<TableRows> PlanReader::rows_of(const std::string& plan_id) {
  TableRows body{&schema_.table("body"), database_.name(), true, {}};
  body_rows_.bind(1, plan_id);
  while (body_rows_.step()) {
    Row row;
    for (int column = 0; column < body_rows_.column_count(); ++column) {
      row.cells.push_back(body_rows_.cell(column));
    }
    body.rows.push_back(std::move(row));
  }
  std::vector<TableRows> tables;
  tables.push_back(std::move(body));
  base::Problems none;
  PlanRows plan = rows_.plan(plan_id, none);
  if (plan.of("plan").rows.empty()) {
    refuse_unknown(plan_id);
  }
  for (TableRows& rows : plan.tables) {
    if (rows.table->name == "document") {
      blank_what_is_not_public(rows);
    }
  }
  std::move(plan.tables.begin(), plan.tables.end(), std::back_inserter(tables));
  return tables;
}

std::vector<model::PlanSource::Table> PlanReader::tables(const std::string& plan_id) {
  std::vector<Table> tables;
  for (TableRows& rows : rows_of(plan_id)) {
    Table table;
    table.name = rows.table->name;
    for (const Column& column : rows.table->columns) {
      table.columns.push_back(column.name);
      table.numeric.push_back(column.is_integer);
    }
    for (Row& row : rows.rows) {
      table.rows.push_back(std::move(row.cells));
    }
    tables.push_back(std::move(table));
  }
  return tables;
}

std::string PlanReader::database_of(const std::string& plan_id) {
  if (!single_plan_) {
    single_plan_.emplace(tables_, schema_);
  }
  return single_plan_->bytes(rows_of(plan_id));
}

void PlanReader::refuse_unknown(const std::string& plan_id) {
  std::vector<std::string> ids;
  for (const model::PlanSummary& summary : summaries()) {
    ids.push_back(summary.id);
  }
  base::Problem problem;
  problem.place = {database_.name(), 0, 0, "plan.plan_id"};
  problem.value = plan_id;
  problem.reason = {"không có kế hoạch này", "there is no such plan"};
  problem.nearest = base::nearest(plan_id, ids);
  throw base::Failure(base::FailureKind::Material, std::move(problem));
}

}  // namespace

std::unique_ptr<model::PlanSource> open_plans(const std::filesystem::path& database,
                                              const std::filesystem::path& schema_file) {
  return std::make_unique<PlanReader>(database, schema_file);
}

}  // namespace minhbach::store
