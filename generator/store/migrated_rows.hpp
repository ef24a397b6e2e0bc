#pragma once

#include "store/rows.hpp"

namespace minhbach::store {

// Rows of the first version of the schema in the form of today's. Nothing is guessed: what the old
// rows do not say stays blank, and what a person has to decide is added to `decisions`, an error
// where the rows could be taken for more than they say.
class MigratedRows : public RowSource {
 public:
  // All must outlive this.
  MigratedRows(RowSource& first, const Schema& today, base::Problems& decisions)
      : first_(first), today_(today), decisions_(decisions) {}

  std::vector<TableRows> site_tables(base::Problems& problems) override;
  std::vector<std::string> plan_ids(base::Problems& problems) override;
  PlanRows plan(const std::string& plan_id, base::Problems& problems) override;
  std::optional<std::set<std::string>> static_files() override { return first_.static_files(); }

 private:
  TableRows migrated(const Table& table, const std::vector<TableRows>& first);

  RowSource& first_;
  const Schema& today_;
  base::Problems& decisions_;
};

}  // namespace minhbach::store
