#include "store/published_seals.hpp"

#include "store/cells.hpp"
#include "store/database_rows.hpp"
#include "store/keys.hpp"
#include "store/plan_rules.hpp"

#include <algorithm>

namespace minhbach::store {

PublishedSeals published_seals(const Database& database, const Schema& schema) {
  verify_database(database, schema);
  PublishedSeals seals;
  DatabaseRows source(database, schema);
  for (const std::string& plan_id : source.plan_ids(seals.problems)) {
    const PlanRows rows = source.plan(plan_id, seals.problems);
    for (const TableRows& table : rows.tables) {
      check_keys(table, seals.problems);  // a row that stands twice would be sealed once
    }
    const Review plan{rows, seals.problems};
    check_seals(plan);
    for (const Record row : plan.of("sealed_revision")) {
      seals.chain.push_back({row["n"].number().value_or(0),
                             std::string(row["period_id"].text()),
                             std::string(row["revision"].text()),
                             std::string(row["head"].text())});
    }
  }
  std::sort(seals.chain.begin(), seals.chain.end(), [](const SealLink& a, const SealLink& b) {
    return a.n < b.n;
  });
  return seals;
}

}  // namespace minhbach::store
