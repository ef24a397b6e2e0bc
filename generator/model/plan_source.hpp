#pragma once

#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
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

  // Every row of the plan's tables as text, for the open-data files: table by table in the order of
  // the schema, with column names, NULL as nullopt.
  struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<ColumnType> types;  // by column
    std::vector<std::vector<std::optional<std::string>>> rows;

    // What else is known of the columns, by their names.
    struct Reference {
      std::vector<std::string> columns;
      std::string parent;
      std::vector<std::string> parent_columns;
    };
    std::vector<std::string> key = {};  // empty: the rows have none
    std::vector<Reference> references = {};
  };
  virtual std::vector<Table> tables(const std::string& plan_id) = 0;

  // A fresh SQLite file that holds this plan alone, for download: the bytes of the file.
  virtual std::string database_of(const std::string& plan_id) = 0;

  // The script that makes the sealed lines of such a file (rule M43).
  virtual std::string seals_script() = 0;
};

}  // namespace minhbach::model
