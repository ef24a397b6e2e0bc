#pragma once

#include "store/rows.hpp"
#include "store/sqlite.hpp"

#include <map>
#include <memory>
#include <set>

namespace minhbach::store {

// The named constraints of the schema. SQLite itself evaluates their expressions, row by row, so
// that they are written once; only the sentence for a person stands here.
class RowRules {
 public:
  explicit RowRules(const Schema& schema);
  // `wrong`: rows to pass over.
  void check(const TableRows& rows, const std::set<std::size_t>& wrong, base::Problems& problems);

 private:
  struct Prepared {
    const RowRule* rule;
    Statement statement;  // 0: the row breaks the rule
  };
  Database database_;
  std::map<std::string, std::vector<std::unique_ptr<Prepared>>> by_table_;
};

// The rule in words; nullptr when nobody has worded it yet (a test holds this against schema.sql).
const base::LocalText* wording_of(std::string_view rule_name);

}  // namespace minhbach::store
