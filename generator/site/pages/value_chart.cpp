// Values of a target by year.
#include "analytics/calendar.hpp"
#include "analytics/fraction.hpp"
#include "analytics/ledger.hpp"
#include "analytics/survey.hpp"
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "base/text.hpp"
#include "charts/year_values.hpp"
#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/value_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace minhbach::site::pages {

namespace {

using analytics::Fraction;
using analytics::ReportedValue;

constexpr double kDaysOfYear = 366;

double part_of_year(model::Day day) {
  const model::Day begin = std::chrono::sys_days(std::chrono::year(model::year_of(day)) / 1 / 1);
  return static_cast<double>((day - begin).count()) / kDaysOfYear;
}

const std::string& goal_words(const Page& page, const model::Target& target) {
  return page.say(target.strength == model::Strength::Aspiration ? "target_chart.goal_aspiration"
                                                                 : "target_chart.goal");
}

// One chart while it is put together.
class ValueChart {
 public:
  ValueChart(const Page& page, const model::Target& target, std::size_t i)
      : page_(page),
        plan_(page.plan().plan),
        ledger_(page.plan().history->now->ledger()),
        target_(target),
        condition_(target.conditions[i]),
        indicator_(page.plan().index.indicator(condition_.indicator_id)),
        first_year_(plan_.effective_from.year()),
        last_year_(model::year_of(plan_.effective_to)),
        yearly_(analytics::yearly_values(ledger_, indicator_, condition_)) {
    for (int year = first_year_; year <= last_year_; ++year) {
      chart_.years.push_back(std::to_string(year));
    }
    chart_.tick_label = [lang = page.lang()](long long tick) {
      return i18n::number(tick, lang);
    };
    add_values();
    add_parts();
    add_milestones();
    add_breaks();
    enlarge();
    add_legend();
  }

  charts::YearValues take() { return std::move(chart_); }

 private:
  [[nodiscard]] bool is_drawn(int year) const { return first_year_ <= year && year <= last_year_; }
  [[nodiscard]] std::size_t column(int year) const {
    return static_cast<std::size_t>(year - first_year_);
  }
  [[nodiscard]] std::string percent(const Fraction& figure) const {
    // '58,0' is a rounded figure, '58' an exact one: as in the tables.
    const int decimals = analytics::decimals_to_tell(figure, Fraction(condition_.value));
    const auto rounded = model::Decimal::of(figure.rounded(decimals), decimals);
    return i18n::number(rounded, decimals, page_.lang()) + "%";
  }

  [[nodiscard]] bool is_yearly(const model::IndicatorValue& value) const {
    return std::any_of(
        yearly_.begin(), yearly_.end(), [&](const auto& each) { return each.value == &value; });
  }
  // '≥ 45%', 'phấn đấu 50%': beside a value nobody takes it for one.
  [[nodiscard]] std::string level_text(const model::Decimal& level) const {
    if (target_.strength == model::Strength::Aspiration) {
      model::Condition aimed_at = condition_;
      aimed_at.value = level;
      return pages::condition(page_, target_, aimed_at);
    }
    const bool exact = condition_.comparator == model::Comparator::Equal;
    const bool ceiling = analytics::aim_of(condition_, indicator_) == analytics::Aim::Ceiling;
    return (exact ? "= " : ceiling ? "≤ " : "≥ ") + i18n::percent(level, page_.lang());
  }

  void add_values() {
    const auto closed = analytics::last_closed_year(ledger_);
    for (int year = first_year_; year <= last_year_; ++year) {
      const auto at = std::find_if(yearly_.begin(), yearly_.end(), [&](const auto& each) {
        return model::year_of(each.value->value_to) == year;
      });
      if (at != yearly_.end()) {
        add_value(*at, year);
      } else if (closed && year <= *closed) {
        chart_.texts.push_back({column(year), missing(year)});
      }
    }
  }

  // What stands behind a mark: the value with what it was computed from, its window, its report.
  [[nodiscard]] charts::Told told(const ReportedValue& of, const Fraction& figure) const {
    const model::IndicatorValue& value = *of.value;
    std::string words = percent(figure);
    if (value.numerator && value.denominator) {
      words += " (" + page_.number(*value.numerator) + "/" + page_.number(*value.denominator) + ")";
    }
    return {window_words(page_, value),
            words,
            page_.has(PageKind::Period) ? page_.to_item(PageKind::Period, of.period->id)
                                        : std::string()};
  }

