#include "analytics/target_facts.hpp"

#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach::analytics {

namespace {

using base::LocalText;

constexpr int kMostDecimals = 4;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) {
    power *= 10;
  }
  return power;
}

// num / den rounded half up to so many decimals, in whole numbers.
std::string rounded_sql(std::string_view num, std::string_view den, int decimals) {
  const std::int64_t scale = power_of_ten(decimals);
  const std::string whole = fmt::format("(2 * {2} * ({0}) + ({1})) / (2 * ({1}))", num, den, scale);
  return decimals == 0 ? whole : fmt::format("({}) / {}.0", whole, scale);
}

// Statements that count: those with a figure, one said twice once (M20).
bool counts(const model::Target& target) {
  return target.kind == model::TargetKind::Figure && target.repeats_id.empty();
}

void add_results(MomentFacts& facts, const Moment& moment, model::Strength strength) {
  std::map<Result, std::int64_t> by_result;
  std::int64_t all = 0;
  std::int64_t assessed = 0;
  for (const TargetResult& each : moment.targets()) {
    if (counts(*each.target) && each.target->strength == strength) {
      ++by_result[each.decisive.result];
      ++all;
      assessed += is_assessed(each.decisive.result) ? 1 : 0;
    }
  }
  const bool firm = strength == model::Strength::Firm;
  const std::string word = firm ? "firm" : "aspiration";
  const LocalText of =
      firm ? LocalText{"chỉ tiêu", "targets"} : LocalText{"chỉ tiêu ở mức phấn đấu", "aspirations"};
  const std::string from =
      "count(*) FROM target_result JOIN target ON target.id = target_result.target_id";
  const std::string where = fmt::format(
      "target.kind = 'figure' AND target.repeats_id IS NULL AND target.strength = '{}'", word);
  facts.add("distinct." + word, all, "K10", of, from, where);
  facts.add("assessed." + word,
            assessed,
            "K10",
            {of.vi + " đánh giá được", of.en + " that can be assessed"},
            from,
            where + " AND result NOT IN ('R1', 'R2', 'R3', 'R4')");
  for (const auto& [result, n] : by_result) {
    facts.add(fmt::format("result.{}.{}", word, number(result)),
              n,
              number(result),
              {fmt::format("{}, kết quả {}", of.vi, number(result)),
               fmt::format("{}, result {}", of.en, number(result))},
              from,
              fmt::format("{} AND result = '{}'", where, number(result)));
  }
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
    facts.add(fmt::format("{}.{}", id, what),
              figure.rounded(places),
              rule,
              {fmt::format("chỉ tiêu {}: {}", result.target->id, meaning.vi),
               fmt::format("target {}: {}", result.target->id, meaning.en)},
              rounded_sql(fmt::format("{}_num", what), fmt::format("{}_den", what), places) +
                  " FROM condition_result",
              where,
              places);
  };
  add("figure", *condition.figure, decimals, "M21", {"giá trị dùng để đánh giá", "value judged"});
  if (condition.gap) {
    add("gap",
        *condition.gap,
        std::max(decimals, decimals_to_tell(*condition.gap, Fraction())),
        "M30",
        {"khoảng cách", "gap"});
  }
  if (condition.modifiers.margin_tenths != 0) {
    facts.add(id + ".margin",
              condition.modifiers.margin_tenths,
              "M26",
              {fmt::format("chỉ tiêu {}: sai số khảo sát, điểm %", result.target->id),
               fmt::format("target {}: margin of error, points", result.target->id)},
              "margin_tenths / 10.0 FROM condition_result",
              where,
              1);
  }
}

