#pragma once

#include "base/problem.hpp"
#include "store/rows.hpp"
#include "store/sqlite.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace minhbach::store {

// A fresh database file, filled with the rows of a source that keep every rule. Not durable:
// whoever makes it syncs the file and puts it in its place.
class NewDatabase {
 public:
  // Failure(Material) with every problem at once.
  NewDatabase(const std::filesystem::path& path,
              RowSource& source,
              const Schema& schema,
              bool strict);

  // One of the two, once. The hash of its content, which the file keeps as what `load` wrote.
  std::string finish_as_loaded();
  void finish();

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
