#pragma once

#include "model/plan_source.hpp"

#include <string>
#include <vector>

namespace minhbach::site {

using Table = model::PlanSource::Table;

using Cells = model::PlanSource::Cells;

// The forms in which a table is published, row by row: each appends to `out`. The table describes
// the columns and must outlive the form; its own rows are not looked at.

// With a byte order mark.
class CsvForm {
 public:
  explicit CsvForm(const Table& table);
  void begin(std::string& out) const;
  void row(std::string& out, const Cells& cells);

 private:
  const Table& table_;
  std::vector<bool> verbatim_;           // by column
  std::vector<std::string> longer_;      // figures that need another digit
  std::vector<std::string_view> cells_;  // of the row
};

// An array of objects; NULL is null, numbers are numbers.
class JsonForm {
 public:
  explicit JsonForm(const Table& table);
  void row(std::string& out, const Cells& cells);
  void end(std::string& out) const;  // also of a table without rows

 private:
  const Table& table_;
  std::vector<std::string> names_;  // '"title_vi":'
  bool has_rows_ = false;
};

}  // namespace minhbach::site
