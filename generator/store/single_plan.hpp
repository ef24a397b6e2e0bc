#pragma once

#include "store/database_rows.hpp"

#include <string>
#include <vector>

namespace minhbach::store {

// Makes the file that a reader downloads: the tables of the schema and the rows of one plan,
// nothing else, in a form that SQLite since 3.8 opens. The same rows give the same bytes, whichever
// plans came before. For one thread.
class SinglePlanFile {
 public:
  explicit SinglePlanFile(const Schema& schema);
  std::string bytes(const std::vector<TableRows>& tables);

 private:
  Database& with_tables(const Schema& schema);

  // Filled in a transaction, copied, rolled back: that is four times faster than making the tables
  // anew for each plan.
  Database database_;
  RowWriter writer_;
};

}  // namespace minhbach::store
