#pragma once

#include "store/review.hpp"

#include <array>
#include <string_view>

namespace minhbach::store {

// What rules ask of a row of task_report, or of what belongs to one.

// Period, revision, task, occurrence, unit.
using ReportKey = std::array<std::string_view, 5>;
ReportKey report_key(const Record& row);

// The state that is published: the confirmed one where there is one (M18).
Field state_of(const Record& report);

}  // namespace minhbach::store
