#pragma once

#include "store/plan_rules.hpp"

#include <map>
#include <string>
#include <vector>

namespace minhbach::store {

// Rules over several plans: an annual plan belongs to a five-year plan of the same body whose term
// it lies in, and its tasks are made from tasks of that plan. Keeps a few words of each plan, since
// only when all were seen it is known which of them there are.
class Families {
 public:
  explicit Families(const SiteFacts& facts) : facts_(facts) {}  // must outlive this

  void see(const PlanRows& plan, base::Problems& problems);
  // Call once, last.
  void finish(base::Problems& problems);

 private:
  // What a row says, kept without the rows.
  struct Cell {
    base::Place place;
    std::string text;
  };
  struct Head {
    std::string id;
    std::string kind;
    std::string body_id;
    std::optional<model::Day> begin;
    std::optional<model::Day> end;
    Cell parent;                // no text: it names none
    std::vector<Cell> origins;  // of its tasks: the plan each is made from
  };
  void check_parent(const Head& plan, base::Problems& problems) const;
  void check_origins(const Head& plan, base::Problems& problems) const;

  const SiteFacts& facts_;
  std::map<std::string, Head> plans_;  // by id
};

}  // namespace minhbach::store
