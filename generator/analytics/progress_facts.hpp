#pragma once

#include "analytics/facts.hpp"
#include "analytics/history.hpp"

#include <string>
#include <string_view>

namespace minhbach::analytics {

// Adds every number that pages state about progress: of now, and of each reporting period. The
// queries run on the plan's SQLite file after the script of the rules (rules.sql), whose tables
// hold one row for each moment.
//
// Ids of now are plain ('class.dated.D', 'task.V.1.days'); those of a period carry its id in front:
// '2026-Q3/class.dated.D'.
void add_progress_facts(Facts& facts, const model::PlanIndex& index, const History& history);

// 'dated', or 'ongoing' for all tasks without a deadline: two panels, never one total (meaning
// §1.3).
std::string_view panel(const model::Task& task);

// Adds facts of one moment.
class MomentFacts {
 public:
  // `period_id` empty: now.
  MomentFacts(Facts& facts, std::string_view period_id);

  // `what` follows the prefix; `sql` is completed with `moment = '…'`.
  void add(const std::string& what,
           std::int64_t value,
           std::string_view rule,
           base::LocalText meaning,
           std::string_view select,
           const std::string& where,
           int decimals = 0);
  [[nodiscard]] bool is_now() const { return period_id_.empty(); }

 private:
  Facts& facts_;
  std::string period_id_;
};

}  // namespace minhbach::analytics
