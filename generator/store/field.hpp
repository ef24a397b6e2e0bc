#pragma once

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "store/rows.hpp"

namespace minhbach::store {

// One column of a table, found once, with what rules about rows ask of it. The table must outlive
// this. A cell that breaks the domain of its column reads as not stated: it is reported elsewhere.
class Field {
 public:
  Field(const TableRows& rows, std::string_view column)
      : rows_(&rows), column_(rows.table->column(column)) {}

  [[nodiscard]] bool is_stated(const Row& row) const { return row.cells[column_].has_value(); }
  [[nodiscard]] std::string_view text(const Row& row) const;  // NULL: ""
  [[nodiscard]] std::optional<int> number(const Row& row) const;
  [[nodiscard]] std::optional<model::Day> day(const Row& row) const;
  [[nodiscard]] std::optional<model::Decimal> decimal(const Row& row) const;

  // About this cell.
  void error(const Row& row,
             base::LocalText reason,
             base::LocalText fix,
             base::Problems& problems,
             std::string nearest = {}) const;
  void warning(const Row& row,
               base::LocalText reason,
               base::LocalText fix,
               base::Problems& problems) const;

 private:
  const TableRows* rows_;
  std::size_t column_;
};

// A day as people write it: '20/3/2023', '20/03/2023'.
base::LocalText shown(model::Day day);

// `a` comes before `b`; false where one of them is not stated.
bool is_before(const std::optional<model::Day>& a, const std::optional<model::Day>& b);

}  // namespace minhbach::store
