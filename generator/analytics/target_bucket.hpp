#pragma once

#include "analytics/target_result.hpp"

#include <array>
#include <string_view>

namespace minhbach::analytics {

// What a reader is told of a target first: four words that add up to all targets. The result stands
// behind it.
enum class Bucket {
  Met,            // đạt
  NotDue,         // chưa đến hạn, with the position or the last milestone
  NotMet,         // không đạt: the target, or the milestone that fell due
  NotAssessable,  // chưa đánh giá được: no value, no definition, no cases, outside the remit
};
inline constexpr std::array kBuckets = {
    Bucket::Met, Bucket::NotDue, Bucket::NotMet, Bucket::NotAssessable};

std::string_view code(Bucket bucket);  // 'met'
// Nobody misses a milestone by silence: without a figure R10, as R8, is not assessable.
Bucket bucket_of(Result result, bool has_figure);
Bucket bucket_of(const ConditionResult& of);

// The value of the year is there and misses the milestone or the target that fell due in it.
bool misses_its_year(const Ledger& ledger,
                     const model::Indicator& indicator,
                     const model::Target& target,
                     const model::Condition& condition,
                     int year);

// Rule K5: a target is a statement of the text with a figure; one said twice counts once. The total
// of the four.
bool is_counted(const model::Target& target);
inline constexpr std::string_view kCountedTargets =
    "target.kind = 'figure' AND target.repeats_id IS NULL";

}  // namespace minhbach::analytics
