#pragma once

#include "analytics/facts.hpp"
#include "base/escape.hpp"
#include "base/lang.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace minhbach::site {

// A number of a plan, kept for pages on which the plan itself is not in memory: those of another
// plan and of the site. There its name says whose it is: 'minh-hoa:tasks'.
struct PlanFact {
  std::string name;
  std::int64_t value = 0;
  int decimals = 0;
  std::string rule;

  // It must be among `facts`.
  static PlanFact of(std::string_view plan_id, const analytics::Facts& facts, std::string_view id);

  [[nodiscard]] std::string number(base::Lang lang) const;
  // The number marked with its name.
  [[nodiscard]] base::Markup datum(base::Lang lang) const;
};

}  // namespace minhbach::site
