#pragma once

#include "base/problem.hpp"
#include "store/schema.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::store {

// Rows as they were found, before any rule has looked at them. Text tables and a database give the
// same form, so that both are held to the same rules.

using Cell = std::optional<std::string>;  // nullopt: NULL, "not stated"

struct Row {
  std::size_t line = 0;     // of the text table; 0 in a database
  std::vector<Cell> cells;  // in the schema's column order, plan_id included
};

struct TableRows {
  const Table* table = nullptr;
  std::string file;
  bool in_database = false;
  std::vector<Row> rows;
  // The file could not be read in full: what refers to its rows cannot be judged.
  bool is_incomplete = false;

  // The line of a text table; in a database, the table and the key of the row.
  [[nodiscard]] base::Place place(const Row& row, std::size_t column) const;
  // Of the table as a whole.
  [[nodiscard]] base::Place place() const;
};

struct PlanRows {
  std::string plan_id;
  std::string file;               // of plan.csv, or the database
  std::vector<TableRows> tables;  // every table of a plan, in the order of the schema

  [[nodiscard]] const TableRows& of(std::string_view name) const;
};

// By key, text by bytes and integers by value: the order in which a database keeps them.
bool key_less(const Table& table, const Row& a, const Row& b);
void sort_by_key(TableRows& rows);

// Where rows come from, plan by plan, so that a thousand plans never stand in memory at once. What
// keeps a row from being read at all is added to `problems`; such a row is left out.
class RowSource {
 public:
  RowSource() = default;
  virtual ~RowSource() = default;
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;
  RowSource(RowSource&&) = delete;
  RowSource& operator=(RowSource&&) = delete;

  virtual std::vector<TableRows> site_tables(base::Problems& problems) = 0;
  virtual std::vector<std::string> plan_ids(base::Problems& problems) = 0;  // by bytes
  virtual PlanRows plan(const std::string& plan_id, base::Problems& problems) = 0;
  // Files of the folder 'static' of the site; nullopt: where the site lies is not known.
  virtual std::optional<std::set<std::string>> static_files() { return std::nullopt; }
};

}  // namespace minhbach::store