  void add_value(const ReportedValue& reported, int year) {
    const model::IndicatorValue& value = *reported.value;
    const Fraction figure = *analytics::figure(value, indicator_, condition_);
    charts::YearValue drawn;
    drawn.year = column(year);
    drawn.value = chart_number(figure);
    drawn.text = percent(figure);
    drawn.told = told(reported, figure);
    if (analytics::misses_its_year(ledger_, indicator_, target_, condition_, year)) {
      const Mark missed = mark_of(analytics::Bucket::NotMet);
      drawn.symbol = missed.shape;
      drawn.k = in_kit(missed);
    }
    if (value.basis == model::ValueBasis::Survey) {
      const double margin =
          static_cast<double>(analytics::margin_tenths(figure, *value.responses)) / 10;
      drawn.interval = {std::max(0.0, drawn.value - margin), std::min(100.0, drawn.value + margin)};
      drawn.detail = "n = " + page_.number(*value.responses);
    }
    chart_.values.push_back(std::move(drawn));
  }

  // Why a year whose report has closed has no value.
  [[nodiscard]] std::string missing(int year) const {
    const auto reported =
        analytics::value_of_year(ledger_, analytics::eligible_values(ledger_, indicator_.id), year);
    if (!reported) {
      return page_.say("target_chart.year_no_data");
    }
    if (analytics::has_no_cases(*reported->value)) {
      return page_.say("target_chart.year_no_cases");
    }
    return page_.say(indicator_.nature == model::Nature::Survey ? "target_chart.year_no_sample"
                                                                : "target_chart.year_no_baseline");
  }

  // In-year values stand alone; those of a period of its own are not drawn.
  void add_parts() {
    for (const ReportedValue& each : analytics::values_in_force(ledger_, indicator_.id)) {
      const int year = model::year_of(each.value->value_to);
      const bool is_part = each.value->basis == model::ValueBasis::Cumulative ||
                           each.value->basis == model::ValueBasis::AtDate;
      const auto figure = analytics::figure(*each.value, indicator_, condition_);
      if (!is_part || !figure || !is_drawn(year) || is_yearly(*each.value)) {
        continue;
      }
      chart_.parts.push_back({column(year),
                              part_of_year(each.value->value_to),
                              chart_number(*figure),
                              percent(*figure),
                              told(each, *figure)});
      newest_window_ = window_words(page_, *each.value);
    }
    // Only the newest figure is told, where it is newer than the values that are judged.
    for (std::size_t i = 0; i < chart_.parts.size(); ++i) {
      const bool is_older =
          !chart_.values.empty() && chart_.parts[i].year <= chart_.values.back().year;
      if (is_older || i + 1 < chart_.parts.size()) {
        chart_.parts[i].text.clear();
      }
    }
  }

  void add_milestones() {
    const auto add = [&](int year, const model::Decimal& value, bool hollow) {
      if (is_drawn(year)) {
        chart_.milestones.push_back(
            {column(year),
             chart_number(Fraction(value)),
             hollow,
             level_text(value),
             {page_.say("target_chart.told_goal", {{"year", std::to_string(year)}}),
              level_text(value),
              {}}});
      }
    };
    for (const model::Milestone& each : target_.milestones) {
      add(each.year, each.value, each.origin == model::MilestoneOrigin::Derived);
      has_derived_ |= each.origin == model::MilestoneOrigin::Derived;
    }
    const int due = model::year_of(analytics::assessed_for(plan_, target_.due));
    if (std::none_of(target_.milestones.begin(), target_.milestones.end(), [&](const auto& each) {
          return each.year == due;
        })) {
      add(due, condition_.value, false);
    }
  }

  void add_breaks() {
    for (const model::SeriesBreak& each : indicator_.breaks) {
      const int year = model::year_of(each.happened);
      if (is_drawn(year)) {
        chart_.breaks.push_back(
            {column(year),
             part_of_year(each.happened),
             page_.say("target_chart.series_break", {{"date", page_.date(each.happened)}})});
      }
    }
  }

  // Where all lies close together, a difference that decides is not to be seen on 0–100 %.
  void enlarge() {
    const auto part = charts::part_to_enlarge(chart_);
    if (!part) {
      return;
    }
    const auto from = static_cast<long long>(part->from);
    const auto to = static_cast<long long>(part->to);
    chart_.enlarged = {from,
                       to,
                       page_.say("target_chart.enlarged",
                                 {{"from", page_.number(from)}, {"to", page_.number(to)}})};
  }

