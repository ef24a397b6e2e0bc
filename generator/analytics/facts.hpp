#pragma once

#include "base/lang.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// A computed number that pages may state, with the rule it follows and the query that recomputes it
// from the published SQLite file.
struct Fact {
  std::string id;  // 'tasks', 'tasks.dated', 'lead.van-phong-so'
  std::int64_t value = 0;
  int decimals = 0;  // the value is given times 10^decimals: 619 with 1 is 61.9
  std::string rule;  // id of a rule of the Method page
  base::LocalText meaning;
  std::string sql;  // yields exactly this number; of progress, after the script of the rules
};

// Facts of one plan by id. Pages print a computed number only through this.
class Facts {
 public:
  void add(Fact fact);
  [[nodiscard]] const Fact& get(std::string_view id) const;
  [[nodiscard]] const Fact* find(std::string_view id) const;
  [[nodiscard]] const std::vector<Fact>& all() const { return facts_; }

 private:
  std::vector<Fact> facts_;  // in the order of adding
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

}  // namespace minhbach::analytics