// `which`: of several rows in force the one that is meant.
void add_value(MomentFacts& facts,
               const model::Indicator& indicator,
               const model::IndicatorValue& value,
               const std::string& which) {
  if (!has_value_fact(indicator, value)) {
    return;
  }
  const Fraction percent =
      Fraction(*value.numerator) / Fraction(*value.denominator) * Fraction(100);
  const int decimals = decimals_to_tell(percent, std::nullopt);
  facts.add(value_fact(value),
            percent.rounded(decimals),
            "M29",
            {fmt::format("chỉ số {}, giá trị đến {}", indicator.id, model::iso(value.value_to)),
             fmt::format("indicator {}, value up to {}", indicator.id, model::iso(value.value_to))},
            rounded_sql("100 * CAST(round(numerator * 10000) AS INTEGER)",
                        "CAST(round(denominator * 10000) AS INTEGER)",
                        decimals) +
                " FROM indicator_value JOIN accepted_snapshot USING (period_id, revision)",
            fmt::format("indicator_id = '{}' AND basis = '{}' AND value_to = '{}'{}",
                        indicator.id,
                        model::word(value.basis),
                        model::iso(value.value_to),
                        which),
            decimals);
}

}  // namespace

int decimals_to_tell(const Fraction& figure, const std::optional<Fraction>& goal) {
  int decimals = figure == Fraction(figure.rounded(0)) ? 0 : 1;
  while (goal && figure != *goal && decimals < kMostDecimals &&
         Fraction(figure.rounded(decimals), power_of_ten(decimals)) == *goal) {
    ++decimals;
  }
  return decimals;
}

std::string condition_fact(const model::Target& target, std::size_t condition) {
  return condition == 0 ? fmt::format("target.{}", target.id)
                        : fmt::format("target.{}.{}", target.id, condition + 1);
}

std::string value_fact(const model::IndicatorValue& value) {
  return fmt::format(
      "value.{}.{}.{}", value.indicator_id, model::word(value.basis), model::iso(value.value_to));
}

void add_target_facts(MomentFacts& facts, const Moment& moment) {
  add_results(facts, moment, model::Strength::Firm);
  add_results(facts, moment, model::Strength::Aspiration);
  for (const TargetResult& result : moment.targets()) {
    for (std::size_t i = 0; i < result.conditions.size(); ++i) {
      add_condition(facts, result, i);
    }
  }
}

std::vector<ReportedValue> values_in_force(const Ledger& ledger, std::string_view indicator_id) {
  std::vector<ReportedValue> values;
  for (const AcceptedSnapshot& accepted : ledger.snapshots()) {
    for (const model::IndicatorValue& value : accepted.snapshot->values) {
      if (value.indicator_id == indicator_id) {
        std::erase_if(values, [&](const ReportedValue& earlier) {
          return earlier.value->basis == value.basis && earlier.value->value_to == value.value_to;
        });
        values.push_back({&value, accepted.snapshot, accepted.period});
      }
    }
  }
  std::stable_sort(
      values.begin(), values.end(), [](const ReportedValue& a, const ReportedValue& b) {
        return std::tuple(a.value->value_to, a.value->basis) <
               std::tuple(b.value->value_to, b.value->basis);
      });
  return values;
}

bool has_value_fact(const model::Indicator& indicator, const model::IndicatorValue& value) {
  return indicator.unit == model::Measure::Percent &&
         indicator.nature != model::Nature::Reduction && value.numerator && value.denominator &&
         !has_no_cases(value);
}

void add_value_facts(Facts& facts, const Ledger& ledger) {
  MomentFacts now(facts, {});
  for (const model::Indicator& indicator : ledger.plan().indicators) {
    for (const ReportedValue& each : values_in_force(ledger, indicator.id)) {
      add_value(now, indicator, *each.value, " ORDER BY closing DESC LIMIT 1");
    }
  }
}

void add_value_facts(MomentFacts& facts, const model::Snapshot& snapshot, const model::Plan& plan) {
  for (const model::Indicator& indicator : plan.indicators) {
    for (const model::IndicatorValue& value : snapshot.values) {
      if (value.indicator_id == indicator.id) {
        add_value(
            facts, indicator, value, fmt::format(" AND period_id = '{}'", snapshot.period_id));
      }
    }
  }
}

}  // namespace minhbach::analytics
