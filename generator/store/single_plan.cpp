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
    : database_(Database::in_memory(schema.file)), writer_(with_tables(schema), schema) {
  // The rows were in a table with the same checks already.
  database_.execute("PRAGMA ignore_check_constraints=ON");
}

Database& SinglePlanFile::with_tables(const Schema& schema) {
  database_.execute("BEGIN");
  database_.execute(for_older_programs(schema.text));
  database_.execute("COMMIT");
  return database_;
}

std::string SinglePlanFile::bytes(const std::vector<TableRows>& tables) {
  database_.execute("BEGIN");
  try {
    for (const TableRows& rows : tables) {
      writer_.insert(rows);
    }
    std::string bytes = database_.serialized();
    database_.execute("ROLLBACK");
    return bytes;
  } catch (...) {
    database_.execute("ROLLBACK");
    throw;
  }
}

}  // namespace minhbach::store
