#include "analytics/ledger.hpp"
#include "analytics/target_facts.hpp"
#include "charts/dot_rows.hpp"
#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

#include <algorithm>
#include <chrono>

namespace minhbach::site::pages {

namespace {

constexpr int kExact = 4;  // places
constexpr double kExactScale = 10000;

}  // namespace

double chart_number(const analytics::Fraction& figure) {
  return static_cast<double>(figure.rounded(kExact)) / kExactScale;
}

double chart_number(const model::Decimal& number) {
  return static_cast<double>(number.scaled()) / kExactScale;
}

std::string_view better_way(const Page& page, const model::Condition& condition) {
  switch (analytics::aim_of(condition, page.plan().index.indicator(condition.indicator_id))) {
    case analytics::Aim::Floor:
    case analytics::Aim::Reduction: return "↑ ";
    case analytics::Aim::Ceiling: return "↓ ";
    case analytics::Aim::Exact: break;
  }
  return {};
}

std::string file_number(const analytics::Fraction& figure) {
  return model::Decimal::of(figure.rounded(kExact), kExact).text();
}

namespace {

using analytics::ConditionResult;
using analytics::Fraction;
using analytics::TargetResult;
using charts::Symbol;
using model::ColumnType;
using Cell = std::optional<std::string>;
using Table = model::PlanSource::Table;

bool is_percent(const model::Condition& condition) {
  return condition.unit == model::Measure::Percent;
}

// Two conditions of one target that come to the same are one row.
bool says_the_same(const TargetResult& of, std::size_t i) {
  const ConditionResult& first = of.conditions.front();
  const ConditionResult& each = of.conditions[i];
  return i > 0 && first.result == each.result && first.figure && each.figure &&
         *first.figure == *each.figure && first.value->value_to == each.value->value_to &&
         first.condition->value == each.condition->value &&
         first.condition->unit == each.condition->unit &&
         first.condition->comparator == each.condition->comparator;
}

// One row of the dot chart.
charts::DotRow dot_row(const Page& page, const TargetResult& of, std::size_t i) {
  const ConditionResult& each = of.conditions[i];
  const model::Condition& condition = *each.condition;
  charts::DotRow row;
  row.label = of.target->id + ". " +
              page.plain(of.conditions.size() > 1 && !says_the_same(of, 1)
                             ? page.plan().index.indicator(condition.indicator_id).name
                             : of.target->label);
  if (is_percent(condition)) {
    row.label += " (" + std::string(better_way(page, condition)) +
                 pages::condition(page, *of.target, condition) + ")";
  }
  row.href = page.has(PageKind::Target) ? page.to_item(PageKind::Target, of.target->id) : "";
  const Mark mark = mark_of(each.result, each.figure.has_value());
  row.k = in_kit(mark);
  row.symbol = mark.shape;
  if (!each.figure) {
    row.text = result_standing(page, case_of(of.decisive)).name;
    return row;
  }
  const std::string figure = page.fact(analytics::condition_fact(*of.target, i) + ".figure") +
                             (is_percent(condition) ? "%" : "");
  const std::string window = window_words(page, *each.value);
  if (!is_percent(condition)) {
    row.text = page.say("target_chart.not_percent",
                        {{"value", figure},
                         {"window", window},
                         {"level", pages::condition(page, *of.target, condition)}});
    return row;
  }
  row.value = chart_number(*each.figure);
  row.value_text =
      page.say("target_chart.value_in_window", {{"value", figure}, {"window", window}});
  row.target = chart_number(condition.value);
  if (each.milestone != nullptr) {
    row.milestones.push_back(chart_number(each.milestone->value));
  }
  if (each.modifiers.margin_tenths != 0) {
    const double margin = static_cast<double>(each.modifiers.margin_tenths) / 10;
    row.interval = {std::max(0.0, *row.value - margin), std::min(100.0, *row.value + margin)};
  }
  return row;
}

std::vector<charts::LegendItem> dot_legend(const Page& page,
                                           const std::vector<charts::DotRow>& rows) {
  std::vector<charts::LegendItem> legend;
  for (const analytics::Bucket bucket : analytics::kBuckets) {
    const Mark mark = mark_of(bucket);
    if (std::any_of(rows.begin(), rows.end(), [&](const charts::DotRow& row) {
          return row.k == in_kit(mark);
        })) {
      legend.push_back(
          {mark.shape, in_kit(mark), page.say_of("bucket_said.", analytics::code(bucket))});
    }
  }
  const auto& targets = page.plan().plan.targets;
  const bool aspires = std::any_of(targets.begin(), targets.end(), [](const model::Target& target) {
    return analytics::is_counted(target) && target.strength == model::Strength::Aspiration;
  });
  legend.push_back({Symbol::Post,
                    charts::kNoClass,
                    page.say(aspires ? "target_chart.target_or_aim" : "target_chart.target")});
  const auto any = [&](const auto& has) {
    return std::any_of(rows.begin(), rows.end(), has);
  };
  if (any([](const charts::DotRow& row) { return !row.milestones.empty(); })) {
    legend.push_back({Symbol::HollowPost, charts::kNoClass, page.say("target_chart.milestone")});
  }
  if (any([](const charts::DotRow& row) { return row.interval.has_value(); })) {
    legend.push_back({Symbol::Span, charts::kNoClass, page.say("target_chart.interval")});
  }
  return legend;
}

Table dot_figures(const analytics::Moment& now) {
  Table table;
  table.columns = {"target_id",
                   "condition_n",
                   "indicator_id",
                   "strength",
                   "comparator",
                   "level",
                   "unit",
                   "result",
                   "value",
                   "value_to",
                   "milestone_year",
                   "milestone",
                   "margin",
                   "closing"};
  table.types = {ColumnType::Text,
                 ColumnType::Integer,
                 ColumnType::Text,
                 ColumnType::Text,
                 ColumnType::Text,
                 ColumnType::Decimal,
                 ColumnType::Text,
                 ColumnType::Text,
                 ColumnType::Decimal,
                 ColumnType::Date,
                 ColumnType::Integer,
                 ColumnType::Decimal,
                 ColumnType::Decimal,
                 ColumnType::Date};
  for (const TargetResult& of : now.targets()) {
    if (!of.counts()) {
      continue;
    }
    for (std::size_t i = 0; i < of.conditions.size(); ++i) {
      const ConditionResult& each = of.conditions[i];
      const auto milestone = [&](const auto& field) {
        return each.milestone == nullptr ? Cell() : Cell(field(*each.milestone));
      };
      const std::int64_t margin = each.modifiers.margin_tenths;
      table.rows.push_back(
          {of.target->id,
           std::to_string(i + 1),
           each.condition->indicator_id,
           std::string(model::word(of.target->strength)),
           std::string(model::word(each.condition->comparator)),
           each.condition->value.text(),
           std::string(model::word(each.condition->unit)),
           std::string(analytics::number(each.result)),
           each.figure ? Cell(file_number(*each.figure)) : Cell(),
           each.figure ? Cell(model::iso(each.value->value_to)) : Cell(),
           milestone([](const auto& of_year) { return std::to_string(of_year.year); }),
           milestone([](const auto& of_year) { return of_year.value.text(); }),
           margin == 0 ? Cell() : Cell(model::Decimal::of(margin, 1).text()),
           model::iso(now.closing())});
    }
  }
  return table;
}

Markup compared_sentence(const Teller& teller) {
  const std::int64_t compared = teller.value("compared");
  const std::int64_t at_level = teller.value("compared.at_level");
  const Markup all = teller.counted("targets_line.all", "targets");
  if (compared == 0) {
    return teller.sentence("target_chart.none_compared", {{"all", all}});
  }
  const Markup n = teller.datum("compared");
  if (at_level == 0) {
    return teller.sentence("target_chart.none_at_level", "compared", {{"all", all}, {"n", n}});
  }
  if (at_level == compared) {
    return teller.sentence("target_chart.all_at_level", "compared", {{"all", all}, {"n", n}});
  }
  return teller.sentence("target_chart.some_at_level",
                         "compared.at_level",
                         {{"all", all}, {"n", n}, {"at", teller.datum("compared.at_level")}});
}

// What fails and what is missing has a sentence of its own, where there is some.
Markup and_also(const Teller& teller, const std::string& key, const std::string& fact) {
  return teller.value(fact) == 0 ? Markup{} : Markup{" " + teller.counted(key, fact).html};
}

}  // namespace

Markup targets_sentence(const Teller& teller) {
  return {compared_sentence(teller).html +
          and_also(teller, "target_chart.also_not_met", "bucket.not_met").html +
          and_also(teller, "target_chart.also_not_assessable", "bucket.not_assessable").html};
}

namespace {

Markup years_at_level(const Teller& teller, const std::string& fact, std::string_view level) {
  const std::string values = fact + ".years";
  const std::int64_t n = teller.value(values);
  const std::int64_t at_level = teller.value(values + ".at_level");
  const Markup words = {base::html(level)};
  if (n == 0) {
    return teller.sentence("target_chart.no_value", {{"level", words}});
  }
  const Markup all = teller.datum(values);
  if (at_level == 0) {
    return teller.sentence("target_chart.no_value_at", values, {{"n", all}, {"level", words}});
  }
  if (at_level == n) {
    return teller.sentence("target_chart.every_value_at", values, {{"n", all}, {"level", words}});
  }
  return teller.sentence(
      "target_chart.some_values_at",
      {{"n", all}, {"at", teller.datum(values + ".at_level")}, {"level", words}});
}

}  // namespace

Markup values_sentence(const Teller& teller, const std::string& fact, std::string_view level) {
  return {years_at_level(teller, fact, level).html +
          and_also(teller, "target_chart.also_missed", fact + ".years.missed").html +
          and_also(teller, "target_chart.also_missing", fact + ".years.missing").html};
}

bool has_targets_chart(const Page& page) {
  const auto& targets = page.plan().history->now->targets();
  return std::any_of(
      targets.begin(), targets.end(), [](const TargetResult& of) { return of.counts(); });
}

PlanChart targets_chart(const Page& page) {
  const analytics::Moment& now = *page.plan().history->now;
  charts::DotRows rows;
  rows.tick_label = [lang = page.lang()](long long tick) {
    return i18n::number(tick, lang);
  };
  for (const TargetResult& of : now.targets()) {
    for (std::size_t i = 0; of.counts() && i < of.conditions.size(); ++i) {
      if (!says_the_same(of, i)) {
        rows.rows.push_back(dot_row(page, of, i));
      }
    }
  }
  rows.legend = dot_legend(page, rows.rows);
  return {.name = "targets",
          .title = page.say("target_chart.targets", {{"date", page.date(now.closing())}}),
          .description = page.say("target_chart.targets_describes"),
          .sentence = targets_sentence(page.teller()),
          .draw = drawing(std::move(rows)),
          .figures = dot_figures(now)};
}

}  // namespace minhbach::site::pages
