#pragma once

#include "model/comparison.hpp"
#include "model/plan.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace minhbach::model {

// What the cells of a column are, all of them given as text. A decimal may be a whole number; a
// partial date may be a month or a year.
enum class ColumnType { Text, Integer, Decimal, Date, PartialDate };

// Where plans come from: first the list of all, then one at a time, so that a site of a thousand
// plans holds one or two in memory. Used by one thread.
class PlanSource {
 public:
  PlanSource() = default;
  virtual ~PlanSource() = default;
  PlanSource(const PlanSource&) = delete;
  PlanSource& operator=(const PlanSource&) = delete;
  PlanSource(PlanSource&&) = delete;
  PlanSource& operator=(PlanSource&&) = delete;

  // In the order in which the site lists them.
  virtual std::vector<PlanSummary> summaries() = 0;
  virtual Plan read(const std::string& plan_id) = 0;
  // What several plans measure alike, in the order in which the site lists it.
  virtual std::vector<Comparison> comparisons() { return {}; }

  using Cells = std::vector<std::optional<std::string>>;
  struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<ColumnType> types;  // by column
    std::vector<Cells> rows;

    // What else is known of the columns, by their names.
    struct Reference {
      std::vector<std::string> columns;
      std::string parent;
      std::vector<std::string> parent_columns;
    };
    std::vector<std::string> key = {};  // empty: the rows have none
    std::vector<Reference> references = {};
  };
  // Every row of the plan's tables as text, for the open-data files: each table in the order of the
  // schema without its rows, then these one by one, as the reports on ten thousand tasks are too
  // many to hold. NULL is nullopt.
  virtual void read_tables(const std::string& plan_id,
                           const std::function<void(Table table)>& begins,
                           const std::function<void(Cells row)>& row) = 0;
  // The same of the tables that plans have in common, bodies aside: a plan has its own among its
  // rows.
  virtual void read_common_tables(const std::function<void(Table table)>& /*begins*/,
                                  const std::function<void(Cells row)>& /*row*/) {}
  // All of them at once.
  std::vector<Table> tables(const std::string& plan_id) {
    std::vector<Table> tables;
    read_tables(
        plan_id,
        [&](Table table) { tables.push_back(std::move(table)); },
        [&](Cells row) { tables.back().rows.push_back(std::move(row)); });
    return tables;
  }

  // A fresh SQLite file that holds this plan alone, for download: `use` sees the bytes of the file,
  // a hundred megabytes for ten thousand tasks, while they stand.
  virtual void use_database_of(const std::string& plan_id,
                               const std::function<void(std::string_view bytes)>& use) = 0;
  std::string database_of(const std::string& plan_id) {
    std::string copy;
    use_database_of(plan_id, [&](std::string_view bytes) { copy = bytes; });
    return copy;
  }

  // The script that makes the sealed lines of such a file (rule M43).
  virtual std::string seals_script() = 0;
};

}  // namespace minhbach::model
