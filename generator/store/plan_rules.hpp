#pragma once

#include "store/rows.hpp"

#include <map>
#include <set>

namespace minhbach::store {

// Rules that need more than one row of a plan; the comments of schema.sql state them. Rows that
// broke a simpler rule are passed over: they are reported there.

struct SiteFacts {
  std::optional<std::set<std::string>> static_files;        // nullopt: not known
  std::map<std::string, std::string> illustrative_by_body;  // the cell, '0' or '1'
};
// Without the static files.
SiteFacts site_facts(const std::vector<TableRows>& site_tables);

// Ids of plans are names of folders: safe ones, and not alike but for upper and lower case.
void check_plan_ids(const std::vector<std::string>& plan_ids, base::Problems& problems);

void check_plan_rules(const PlanRows& plan, const SiteFacts& facts, base::Problems& problems);

// Its parts, by subject.
void check_quotes(const PlanRows& plan, base::Problems& problems);
void check_tasks(const PlanRows& plan, base::Problems& problems);
void check_assignments(const PlanRows& plan, base::Problems& problems);
void check_order(const PlanRows& plan, base::Problems& problems);
void check_lifecycle(const PlanRows& plan, const SiteFacts& facts, base::Problems& problems);

}  // namespace minhbach::store
