#include "analytics/target_result.hpp"

#include "analytics/calendar.hpp"
#include "analytics/survey.hpp"
#include "model/in_force.hpp"

#include <algorithm>
#include <array>

namespace minhbach::analytics {

namespace {

using model::Comparator;
using model::Condition;
using model::Indicator;
using model::IndicatorValue;
using model::Milestone;
using model::Target;
using model::ValueLevel;

constexpr std::array<std::string_view, kResults> kCodes = {"out_of_scope",
                                                           "not_computable",
                                                           "no_case",
                                                           "no_data",
                                                           "tracking_ended",
                                                           "met",
                                                           "not_met",
                                                           "due_no_value",
                                                           "milestone_met",
                                                           "milestone_missed",
                                                           "at_level",
                                                           "below_level"};
constexpr std::array<std::string_view, kResults> kNumbers = {
    "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12"};

// What the rules look at, found once.
struct Case {
  const Ledger& ledger;
  const Indicator& indicator;
  const Target& target;
  const Condition& condition;
  Day end;                               // E: the day it is assessed for (M24)
  std::vector<ReportedValue> values;     // eligible, oldest first
  bool is_due = false;                   // judgement date of E ≤ D
  const Milestone* milestone = nullptr;  // m(Y), while the target itself is not due
  std::optional<ReportedValue> judged;   // v; none: nothing for the year in question
  std::optional<Fraction> figure;
  Fraction goal;  // of the target
};

// R2: baseline, denominator, definition or survey information is missing (M20, M26, M27). What the
// plan leaves out may be supplied, but only by a document.
Lack lack_of(const Case& c) {
  const IndicatorValue* value = c.judged ? c.judged->value : nullptr;
  if (c.target.missing.is_stated() && (value == nullptr || value->baseline_document_id.empty())) {
    return Lack::PlanLeavesOut;
  }
  if (value == nullptr || has_no_cases(*value)) {
    return Lack::None;
  }
  if (c.indicator.nature == model::Nature::Survey && !has_sample(*value)) {
    return Lack::Sample;
  }
  if (c.figure) {
    return Lack::None;
  }
  return c.indicator.nature == model::Nature::Reduction ||
                 c.condition.comparator == Comparator::ReduceByAtLeast
             ? Lack::Baseline
             : Lack::Counts;
}

// R1: outside the remit, flagged in the data with a source note.
bool out_of_scope(const Case& c) {
  return !c.target.in_remit;
}

bool not_computable(const Case& c) {
  return lack_of(c) != Lack::None;
}

// R3: denominator 0 in the window judged; neither 0 % nor 100 % (M28).
bool no_case(const Case& c) {
  return c.judged && has_no_cases(*c.judged->value);
}

// R4: no eligible value ever, and not yet due.
bool no_data(const Case& c) {
  return c.values.empty() && !c.is_due;
}

// R5: tracking ended before the target could be assessed (M40).
bool tracking_ended_before(const Case& c) {
  return c.ledger.tracking_end() && *c.ledger.tracking_end() < c.end;
}

// An estimate can show a position, never settle a target (M31).
bool is_settled(const Case& c) {
  return c.is_due && c.judged && level_of(*c.judged) != ValueLevel::Estimate;
}

bool reaches(const Case& c, const Fraction& goal) {
  return c.figure && meets(*c.figure, goal, c.condition, c.indicator);
}

// R6: due, the value of that year is there and meets the target.
bool met(const Case& c) {
  return is_settled(c) && reaches(c, c.goal);
}

// R7: as R6, and it does not.
bool not_met(const Case& c) {
  return is_settled(c);
}

// R8: due, no value for that year that may settle it.
bool due_no_value(const Case& c) {
  return c.is_due;
}

// R9: the last milestone that fell due is reached (M22).
bool milestone_met(const Case& c) {
  return c.milestone != nullptr && reaches(c, Fraction(c.milestone->value));
}

// R10: it is not, or nothing was reported for its year.
bool milestone_missed(const Case& c) {
  return c.milestone != nullptr;
}

// R11: no milestone due, before E, and the value is where it is to be.
bool at_level(const Case& c) {
  return reaches(c, c.goal);
}

// R12: it is not there yet.
bool below_level(const Case& /*c*/) {
  return true;
}

struct TargetRule {
  Result result;
  bool (*holds)(const Case&);
};

constexpr std::array<TargetRule, kResults> kTargetRules = {{
    {Result::OutOfScope, out_of_scope},
    {Result::NotComputable, not_computable},
    {Result::NoCase, no_case},
    {Result::NoData, no_data},
    {Result::TrackingEnded, tracking_ended_before},
    {Result::Met, met},
    {Result::NotMet, not_met},
    {Result::DueNoValue, due_no_value},
    {Result::MilestoneMet, milestone_met},
    {Result::MilestoneMissed, milestone_missed},
    {Result::AtLevel, at_level},
    {Result::BelowLevel, below_level},
}};

Case make_case(const Ledger& ledger,
               const Indicator& indicator,
               const Target& target,
               const Condition& condition) {
  const Day end = assessed_for(ledger.plan(), target.due);
  Case c{ledger, indicator, target, condition, end, {}, false, nullptr, {}, {}, {}};
  c.values = eligible_values(ledger, condition.indicator_id);
  c.goal = Fraction(condition.value);
  c.is_due = ledger.has_snapshot() && judgement_date(ledger.plan(), end) <= ledger.closing();
  const bool ended = tracking_ended_before(c);
  if (c.is_due && !ended) {
    c.judged = value_of_year(ledger, c.values, model::year_of(c.end));
  } else {
    c.milestone = ended ? nullptr : milestone_due(ledger, target);
    if (c.milestone != nullptr) {
      c.judged = value_of_year(ledger, c.values, c.milestone->year);
    } else if (!c.values.empty()) {
      c.judged = c.values.back();
    }
  }
  if (c.judged) {
    c.figure = figure(*c.judged->value, indicator, condition);
  }
  return c;
}

// Values before and after a break are not compared (M13): the last break by then.
std::optional<Day> last_break(const Indicator& indicator, Day until) {
  std::optional<Day> last;
  for (const model::SeriesBreak& change : indicator.breaks) {
    if (change.happened <= until) {
      last = std::max(last.value_or(change.happened), change.happened);
    }
  }
  return last;
}

// "Đã từng đạt, nay thấp hơn" (M24): an earlier value, measured alike, met the target.
bool was_met_before(const Case& c) {
  if (!c.judged || !c.figure || reaches(c, c.goal)) {
    return false;
  }
  const Day now = c.judged->value->value_to;
  const std::optional<Day> since = last_break(c.indicator, now);
  return std::any_of(c.values.begin(), c.values.end(), [&](const ReportedValue& earlier) {
    const Day then = earlier.value->value_to;
    const auto its = figure(*earlier.value, c.indicator, c.condition);
    return then < now && (!since || then >= *since) && its &&
           meets(*its, c.goal, c.condition, c.indicator);
  });
}

Modifiers modifiers_of(const Case& c, const Fraction& goal) {
  Modifiers modifiers;
  modifiers.aspiration = c.target.strength == model::Strength::Aspiration;
  if (c.ledger.has_snapshot()) {
    modifiers.measured_anew_from = last_break(c.indicator, c.ledger.closing());
  }
  if (!c.judged || !c.figure) {
    return modifiers;
  }
  const IndicatorValue& value = *c.judged->value;
  if (const ValueLevel level = level_of(*c.judged); level != ValueLevel::Final) {
    modifiers.level = level;
  }
  const int year = model::year_of(value.value_to);
  if (year < last_closed_year(c.ledger).value_or(year)) {
    modifiers.value_year = year;
  }
  if (c.indicator.nature == model::Nature::Survey && has_sample(value)) {
    modifiers.margin_tenths = margin_tenths(*c.figure, *value.responses);
    modifiers.within_margin = is_within_margin(*c.figure, goal, *value.responses);
  }
  modifiers.was_met_before = was_met_before(c);
  modifiers.unverifiable = is_unverifiable(value);
  return modifiers;
}

void add_readings(const Case& c, ConditionResult& result) {
  if (c.milestone == nullptr || !c.figure) {
    return;
  }
  std::optional<Fraction> before;
  if (const auto earlier = value_of_year(c.ledger, c.values, c.milestone->year - 1)) {
    before = figure(*earlier->value, c.indicator, c.condition);
  }
  result.readings = readings(c.target, *c.milestone, *c.figure, before);
  result.modifiers.depends_on_reading = depends_on_reading(result.readings);
}

// Of several conditions the first in this order decides: what cannot be told, then what fails.
int precedence(Result result) {
  constexpr std::array kOrder = {Result::OutOfScope,
                                 Result::NotComputable,
                                 Result::NotMet,
                                 Result::NoCase,
                                 Result::NoData,
                                 Result::TrackingEnded,
                                 Result::DueNoValue,
                                 Result::Met,
                                 Result::MilestoneMissed,
                                 Result::MilestoneMet,
                                 Result::BelowLevel,
                                 Result::AtLevel};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), result) - kOrder.begin());
}

}  // namespace

