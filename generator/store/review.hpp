#pragma once

#include "model/day.hpp"
#include "model/decimal.hpp"
#include "store/rows.hpp"

#include <map>

namespace minhbach::store {

// What a rule sees of a plan: rows whose cells are asked by the name of their column and take
// complaints. Views into the rows, which must not change meanwhile. A cell that breaks the domain
// of its column reads as not stated: that is reported elsewhere.

class Field {
 public:
  Field(const TableRows& rows, const Row& row, std::size_t column, base::Problems& problems)
      : rows_(&rows), row_(&row), column_(column), problems_(&problems) {}

  explicit operator bool() const { return row_->cells[column_].has_value(); }  // is stated
  [[nodiscard]] std::string_view text() const;                                 // "" where it is not
  [[nodiscard]] std::optional<int> number() const;
  [[nodiscard]] std::optional<model::PartialDate> date() const;
  [[nodiscard]] std::optional<model::Day> day() const;
  [[nodiscard]] std::optional<model::Decimal> decimal() const;
  bool operator==(std::string_view words) const { return text() == words; }

  [[nodiscard]] base::Place place() const { return rows_->place(*row_, column_); }
  void error(base::LocalText reason, base::LocalText fix = {}, std::string nearest = {}) const;
  void warning(base::LocalText reason, base::LocalText fix, std::string nearest = {}) const;

 private:
  const TableRows* rows_;
  const Row* row_;
  std::size_t column_;
  base::Problems* problems_;
};

class Record {
 public:
  Record(const TableRows& rows, const Row* row, base::Problems& problems)
      : rows_(&rows), row_(row), problems_(&problems) {}

  Field operator[](std::string_view column) const {
    return {*rows_, *row_, rows_->table->column(column), *problems_};
  }

 private:
  friend class Records;
  const TableRows* rows_;
  const Row* row_;
  base::Problems* problems_;
};

// The rows of one table.
class Records {
 public:
  class Iterator {
   public:
    explicit Iterator(Record at) : at_(at) {}
    Record operator*() const { return at_; }
    Iterator& operator++() {
      ++at_.row_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_.row_ != other.at_.row_; }

   private:
    Record at_;
  };

  Records(const TableRows& rows, base::Problems& problems) : rows_(&rows), problems_(&problems) {}

  [[nodiscard]] const Table& table() const { return *rows_->table; }
  [[nodiscard]] Iterator begin() const { return at(0); }
  [[nodiscard]] Iterator end() const { return at(rows_->rows.size()); }

  // What stands in a column.
  [[nodiscard]] std::set<std::string_view> values(std::string_view column) const;
  [[nodiscard]] std::map<std::string_view, Record> by(std::string_view column) const;

 private:
  [[nodiscard]] Iterator at(std::size_t i) const {
    return Iterator({*rows_, rows_->rows.data() + i, *problems_});
  }

  const TableRows* rows_;
  base::Problems* problems_;
};

struct Review {
  const PlanRows& plan;
  base::Problems& problems;

  [[nodiscard]] Records of(std::string_view table) const { return {plan.of(table), problems}; }
};

// `a` comes before `b`; false where one of them is not stated.
bool is_before(const std::optional<model::Day>& a, const std::optional<model::Day>& b);

// Two patterns with two days in the places of '{}', as people write them: '20/3/2023',
// '20/03/2023'.
base::LocalText dated(std::string_view vi, std::string_view en, model::Day one, model::Day two);

// The nearest of `candidates`.
std::string nearest(std::string_view word, const std::set<std::string_view>& candidates);

}  // namespace minhbach::store
