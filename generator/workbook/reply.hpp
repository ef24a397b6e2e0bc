#pragma once

#include "base/lang.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace minhbach::workbook {

// Right of reply: what is about to be published about one unit, for the unit to see before it is
// signed. One file that needs no other and loads nothing; it says DRAFT on screen and on every
// sheet of paper.
struct Reply {
  std::string unit_id;
  std::string html;
};

// One for each unit that owes a report for the newest period, in plan order; none where the plan
// has no snapshot. `as_of`: as pages are judged.
std::vector<Reply> replies(const model::Plan& plan,
                           const std::optional<model::Day>& as_of,
                           base::Lang lang);

}  // namespace minhbach::workbook
