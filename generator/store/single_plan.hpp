#pragma once

#include "store/database_rows.hpp"

#include <functional>
#include <string_view>

namespace minhbach::store {

// Makes the file that a reader downloads: the tables of the schema and the rows of one plan,
// nothing else, in a form that SQLite since 3.8 opens. The same rows give the same bytes, whichever
// plans came before. For one thread.
class SinglePlanFile {
 public:
  explicit SinglePlanFile(const Schema& schema);
  // `fill` writes the rows of the plan; `use` sees the file, and may not keep it.
  void make(const std::function<void(RowWriter&)>& fill,
            const std::function<void(std::string_view)>& use);

 private:
  Database& with_tables(const Schema& schema);

  // Filled in a transaction, copied, rolled back: that is four times faster than making the tables
  // anew for each plan. What does not fit into memory waits on the disk: of ten thousand tasks it
  // would take a hundred megabytes beside the copy.
  Database database_;
  RowWriter writer_;
};

}  // namespace minhbach::store