  // 'cả năm', 'tại thời điểm': what the values of the years are.
  [[nodiscard]] std::string bases() const {
    std::vector<std::string> words;
    for (const ReportedValue& each : yearly_) {
      const std::string& word = page_.say_of("target_chart.basis_", model::word(each.value->basis));
      if (std::find(words.begin(), words.end(), word) == words.end()) {
        words.push_back(word);
      }
    }
    return base::joined(words, ", ");
  }

  void add_legend() {
    const auto add = [&](charts::Symbol symbol, int k, std::string_view key) {
      chart_.legend.push_back({symbol, k, page_.say(key)});
    };
    for (const bool missed : {false, true}) {
      const int k = missed ? in_kit(mark_of(analytics::Bucket::NotMet)) : charts::kSeries;
      const auto at = std::find_if(chart_.values.begin(),
                                   chart_.values.end(),
                                   [&](const auto& each) { return each.k == k; });
      if (at != chart_.values.end()) {
        const char* const key = missed ? "target_chart.yearly_missed" : "target_chart.yearly";
        chart_.legend.push_back({at->symbol, k, page_.say(key, {{"basis", bases()}})});
      }
    }
    if (!chart_.texts.empty()) {
      add(charts::Symbol::Dash, chart_.k, "target_chart.yearly_missing");
    }
    if (!chart_.parts.empty()) {
      // The figure told stands in its year; which part of it, only words can say.
      const std::string& newest = chart_.parts.back().text;
      chart_.legend.push_back({charts::Symbol::Ring,
                               chart_.k,
                               newest.empty()
                                   ? page_.say("target_chart.in_year")
                                   : page_.say("target_chart.in_year_newest",
                                               {{"value", newest}, {"window", newest_window_}})});
    }
    if (!target_.milestones.empty()) {
      add(charts::Symbol::Level, charts::kNoClass, "target_chart.stated");
      if (has_derived_) {
        add(charts::Symbol::HollowLevel, charts::kNoClass, "target_chart.derived");
      }
    } else {
      const char* const where =
          target_.due.date ? "target_chart.target_level" : "target_chart.target_level_undated";
      chart_.legend.push_back({charts::Symbol::Level,
                               charts::kNoClass,
                               page_.say(where, {{"goal", goal_words(page_, target_)}})});
    }
    if (std::any_of(chart_.values.begin(), chart_.values.end(), [](const auto& each) {
          return each.interval.has_value();
        })) {
      add(charts::Symbol::Span, charts::kNoClass, "target_chart.interval");
    }
  }

  const Page& page_;
  const model::Plan& plan_;
  const analytics::Ledger& ledger_;
  const model::Target& target_;
  const model::Condition& condition_;
  const model::Indicator& indicator_;
  int first_year_;
  int last_year_;
  std::vector<ReportedValue> yearly_;
  bool has_derived_ = false;
  std::string newest_window_;  // of the last part
  charts::YearValues chart_;
};

}  // namespace

bool has_target_chart(const Page& page, const model::Target& target, std::size_t i) {
  const model::Condition& condition = target.conditions[i];
  return condition.unit == model::Measure::Percent && target.in_remit &&
         page.plan().facts.get(analytics::condition_fact(target, i) + ".years").value > 0;
}

charts::YearValues target_values(const Page& page, const model::Target& target, std::size_t i) {
  return ValueChart(page, target, i).take();
}

PlanChart target_chart(const Page& page, const model::Target& target, std::size_t i) {
  const model::Condition& condition = target.conditions[i];
  const model::Indicator& indicator = page.plan().index.indicator(condition.indicator_id);
  PlanChart chart;
  chart.name = i == 0 ? "target-" + target.id : fmt::format("target-{}-{}", target.id, i + 1);
  charts::YearValues values = target_values(page, target, i);
  const bool reduces = indicator.nature == model::Nature::Reduction;
  const std::string key = std::string("target_chart.") + (reduces ? "reduction" : "values");
  const std::string name = page.plain(indicator.name);
  chart.title = target.milestones.empty()
                    ? page.say(key, {{"indicator", name}, {"goal", goal_words(page, target)}})
                    : page.say(key + "_milestones", {{"indicator", name}});
  chart.description = page.say(key + "_describes");
  if (values.enlarged) {
    chart.description += " " + page.say("target_chart.enlarged_describes",
                                        {{"from", page.number(values.enlarged->from)},
                                         {"to", page.number(values.enlarged->to)}});
  }
  chart.sentence = values_sentence(page.teller(),
                                   analytics::condition_fact(target, i),
                                   pages::condition(page, target, condition));
  chart.draw = drawing(std::move(values));
  chart.figures = value_figures(page, target, condition);
  return chart;
}

}  // namespace minhbach::site::pages
