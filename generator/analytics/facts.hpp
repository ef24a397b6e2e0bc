#pragma once

#include "base/distinct_texts.hpp"
#include "base/lang.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// A computed number as a rule adds it, with the query that recomputes it from the published SQLite
// file.
struct NewFact {
  std::string id;  // 'tasks', 'tasks.dated', 'lead.van-phong-so'
  std::int64_t value = 0;
  int decimals = 0;       // the value is given times 10^decimals: 619 with 1 is 61.9
  std::string_view rule;  // id of a rule of the Method page; of the program, not of the plan
  base::LocalText meaning;
  std::string sql;               // yields exactly this number; of progress, after the script
  base::LocalText subject = {};  // stands before the meaning: 'task V.1: '
};

class Facts;

// A number of `Facts`, which must outlive it. Value and rule are at hand, the words are put
// together when they are asked for.
class Fact {
 public:
  std::int64_t value = 0;
  int decimals = 0;
  std::string_view rule;

  [[nodiscard]] std::string id() const;
  // The two parts of the id: '2025-Q1' and 'tasks' of '2025-Q1/tasks'; of now the first is empty.
  [[nodiscard]] std::string_view moment() const;
  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] base::LocalText meaning() const;
  [[nodiscard]] std::string sql() const;

 private:
  friend class Facts;
  const Facts* facts_ = nullptr;
  std::size_t number_ = 0;
};

// Facts of one plan by id. Pages print a computed number only through this.
//
// A plan of ten thousand tasks has half a million of them, and their ids, meanings and queries say
// the same of many tasks and at every moment. So a fact keeps the numbers of its parts: 3 kB a task
// instead of 31.
class Facts {
 public:
  Facts() = default;
  ~Facts() = default;
  Facts(Facts&&) noexcept = default;
  Facts& operator=(Facts&&) noexcept = default;
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  // Of the plan itself: `fact.sql` is the whole query.
  void add(const NewFact& fact);
  // Of a moment: its query is completed with the moment and with `where`, which may be empty.
  void add(const NewFact& fact, std::string_view moment, std::string_view where);

  [[nodiscard]] Fact get(std::string_view id) const;
  [[nodiscard]] std::optional<Fact> find(std::string_view id) const;
  // In the order of adding.
  [[nodiscard]] std::size_t size() const { return parts_.size(); }
  [[nodiscard]] Fact at(std::size_t number) const;
  // Those of a moment are added together: [begin, end) are of one.
  struct Run {
    std::string_view moment;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }

 private:
  friend class Fact;
  using Text = std::uint32_t;  // of texts_
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  struct Pair {
    Text vi = 0;
    Text en = 0;
  };
  struct Parts {
    std::int64_t value = 0;
    Text moment = 0;
    Text name = 0;
    std::uint32_t same_name = kNone;  // the fact of this name before it, of another moment
    Pair subject;
    Pair meaning;
    Text sql = 0;
    Text where = kNone;  // none: the query is whole
    Text rule = 0;
    int decimals = 0;
  };

  void keep(const NewFact& fact, std::string_view moment, std::string_view where, bool is_whole);
  [[nodiscard]] std::uint32_t number_of(Text moment, Text name) const;

  base::DistinctTexts texts_;
  std::deque<Parts> parts_;                    // grows without a copy of all
  std::vector<std::uint32_t> newest_of_name_;  // by the number of the name
  std::vector<Run> runs_;
};

// Adds facts of one moment.
class MomentFacts {
 public:
  // `moment`: the id of a period, that of a superseded revision '2025-Q1@1'; empty: now.
  MomentFacts(Facts& facts, std::string_view moment);

  // The query of `fact` ends before WHERE: it is completed with the moment and with `where`, which
  // may be empty.
  void add(const NewFact& fact, std::string_view where) { facts_.add(fact, moment_, where); }
  [[nodiscard]] bool is_now() const { return moment_.empty(); }

 private:
  Facts& facts_;
  std::string moment_;
};

}  // namespace minhbach::analytics
