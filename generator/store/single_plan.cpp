#include "store/single_plan.hpp"

namespace minhbach::store {

SinglePlanFile::SinglePlanFile(Database& empty, const Schema& schema)
    : database_(empty), writer_(database_, schema) {
  // The rows were in a table with the same checks already.
  database_.execute("PRAGMA ignore_check_constraints=ON");
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
