#pragma once

#include "store/rows.hpp"
#include "store/sqlite.hpp"

#include <functional>
#include <map>
#include <memory>

namespace minhbach::store {

// Refuses a database that is not one of ours, is of another version of the schema, is damaged, or
// lacks a table or a column (a view is no table). Failure(Material); nothing is invented later.
void verify_database(const Database& database, const Schema& schema);

// Comma-separated names, as they stand in a statement.
std::string column_list(const Table& table);
std::string key_order(const Table& table);  // "plan_id, id"

// The rows of a query over all columns of the table, one by one.
void each_row(Statement& select,
              const Table& table,
              const std::string& file,
              const std::function<void(Row)>& row);

// Rows of a database of this schema, each table in key order.
class DatabaseRows : public RowSource {
 public:
  // Both must outlive this.
  DatabaseRows(const Database& database, const Schema& schema);

  // The files a plan may name as its source.
  void know_static_files(std::set<std::string> files) { static_files_ = std::move(files); }

  std::vector<TableRows> site_tables(base::Problems& problems) override;
  std::optional<std::set<std::string>> static_files() override { return static_files_; }
  // Every plan_id that stands in any table, so that no row is overlooked.
  std::vector<std::string> plan_ids(base::Problems& problems) override;
  PlanRows plan(const std::string& plan_id, base::Problems& problems) override;
  // One by one: a large table need not be held.
  void each_row(const Table& table,
                const std::string& plan_id,
                const std::function<void(Row)>& row);

 private:
  TableRows read(const Table& table, const std::string& plan_id);

  const Database& database_;
  const Schema& schema_;
  std::map<std::string, std::unique_ptr<Statement>> selects_;  // by table
  std::optional<std::set<std::string>> static_files_;
};

// Writes rows into a database that has the schema's tables. Integers must be integers.
class RowWriter {
 public:
  // Both must outlive this.
  RowWriter(const Database& database, const Schema& schema);
  void insert(const TableRows& rows);
  void insert(const Table& table, const Row& row);
  [[nodiscard]] std::size_t row_count() const { return row_count_; }

 private:
  const Database& database_;
  std::map<std::string, std::unique_ptr<Statement>> inserts_;  // by table
  std::size_t row_count_ = 0;
};

}  // namespace minhbach::store
