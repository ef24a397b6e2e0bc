#pragma once

#include "store/rows.hpp"

#include <map>
#include <set>

namespace minhbach::store {

// Two rows with one key; ids that differ only in upper and lower case, because their pages would be
// one file on some disks.
void check_keys(const TableRows& rows, base::Problems& problems);

// What rows refer to. References within a plan are judged with the plan; those that leave it (to a
// body, to another plan) when everything has been seen.
class References {
 public:
  explicit References(const Schema& schema);  // must outlive this

  // All tables of one plan, or all of the site.
  void check(const std::vector<TableRows>& tables, base::Problems& problems);
  // Call once, last.
  void finish(base::Problems& problems);

 private:
  struct Pending {
    base::Place place;
    std::string value;
    const Reference* reference;
    std::string key;
  };
  void collect(const TableRows& rows);
  void postpone(const TableRows& rows, const Reference& reference);

  std::set<std::string> outside_parents_;                 // tables referred to from other plans
  std::map<std::string, std::set<std::string>> parents_;  // their keys
  std::set<std::string> incomplete_;                      // tables that could not be read in full
  std::vector<Pending> pending_;
};

}  // namespace minhbach::store