std::string_view code(Result result) {
  return kCodes.at(static_cast<std::size_t>(result));
}

std::string_view number(Result result) {
  return kNumbers.at(static_cast<std::size_t>(result));
}

Aim aim_of(const Condition& condition, const Indicator& indicator) {
  switch (condition.comparator) {
    case Comparator::AtLeast: return Aim::Floor;
    case Comparator::AtMost: return Aim::Ceiling;
    case Comparator::ReduceByAtLeast: return Aim::Reduction;
    case Comparator::Equal: break;
  }
  return indicator.direction == model::Direction::None   ? Aim::Exact
         : indicator.direction == model::Direction::Down ? Aim::Ceiling
                                                         : Aim::Floor;
}

bool meets(const Fraction& figure,
           const Fraction& goal,
           const Condition& condition,
           const Indicator& indicator) {
  const Aim aim = aim_of(condition, indicator);
  return aim == Aim::Exact ? figure == goal : aim == Aim::Ceiling ? figure <= goal : figure >= goal;
}

ConditionResult judge_condition(const Ledger& ledger,
                                const Indicator& indicator,
                                const Target& target,
                                const Condition& condition) {
  Case c = make_case(ledger, indicator, target, condition);
  const auto* const rule = std::find_if(kTargetRules.begin(),
                                        kTargetRules.end(),
                                        [&](const TargetRule& each) { return each.holds(c); });
  ConditionResult result;
  result.condition = &condition;
  result.result = rule->result;
  result.next_milestone = milestone_next(ledger, target);
  result.in_year = in_year_value(ledger, condition.indicator_id);
  const bool silent = result.result == Result::OutOfScope || result.result == Result::NotComputable;
  if (result.result == Result::NotComputable) {
    result.lack = lack_of(c);
  }
  if (silent) {
    // No figure where data is missing (M33 viii), and none that is not ours to report.
    c.figure.reset();
  }
  const bool by_milestone =
      result.result == Result::MilestoneMet || result.result == Result::MilestoneMissed;
  const Fraction goal = by_milestone ? Fraction(c.milestone->value) : c.goal;
  result.modifiers = modifiers_of(c, goal);
  result.milestone = by_milestone ? c.milestone : nullptr;
  result.value = c.judged && !silent ? c.judged->value : nullptr;
  result.figure = c.figure;
  if (c.figure) {
    result.at_level = reaches(c, c.goal);
    if (!reaches(c, goal)) {
      result.gap = absolute(goal - *c.figure);
    }
    if (by_milestone) {
      add_readings(c, result);
    }
  }
  return result;
}

