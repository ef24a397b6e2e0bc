#include "analytics/target_facts.hpp"

#include "analytics/fraction.hpp"
#include "analytics/kind_names.hpp"
#include "analytics/target_bucket.hpp"
#include "analytics/value_facts.hpp"
#include "model/in_force.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach::analytics {

namespace {

using base::LocalText;

// Something about one target.
LocalText about(const TargetResult& result, std::string_view vi, std::string_view en) {
  return {fmt::format("chỉ tiêu {}: {}", result.target->id, vi),
          fmt::format("target {}: {}", result.target->id, en)};
}

// The facts that count targets begin alike: what they count, and of which.
struct TargetCount {
  std::string what;
  std::int64_t n = 0;
  LocalText meaning;
  std::string where;
};

void add_target_count(MomentFacts& facts, const TargetCount& count) {
  facts.add({count.what,
             count.n,
             0,
             "K10",
             count.meaning,
             "count(*) FROM target_result JOIN target ON target.id = target_result.target_id"},
            fmt::format("{} AND {}", kCountedTargets, count.where));
}

// Rule K10: the four buckets add up to all targets; of each, the results it holds and how many of
// them are aspirations.
void add_bucket(MomentFacts& facts, const Moment& moment, Bucket bucket) {
  std::map<Result, std::int64_t> by_result;
  std::int64_t all = 0;
  std::int64_t aspirations = 0;
  for (const TargetResult& each : moment.targets()) {
    if (each.counts() && bucket_of(each.decisive) == bucket) {
      ++by_result[each.decisive.result];
      ++all;
      aspirations += each.target->strength == model::Strength::Aspiration ? 1 : 0;
    }
  }
  const std::string what = fmt::format("bucket.{}", code(bucket));
  const std::string where = fmt::format("bucket = '{}'", code(bucket));
  const LocalText meaning = with_kind({"chỉ tiêu", "targets"}, name(bucket));
  add_target_count(facts, {what, all, meaning, where});
  add_target_count(facts,
                   {what + ".aspiration",
                    aspirations,
                    with_kind(meaning, {"trong đó mức phấn đấu", "of these, aspirations"}),
                    where + " AND target.strength = 'aspiration'"});
  for (const auto& [result, n] : by_result) {
    add_target_count(facts,
                     {fmt::format("{}.{}", what, number(result)),
                      n,
                      {fmt::format("{}, kết quả {}", meaning.vi, number(result)),
                       fmt::format("{}, result {}", meaning.en, number(result))},
                      fmt::format("{} AND result = '{}'", where, number(result))});
  }
}

// Of the targets: how many have a figure to compare, and how many of these are at the
// level in all their conditions, whatever is due.
void add_compared(MomentFacts& facts, const Moment& moment) {
  std::int64_t compared = 0;
  std::int64_t at_level = 0;
  for (const TargetResult& each : moment.targets()) {
    if (!each.counts() || !each.decisive.figure) {
      continue;
    }
    ++compared;
    at_level += std::all_of(each.conditions.begin(), each.conditions.end(), [](const auto& one) {
      return one.at_level.value_or(false);
    });
  }
  const std::string from =
      "count(*) FROM target_result JOIN target ON target.id = target_result.target_id";
  const std::string where = fmt::format("{} AND figure_num IS NOT NULL", kCountedTargets);
  facts.add(
      {"compared",
       compared,
       0,
       "K10",
       {"chỉ tiêu có giá trị để so với mức", "targets with a value to compare with the level"},
       from},
      where);
  facts.add({"compared.at_level",
             at_level,
             0,
             "K10",
             {"chỉ tiêu có giá trị đã ở mức", "targets whose value is at the level"},
             from},
            where +
                " AND NOT EXISTS (SELECT 1 FROM condition_result AS one WHERE one.moment = "
                "target_result.moment AND one.target_id = target_result.target_id AND "
                "one.at_level IS NOT 1)");
}

void add_reading_facts(MomentFacts& facts, const TargetResult& result, std::size_t i) {
  for (const Reading& reading : result.conditions[i].readings) {
    const std::string kind(word(reading.kind));
    const int decimals = decimals_to_tell(reading.milestone, result.conditions[i].figure);
    facts.add({condition_fact(*result.target, i) + ".reading." + kind,
               reading.milestone.rounded(decimals),
               decimals,
               "M23",
               about(result, "mốc theo cách hiểu " + kind, "milestone by the reading " + kind),
               rounded_sql("asked_num", "asked_den", decimals) + " FROM reading"},
              fmt::format("target_id = '{}' AND condition_n = {} AND reading = '{}'",
                          result.target->id,
                          i + 1,
                          kind));
  }
}

// Rule M27: 10 % of 5 units is a reduction by 1 unit.
void add_fewest(MomentFacts& facts, const TargetResult& result, std::size_t i) {
  const ConditionResult& condition = result.conditions[i];
  if (condition.condition->comparator != model::Comparator::ReduceByAtLeast ||
      condition.condition->unit != model::Measure::Percent || condition.value == nullptr ||
      !condition.value->baseline) {
    return;
  }
  facts.add(
      {condition_fact(*result.target, i) + ".fewest",
       fewest_to_reduce(*condition.value->baseline, condition.condition->value),
       0,
       "M27",
       about(result, "số đơn vị ít nhất phải giảm", "fewest units to reduce"),
       "(CAST(round(baseline * 10000) AS INTEGER) * CAST(round(goal.value * 10000)"
       " AS INTEGER) + 9999999999) / 10000000000 FROM condition_result "
       "JOIN condition_in_force AS goal USING (moment, target_id) JOIN indicator_value "
       "ON indicator_value.indicator_id = goal.indicator_id "
       "AND period_id = value_period AND basis = value_basis "
       "AND indicator_value.value_to = condition_result.value_to"},
      fmt::format("condition_result.target_id = '{}' AND condition_n = {} AND goal.n = condition_n "
                  "ORDER BY revision DESC LIMIT 1",
                  result.target->id,
                  i + 1));
}

// The years a plan speaks of, and how many of them have closed without a value.
struct YearsOfValues {
  int first = 0;
  int last = 0;
  std::int64_t missing = 0;
};

YearsOfValues years_of_values(const Ledger& ledger, const std::vector<ReportedValue>& values) {
  YearsOfValues years;
  years.first = ledger.plan().effective_from.year();
  years.last = model::year_of(ledger.plan().effective_to);
  const int closed = std::min(last_closed_year(ledger).value_or(years.first - 1), years.last);
  const auto found = std::count_if(values.begin(), values.end(), [&](const ReportedValue& each) {
    const int year = model::year_of(each.value->value_to);
    return years.first <= year && year <= closed;
  });
  years.missing = std::max<std::int64_t>(0, closed - years.first + 1 - found);
  return years;
}

// What the queries about the values of one condition by year begin with.
struct YearlyValues {
  std::string id;
  std::string from =
      "count(*) FROM eligible_value JOIN value_figure "
      "USING (moment, period_id, revision, indicator_id, basis, value_to)";
  std::string where;
  std::string_view comparison;  // holds of a value and the level asked
};

YearlyValues yearly_values_of(const TargetResult& result,
                              std::size_t i,
                              const model::Indicator& indicator) {
  YearlyValues of;
  of.id = condition_fact(*result.target, i);
  of.where = fmt::format(
      "target_id = '{}' AND condition_n = {} AND eligible_value.n = (SELECT max(last.n) "
      "FROM eligible_value AS last WHERE last.moment = eligible_value.moment AND "
      "last.indicator_id = eligible_value.indicator_id AND last.year = eligible_value.year "
      "AND last.of_its_year){}",
      result.target->id,
      i + 1,
      indicator.nature == model::Nature::Survey ? " AND has_sample" : "");
  const Aim aim = aim_of(*result.conditions[i].condition, indicator);
  of.comparison = aim == Aim::Exact ? "=" : aim == Aim::Ceiling ? "<=" : ">=";
  return of;
}

// In how many years the value is at the level of the target.
void add_years_at_level(MomentFacts& facts,
                        const YearlyValues& of,
                        const TargetResult& result,
                        std::size_t i,
                        std::int64_t at_level) {
  facts.add(
      {of.id + ".years.at_level",
       at_level,
       0,
       "M21",
       about(result, "số năm có giá trị ở mức chỉ tiêu", "years with a value at the target level"),
       of.from},
      fmt::format("{} AND num * 10000 {} den * (SELECT CAST(round(value * 10000) AS INTEGER) "
                  "FROM condition_in_force AS goal WHERE goal.moment = eligible_value.moment AND "
                  "goal.target_id = '{}' AND goal.n = {})",
                  of.where,
                  of.comparison,
                  result.target->id,
                  i + 1));
}

// In how many years the value misses what that year asked for: its milestone, or the target itself.
void add_years_missed(MomentFacts& facts,
                      const YearlyValues& of,
                      const TargetResult& result,
                      std::size_t i,
                      std::int64_t missed) {
  facts.add(
      {of.id + ".years.missed",
       missed,
       0,
       "M22",
       about(result,
             "số năm có giá trị không đạt mốc, chỉ tiêu của năm",
             "years whose value misses the milestone or target of the year"),
       of.from + " JOIN target_moment AS asked USING (moment, target_id) "
                 "JOIN target ON target.id = asked.target_id"},
      fmt::format(
          "{0} AND in_remit AND (missing_vi IS NULL OR baseline_document_id IS NOT NULL) AND "
          "CASE WHEN asked.is_due AND NOT asked.ended AND asked.due_year = eligible_value.year "
          "THEN level <> 'estimate' AND NOT num * 10000 {1} den * (SELECT CAST(round(value * "
          "10000) AS INTEGER) FROM condition_in_force AS goal WHERE goal.moment = "
          "eligible_value.moment AND goal.target_id = '{2}' AND goal.n = {3}) "
          "WHEN eligible_value.year <= asked.closed_year THEN EXISTS (SELECT 1 FROM "
          "milestone_in_force AS step WHERE step.moment = eligible_value.moment AND "
          "step.target_id = '{2}' AND step.year = eligible_value.year AND NOT num * 10000 {1} "
          "den * CAST(round(step.value * 10000) AS INTEGER)) END",
          of.where,
          of.comparison,
          result.target->id,
          i + 1));
}

// How many years of the plan have closed without a value that may be assessed.
void add_years_missing(MomentFacts& facts,
                       const YearlyValues& of,
                       const TargetResult& result,
                       const YearsOfValues& years) {
  const std::string closed = fmt::format(
      "min(coalesce((SELECT closed_year.year FROM closed_year WHERE closed_year.moment = 'now'), "
      "{}), {})",
      years.first - 1,
      years.last);
  std::string counted = of.from;
  counted.replace(0,
                  std::string_view("count(*)").size(),
                  fmt::format("max(0, {0} - {1} + 1 - count(CASE WHEN eligible_value.year "
                              "BETWEEN {1} AND {0} THEN 1 END))",
                              closed,
                              years.first));
  facts.add({of.id + ".years.missing",
             years.missing,
             0,
             "M21",
             about(result,
                   "số năm đã chốt mà không có giá trị để xét",
                   "closed years without a value that may be assessed"),
             std::move(counted)},
            of.where);
}

void add_yearly_values(MomentFacts& facts,
                       const Moment& moment,
                       const TargetResult& result,
                       std::size_t i,
                       const model::Indicator& indicator) {
  const Ledger& ledger = moment.ledger();
  const model::Condition& condition = *result.conditions[i].condition;
  const model::Target& in_force = model::in_force(*result.target, ledger.in_force_on());
  const Fraction goal(condition.value);
  const auto values = yearly_values(ledger, indicator, condition);
  std::int64_t at_level = 0;
  std::int64_t missed = 0;
  for (const ReportedValue& each : values) {
    const Fraction value = *figure(*each.value, indicator, condition);
    at_level += meets(value, goal, condition, indicator) ? 1 : 0;
    missed += misses_its_year(
                  ledger, indicator, in_force, condition, model::year_of(each.value->value_to))
                  ? 1
                  : 0;
  }
  const YearlyValues of = yearly_values_of(result, i, indicator);
  facts.add({of.id + ".years",
             static_cast<std::int64_t>(values.size()),
             0,
             "M21",
             about(result, "số năm có giá trị để xét", "years with a value that may be assessed"),
             of.from},
            of.where);
  add_years_at_level(facts, of, result, i, at_level);
  add_years_missed(facts, of, result, i, missed);
  add_years_missing(facts, of, result, years_of_values(ledger, values));
}

void add_condition(MomentFacts& facts, const TargetResult& result, std::size_t i) {
  const ConditionResult& condition = result.conditions[i];
  if (!condition.figure) {
    return;
  }
  const std::string id = condition_fact(*result.target, i);
  const std::string where =
      fmt::format("target_id = '{}' AND condition_n = {}", result.target->id, i + 1);
  const Fraction goal = condition.milestone != nullptr ? Fraction(condition.milestone->value)
                                                       : Fraction(condition.condition->value);
  const int decimals = decimals_to_tell(*condition.figure, goal);
  const auto add = [&](std::string_view what,
                       const Fraction& figure,
                       int places,
                       std::string_view rule,
                       const LocalText& meaning) {
    facts.add({fmt::format("{}.{}", id, what),
               figure.rounded(places),
               places,
               rule,
               about(result, meaning.vi, meaning.en),
               rounded_sql(fmt::format("{}_num", what), fmt::format("{}_den", what), places) +
                   " FROM condition_result"},
              where);
  };
  add("figure", *condition.figure, decimals, "M21", {"giá trị dùng để đánh giá", "value assessed"});
  if (condition.gap) {
    add("gap",
        *condition.gap,
        std::max(decimals, decimals_to_tell(*condition.gap, Fraction())),
        "M30",
        {"khoảng cách", "gap"});
  }
  if (condition.modifiers.margin_tenths != 0) {
    facts.add({id + ".margin",
               condition.modifiers.margin_tenths,
               1,
               "M26",
               about(result, "sai số khảo sát, điểm %", "margin of error, points"),
               "margin_tenths / 10.0 FROM condition_result"},
              where);
  }
}

}  // namespace

std::string condition_fact(const model::Target& target, std::size_t condition) {
  return condition == 0 ? fmt::format("target.{}", target.id)
                        : fmt::format("target.{}.{}", target.id, condition + 1);
}

void add_target_facts(MomentFacts& facts, const model::PlanIndex& index, const Moment& moment) {
  for (const Bucket bucket : kBuckets) {
    add_bucket(facts, moment, bucket);
  }
  add_compared(facts, moment);
  for (const TargetResult& result : moment.targets()) {
    if (!result.in_plan) {
      continue;
    }
    for (std::size_t i = 0; i < result.conditions.size(); ++i) {
      add_condition(facts, result, i);
      if (facts.is_now()) {
        add_reading_facts(facts, result, i);
        add_fewest(facts, result, i);
        add_yearly_values(facts,
                          moment,
                          result,
                          i,
                          index.indicator(result.conditions[i].condition->indicator_id));
      }
    }
  }
}

}  // namespace minhbach::analytics
