#pragma once

#include "base/lang.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace minhbach::analytics {

// A computed number that pages may state, with the rule it follows and the query that recomputes it
// from the published SQLite file.
struct Fact {
  std::string id;  // 'tasks', 'tasks.dated', 'lead.van-phong-so'
  std::int64_t value = 0;
  int decimals = 0;       // the value is given times 10^decimals: 619 with 1 is 61.9
  std::string_view rule;  // id of a rule of the Method page; of the program, not of the plan
  base::LocalText meaning;
  std::string sql;  // yields exactly this number; of progress, after the script of the rules
};

// Facts of one plan by id. Pages print a computed number only through this.
class Facts {
 public:
  Facts() = default;
  ~Facts() = default;
  Facts(Facts&&) noexcept = default;
  Facts& operator=(Facts&&) noexcept = default;
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  void add(Fact fact);
  [[nodiscard]] const Fact& get(std::string_view id) const;
  [[nodiscard]] const Fact* find(std::string_view id) const;
  [[nodiscard]] const std::deque<Fact>& all() const { return facts_; }

 private:
  std::deque<Fact> facts_;  // in the order of adding; none moves, so ids can be referred to
  std::unordered_map<std::string_view, const Fact*> by_id_;
};

// Adds facts of one moment.
class MomentFacts {
 public:
  // `moment`: the id of a period, that of a superseded revision '2025-Q1@1'; empty: now.
  MomentFacts(Facts& facts, std::string_view moment);

  // Of `fact`, the id follows the prefix of the moment, and the query ends before WHERE: it is
  // completed with `moment = '…'` and with `where`, which may be empty.
  void add(Fact fact, const std::string& where);
  [[nodiscard]] bool is_now() const { return moment_.empty(); }

 private:
  Facts& facts_;
  std::string moment_;
};

}  // namespace minhbach::analytics
