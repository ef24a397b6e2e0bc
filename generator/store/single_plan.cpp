#include "store/single_plan.hpp"

namespace minhbach::store {

namespace {

// The tables must stand before statements can be prepared on them.
Database& with_tables(Database& database, const Schema& schema) {
  // The rows were in a table with the same checks already.
  database.execute("PRAGMA ignore_check_constraints=ON; BEGIN");
  database.execute(schema.text);
  database.execute("COMMIT");
  return database;
}

}  // namespace

SinglePlanFile::SinglePlanFile(const Schema& schema)
    : database_(Database::in_memory("plan.sqlite")),
      writer_(with_tables(database_, schema), schema) {}

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