std::optional<Result> result_of_year(const Ledger& ledger,
                                     const Indicator& indicator,
                                     const Target& target,
                                     const Condition& condition,
                                     int year) {
  Case c = make_case(ledger, indicator, target, condition);
  c.is_due = c.is_due && !tracking_ended_before(c) && model::year_of(c.end) == year;
  c.milestone = nullptr;
  for (const Milestone& milestone : target.milestones) {
    if (milestone.year == year && !c.is_due &&
        year <= last_closed_year(ledger).value_or(year - 1)) {
      c.milestone = &milestone;
    }
  }
  c.judged = value_of_year(ledger, c.values, year);
  c.figure.reset();
  if (c.judged) {
    c.figure = figure(*c.judged->value, indicator, condition);
  } else if (!c.is_due && c.milestone == nullptr) {
    return std::nullopt;
  }
  const auto* const rule =
      std::find_if(kTargetRules.begin(), kTargetRules.end(), [&](const TargetRule& each) {
        // Of the target as a whole, not of one year.
        const bool skipped = each.result == Result::NoData || each.result == Result::TrackingEnded;
        return !skipped && each.holds(c);
      });
  return rule->result;
}

TargetResult judge_target(const Ledger& ledger,
                          const model::PlanIndex& index,
                          const Target& target) {
  TargetResult result;
  result.target = &target;
  result.in_plan = model::is_in_plan(target.tenure, ledger.in_force_on());
  result.is_dropped = model::dropped_by(target.tenure, ledger.in_force_on()).has_value();
  const Target& in_force = model::in_force(target, ledger.in_force_on());
  for (const Condition& condition : in_force.conditions) {
    result.conditions.push_back(
        judge_condition(ledger, index.indicator(condition.indicator_id), in_force, condition));
  }
  if (result.conditions.empty()) {
    // A statement without a figure can be quoted, not computed.
    result.decisive.result = target.in_remit ? Result::NotComputable : Result::OutOfScope;
    result.decisive.lack = target.in_remit ? Lack::Condition : Lack::None;
    return result;
  }
  result.decisive = *std::min_element(result.conditions.begin(),
                                      result.conditions.end(),
                                      [](const ConditionResult& a, const ConditionResult& b) {
                                        return precedence(a.result) < precedence(b.result);
                                      });
  return result;
}

std::int64_t fewest_to_reduce(const model::Decimal& baseline, const model::Decimal& percent) {
  return (Fraction(baseline) * Fraction(percent) / Fraction(100)).ceiling();
}

}  // namespace minhbach::analytics
