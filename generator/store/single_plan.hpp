#pragma once

#include "store/database_rows.hpp"

#include <string>
#include <vector>

namespace minhbach::store {

// Makes the file that a reader downloads: the schema and the rows of one plan, nothing else. The
// same rows give the same bytes, whichever plans came before. For one thread.
class SinglePlanFile {
 public:
  // `empty` holds the tables of the schema and no rows, and outlives this.
  SinglePlanFile(Database& empty, const Schema& schema);
  std::string bytes(const std::vector<TableRows>& tables);

 private:
  // Filled in a transaction, copied, rolled back: that is four times faster than making the tables
  // anew for each plan.
  Database& database_;
  RowWriter writer_;
};

}  // namespace minhbach::store
