#include "store/single_plan.hpp"

#include "base/text.hpp"

namespace minhbach::store {

namespace {

// Programs from before the end of 2021 cannot open a file with a STRICT table; the rows were in one
// already.
std::string for_older_programs(const std::string& schema) {
  return base::replaced(
      base::replaced(schema, ") STRICT, WITHOUT ROWID;", ") WITHOUT ROWID;"), ") STRICT;", ");");
}

}  // namespace

SinglePlanFile::SinglePlanFile(const Schema& schema)
    : database_(Database::temporary(schema.file)), writer_(with_tables(schema), schema) {
  // The rows were in a table with the same checks already. A journal on disk would be all that a
  // plan of usual size writes there.
  database_.execute("PRAGMA ignore_check_constraints=ON; PRAGMA journal_mode=MEMORY;");
}

Database& SinglePlanFile::with_tables(const Schema& schema) {
  database_.execute("BEGIN");
  database_.execute(for_older_programs(schema.text));
  database_.execute("COMMIT");
  return database_;
}

void SinglePlanFile::make(const std::function<void(RowWriter&)>& fill,
                          const std::function<void(std::string_view)>& use) {
  database_.execute("BEGIN");
  try {
    fill(writer_);
    database_.serialized(use);
    database_.execute("ROLLBACK");
  } catch (...) {
    // SQLite has done so itself where the disk was full.
    if (database_.is_in_transaction()) {
      database_.execute("ROLLBACK");
    }
    throw;
  }
}

}  // namespace minhbach::store
