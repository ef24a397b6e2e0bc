#pragma once

#include "analytics/facts.hpp"
#include "analytics/moment.hpp"

#include <string>
#include <string_view>

namespace minhbach::analytics {

// 'dated', or 'ongoing' for all tasks without a deadline: two panels, never one total, as
// work that never ends cannot be completed.
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
