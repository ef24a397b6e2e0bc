#pragma once

#include "store/review.hpp"

#include <map>
#include <string>
#include <vector>

namespace minhbach::store {

// Rules of comparisons of several plans: what is compared says the same, and illustrative figures
// never stand beside real ones. Plans come one by one, after the tables of the site.
class ComparisonRules {
 public:
  // `site`: its tables, which may be gone afterwards.
  explicit ComparisonRules(const std::vector<TableRows>& site);

  void see(const PlanRows& plan, base::Problems& problems);

 private:
  using Cells = std::map<std::string, std::string, std::less<>>;  // by column
  // An indicator of a plan that is compared, and where that is said.
  struct Compared {
    std::string comparison_id;
    std::string indicator_id;
    base::Place place;
  };
  struct First {
    std::string plan_id;
    std::string illustrative;
  };
  void check_same(const Compared& compared, const Record& indicator, base::Problems& problems);
  void check_kind(const Compared& compared,
                  const std::string& plan_id,
                  const std::string& illustrative,
                  base::Problems& problems);

  std::map<std::string, Cells> comparisons_;               // by id
  std::map<std::string, std::vector<Compared>> compared_;  // by plan
  std::map<std::string, First> first_;                     // plan seen, by comparison
};

}  // namespace minhbach::store
