#pragma once

#include "base/problem.hpp"
#include "store/rows.hpp"
#include "store/sqlite.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace minhbach::store {

// A fresh database, filled with the rows of a source that keep every rule. A file is not durable:
// whoever makes it syncs it and puts it in its place.
class NewDatabase {
 public:
  // Failure(Material) with every problem at once.
  NewDatabase(Database database, RowSource& source, const Schema& schema, bool strict);

  // One of the two, once. The hash of its content, which the file keeps as what `load` wrote.
  std::string finish_as_loaded();
  void finish();
  [[nodiscard]] Database take() && { return std::move(database_); }

  [[nodiscard]] std::size_t plans() const { return plans_; }
  [[nodiscard]] std::size_t tables() const { return tables_; }  // with at least one row
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] base::Problems& problems() { return problems_; }  // warnings

 private:
  Database database_;
  std::size_t plans_ = 0;
  std::size_t tables_ = 0;
  std::size_t rows_ = 0;
  base::Problems problems_;
};

}  // namespace minhbach::store
