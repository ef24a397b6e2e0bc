#pragma once

#include "analytics/value_series.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// Rule M22: milestones are steps. The one that counts is that of the last year whose year report
// has closed; between two of them there is no verdict. Null: none has fallen due.
const model::Milestone* milestone_due(const Ledger& ledger, const model::Target& target);

// The next one, "hiện …, chưa kết luận": shown beside the verdict. Null: none is left.
const model::Milestone* milestone_next(const Ledger& ledger, const model::Target& target);

// Rule M23, three readings of "mỗi năm tăng tối thiểu 20 %".
enum class ReadingKind {
  Points,    // points above the milestone before: the one we state
  Relative,  // that share above the milestone before
  Actual,    // points above last year's actual value
};

std::string_view word(ReadingKind kind);  // 'points'

struct Reading {
  ReadingKind kind = ReadingKind::Points;
  Fraction milestone;
  bool met = false;
};

// What the value of the milestone's year gives under each reading that can be computed. Empty: the
// milestone is stated by the plan, so there is nothing to read into it.
std::vector<Reading> readings(const model::Target& target,
                              const model::Milestone& milestone,
                              const Fraction& value,
                              const std::optional<Fraction>& value_of_year_before);

// Two readings of the same text give different results.
bool depends_on_reading(const std::vector<Reading>& readings);

}  // namespace minhbach::analytics
