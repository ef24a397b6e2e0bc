#pragma once

#include "analytics/fraction.hpp"
#include "analytics/milestones.hpp"
#include "model/index.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// What can be said of a target: the complete list, in the order in which the rules are tried.
enum class Result {
  OutOfScope,       // R1
  NotComputable,    // R2
  NoCase,           // R3
  NoData,           // R4
  TrackingEnded,    // R5
  Met,              // R6
  NotMet,           // R7
  DueNoValue,       // R8
  MilestoneMet,     // R9
  MilestoneMissed,  // R10
  AtLevel,          // R11
  BelowLevel,       // R12
};
inline constexpr std::size_t kResults = 12;

// Why nothing can be computed (R2).
enum class Lack {
  None,
  PlanLeavesOut,  // baseline, denominator or definition: target.missing says which
  Baseline,
  Counts,  // a percentage without its denominator
  Sample,  // a survey without n or without its method
  Condition,
};

// Text and symbol added to a result, any number of them.
struct Modifiers {
  bool aspiration = false;                 // mức phấn đấu (M25)
  std::optional<model::ValueLevel> level;  // ước tính / sơ bộ (M31); final: nothing is added
  std::optional<int> value_year;    // số liệu từ năm Y: older than the last closed year
  bool within_margin = false;       // trong khoảng sai số (M26)
  std::int64_t margin_tenths = 0;   // ± in tenths of a point; 0: not a survey
  bool depends_on_reading = false;  // phụ thuộc cách hiểu (M23)
  bool was_met_before = false;      // đã từng đạt, nay thấp hơn (M24)
  std::optional<Day> measured_anew_from;  // đổi cách đo từ ngày … (M13)
  bool unverifiable = false;              // không kiểm tra lại được (M29)
};

// One condition of a target. Points into plan and progress.
struct ConditionResult {
  const model::Condition* condition = nullptr;
  Result result = Result::NoData;
  Lack lack = Lack::None;
  const model::IndicatorValue* value = nullptr;  // the one judged
  std::optional<Fraction> figure;  // in the condition's unit; none where data is missing
  std::optional<Fraction> gap;     // what is missing to the target or milestone
  std::optional<bool> at_level;    // meets the target, whatever is due (R5)
  const model::Milestone* milestone = nullptr;  // R9, R10
  const model::Milestone* next_milestone = nullptr;
  const model::IndicatorValue* in_year = nullptr;  // shown, not judged (M21)
  std::vector<Reading> readings;
  Modifiers modifiers;
};

// A target with all its conditions: it is met when all of them are (T07).
struct TargetResult {
  const model::Target* target = nullptr;
  ConditionResult decisive;  // the condition that decides
  std::vector<ConditionResult> conditions;
  bool in_plan = true;  // false: not added yet, or dropped (M41); then it is counted nowhere
  bool is_dropped = false;

  // Whether counts of targets contain it at the moment (K5, M41).
  [[nodiscard]] bool counts() const;
};

std::string_view code(Result result);    // 'out_of_scope'
std::string_view number(Result result);  // 'R1'
// On which side of the level a figure is to be. Words about a target follow it.
enum class Aim {
  Floor,      // at least, or equal where more is better
  Ceiling,    // at most, or equal where less is better
  Exact,      // equal, neither is better
  Reduction,  // the figure is by how much it fell, and is to rise
};
Aim aim_of(const model::Condition& condition, const model::Indicator& indicator);
// Whether a figure in the condition's unit is where `goal` asks it to be.
bool meets(const Fraction& figure,
           const Fraction& goal,
           const model::Condition& condition,
           const model::Indicator& indicator);

ConditionResult judge_condition(const Ledger& ledger,
                                const model::Indicator& indicator,
                                const model::Target& target,
                                const model::Condition& condition);
TargetResult judge_target(const Ledger& ledger,
                          const model::PlanIndex& index,
                          const model::Target& target);

// What the value of one report year says by the same rules: R6 to R8 in the year the target falls
// due, R9 or R10 where a milestone of the year has, else R11 or R12, which here is where it stood.
// None: nothing was due in the year and nothing was reported for it.
std::optional<Result> result_of_year(const Ledger& ledger,
                                     const model::Indicator& indicator,
                                     const model::Target& target,
                                     const model::Condition& condition,
                                     int year);

// Rule M27: the fewest whole units that make the reduction: 10 % of 5 is "giảm từ 1 đơn vị".
std::int64_t fewest_to_reduce(const model::Decimal& baseline, const model::Decimal& percent);

}  // namespace minhbach::analytics
