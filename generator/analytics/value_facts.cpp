#include "analytics/value_facts.hpp"

#include "analytics/fraction.hpp"
#include "analytics/survey.hpp"
#include "model/in_force.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace minhbach::analytics {

namespace {

bool is_of_one_window(const model::IndicatorValue& a, const model::IndicatorValue& b) {
  return a.basis == b.basis && a.value_to == b.value_to;
}

// A value takes the place of the one reported before it.
void put_in_force(std::vector<ReportedValue>& values, const ReportedValue& newer) {
  std::erase_if(values, [&](const ReportedValue& earlier) {
    return is_of_one_window(*earlier.value, *newer.value);
  });
  values.push_back(newer);
}

}  // namespace

std::vector<ReportedValue> values_in_force(const Ledger& ledger, std::string_view indicator_id) {
  std::vector<ReportedValue> values;
  for (const AcceptedSnapshot& accepted : ledger.snapshots()) {
    for (const model::IndicatorValue& value : accepted.snapshot->values) {
      if (value.indicator_id == indicator_id) {
        put_in_force(values, {&value, accepted.snapshot, accepted.period});
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

std::vector<ReportedValue> yearly_values(const Ledger& ledger,
                                         const model::Indicator& indicator,
                                         const model::Condition& condition) {
  const std::vector<ReportedValue> eligible = eligible_values(ledger, indicator.id);
  std::vector<ReportedValue> values;
  if (eligible.empty()) {
    return values;
  }
  const int last = model::year_of(eligible.back().value->value_to);
  for (int year = model::year_of(eligible.front().value->value_to); year <= last; ++year) {
    const auto of_year = value_of_year(ledger, eligible, year);
    const bool has_figure = of_year && figure(*of_year->value, indicator, condition);
    if (has_figure && (indicator.nature != model::Nature::Survey || has_sample(*of_year->value))) {
      values.push_back(*of_year);
    }
  }
  return values;
}

std::vector<Composition> compositions(const model::Plan& plan) {
  std::vector<Composition> all;
  for (const model::Indicator& indicator : plan.indicators) {
    const auto has_target = [&](const model::Target& target) {
      return std::any_of(target.conditions.begin(), target.conditions.end(), [&](const auto& each) {
        return each.indicator_id == indicator.id;
      });
    };
    if (indicator.nature != model::Nature::Composition ||
        std::any_of(plan.targets.begin(), plan.targets.end(), has_target)) {
      continue;
    }
    const auto same = std::find_if(all.begin(), all.end(), [&](const Composition& each) {
      return each.front()->denominator.vi == indicator.denominator.vi;
    });
    if (same == all.end()) {
      all.push_back({&indicator});
    } else {
      same->push_back(&indicator);
    }
  }
  return all;
}

std::string value_fact(const model::IndicatorValue& value) {
  return fmt::format(
      "value.{}.{}.{}", value.indicator_id, model::word(value.basis), model::iso(value.value_to));
}

std::string composition_fact(const model::IndicatorValue& first_share) {
  return "composition." + value_fact(first_share).substr(std::string_view("value.").size());
}

namespace {

constexpr std::string_view kValues =
    " FROM indicator_value JOIN accepted_snapshot USING (period_id, revision)";

std::string exact_sql(std::string_view column) {
  return fmt::format("CAST(round({} * 10000) AS INTEGER)", column);
}

std::string window_sql(const model::IndicatorValue& value) {
  return fmt::format(
      "basis = '{}' AND value_to = '{}'", model::word(value.basis), model::iso(value.value_to));
}

// In force is the value last reported.
constexpr std::string_view kLast = " ORDER BY closing DESC LIMIT 1";

using Goals = std::vector<Fraction>;

// The levels and milestones a value of the indicator is read against, of the versions in force.
Goals goals_of(const model::Plan& plan,
               std::string_view indicator_id,
               const std::optional<Day>& day) {
  Goals goals;
  for (const model::Target& shown : plan.targets) {
    const model::Target& target = model::in_force(shown, day);
    for (const model::Condition& condition : target.conditions) {
      if (condition.indicator_id != indicator_id) {
        continue;
      }
      goals.emplace_back(condition.value);
      for (const model::Milestone& milestone : target.milestones) {
        goals.emplace_back(milestone.value);
      }
    }
  }
  return goals;
}

// Rule M30: no value may read like a goal it is not.
int decimals_to_tell(const Fraction& figure, const Goals& goals) {
  int decimals = analytics::decimals_to_tell(figure, std::nullopt);
  for (const Fraction& goal : goals) {
    decimals = std::max(decimals, analytics::decimals_to_tell(figure, goal));
  }
  return decimals;
}

// A share or a reduction in percent, and how SQL divides it out.
struct Percent {
  Fraction value;
  std::string numerator;
  std::string denominator;
  std::string_view rule;
};

void add_percent(MomentFacts& now,
                 const model::IndicatorValue& value,
                 const Goals& goals,
                 const Percent& percent,
                 std::string_view which) {
  const int decimals = decimals_to_tell(percent.value, goals);
  const std::string to = model::iso(value.value_to);
  now.add(
      {value_fact(value),
       percent.value.rounded(decimals),
       decimals,
       percent.rule,
       {fmt::format("chỉ số {}, giá trị đến {}", value.indicator_id, to),
        fmt::format("indicator {}, value up to {}", value.indicator_id, to)},
       rounded_sql(percent.numerator, percent.denominator, decimals) + std::string(kValues)},
      fmt::format("indicator_id = '{}' AND {}{}", value.indicator_id, window_sql(value), which));
}

void add_share(MomentFacts& facts,
               const model::IndicatorValue& value,
               const Goals& goals,
               std::string_view which) {
  if (value.numerator && value.denominator && !has_no_cases(value)) {
    const Percent share = {
        Fraction(*value.numerator) / Fraction(*value.denominator) * Fraction(100),
        "100 * " + exact_sql("numerator"),
        exact_sql("denominator"),
        "M29"};
    add_percent(facts, value, goals, share, which);
  }
}

void add_reduction(MomentFacts& now, const model::IndicatorValue& value, const Goals& goals) {
  const auto& count = value.numerator ? value.numerator : value.value;
  if (count && value.baseline && value.baseline->scaled() != 0) {
    const Fraction base(*value.baseline);
    const Percent reduction = {
        (base - Fraction(*count)) / base * Fraction(100),
        fmt::format(
            "100 * ({} - {})", exact_sql("baseline"), exact_sql("coalesce(numerator, value)")),
        exact_sql("baseline"),
        "M27"};
    add_percent(now, value, goals, reduction, kLast);
  }
}

Fraction sum_of_parts(const Ledger& ledger,
                      const Composition& of,
                      const model::IndicatorValue& window) {
  Fraction sum;
  for (const model::Indicator* const each : of) {
    for (const ReportedValue& part : values_in_force(ledger, each->id)) {
      if (is_of_one_window(*part.value, window) && part.value->numerator) {
        sum = sum + Fraction(*part.value->numerator);
      }
    }
  }
  return sum;
}

// What the shares of one whole come to: a hundred, or something is missing.
void add_composition(MomentFacts& now, const Ledger& ledger, const Composition& of) {
  std::string ids;
  for (const model::Indicator* const each : of) {
    ids += fmt::format("{}'{}'", ids.empty() ? "" : ", ", each->id);
  }
  for (const ReportedValue& first : values_in_force(ledger, of.front()->id)) {
    if (!first.value->denominator || has_no_cases(*first.value)) {
      continue;
    }
    const Fraction sum = sum_of_parts(ledger, of, *first.value);
    const Fraction percent = sum / Fraction(*first.value->denominator) * Fraction(100);
    const int decimals = decimals_to_tell(percent, Fraction(100));
    const std::string to = model::iso(first.value->value_to);
    now.add({composition_fact(*first.value),
             percent.rounded(decimals),
             decimals,
             "M20",
             {fmt::format("cơ cấu {}, tổng các phần, giá trị đến {}", of.front()->id, to),
              fmt::format("composition {}, sum of the shares, value up to {}", of.front()->id, to)},
             rounded_sql(fmt::format("100 * sum({})", exact_sql("numerator")),
                         fmt::format("max({})", exact_sql("denominator")),
                         decimals) +
                 std::string(kValues)},
            fmt::format("indicator_id IN ({0}) AND {1} AND closing = (SELECT max(last.closing) "
                        "FROM indicator_value AS given JOIN accepted_snapshot AS last USING "
                        "(period_id, revision) WHERE last.moment = 'now' AND given.indicator_id = "
                        "indicator_value.indicator_id AND given.basis = indicator_value.basis "
                        "AND given.value_to = indicator_value.value_to)",
                        ids,
                        window_sql(*first.value)));
  }
}

}  // namespace

void add_value_facts(Facts& facts, const Ledger& ledger) {
  MomentFacts now(facts, {});
  for (const model::Indicator& indicator : ledger.plan().indicators) {
    const bool reduction = indicator.nature == model::Nature::Reduction;
    if (indicator.unit != model::Measure::Percent && !reduction) {
      continue;
    }
    const Goals goals = goals_of(ledger.plan(), indicator.id, ledger.in_force_on());
    for (const ReportedValue& each : values_in_force(ledger, indicator.id)) {
      reduction ? add_reduction(now, *each.value, goals)
                : add_share(now, *each.value, goals, kLast);
    }
  }
  for (const Composition& each : compositions(ledger.plan())) {
    add_composition(now, ledger, each);
  }
}

bool has_value_fact(const model::Indicator& indicator, const model::IndicatorValue& value) {
  return indicator.unit == model::Measure::Percent &&
         indicator.nature != model::Nature::Reduction && value.numerator && value.denominator &&
         !has_no_cases(value);
}

void add_value_facts(MomentFacts& facts, const model::Snapshot& snapshot, const Ledger& ledger) {
  const model::Plan& plan = ledger.plan();
  for (const model::Indicator& indicator : plan.indicators) {
    const Goals goals = goals_of(plan, indicator.id, ledger.in_force_on());
    for (const model::IndicatorValue& value : snapshot.values) {
      if (value.indicator_id == indicator.id && has_value_fact(indicator, value)) {
        add_share(facts, value, goals, fmt::format(" AND period_id = '{}'", snapshot.period_id));
      }
    }
  }
}

}  // namespace minhbach::analytics
