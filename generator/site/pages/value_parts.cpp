#include "site/pages/value_parts.hpp"

#include "analytics/ledger.hpp"
#include "analytics/survey.hpp"
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "model/words.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/result_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using analytics::ReportedValue;
using model::IndicatorValue;

Markup number(const Page& page, const std::optional<model::Decimal>& value) {
  return value ? Page::escaped(page.number(*value))
               : page.not_stated("target_result.counts_not_given");
}

std::string window(const Page& page, const IndicatorValue& value) {
  const std::string to = page.date(value.value_to);
  return value.value_from ? page.say("target_result.window_range",
                                     {{"from", page.date(*value.value_from)}, {"to", to}})
                          : page.say("target_result.window_date", {{"date", to}});
}

bool same_figures(const IndicatorValue& a, const IndicatorValue& b) {
  return a.numerator == b.numerator && a.denominator == b.denominator && a.value == b.value &&
         a.baseline == b.baseline && a.level == b.level;
}

// What a value said in an earlier report, as it was given: counts, or the figure.
Markup as_given(const Page& page, const model::Indicator& indicator, const IndicatorValue& value) {
  if (!value.numerator) {
    const std::string unit = indicator.unit == model::Measure::Percent ? "%" : "";
    return Page::escaped(page.number(*value.value) + unit);
  }
  std::string words = page.number(*value.numerator);
  if (value.denominator) {
    words += "/" + page.number(*value.denominator);
  }
  return Page::escaped(words);
}

// Rows of a table of values.
class Rows {
 public:
  Rows(Page& page, const model::Indicator& indicator)
      : page_(page), indicator_(indicator), ledger_(page.plan().history->now->ledger()) {}

  views::ValueRow row(const ReportedValue& reported) {
    const IndicatorValue& value = *reported.value;
    views::ValueRow row;
    row.window = window(page_, value);
    const model::ValueLevel level = analytics::level_of(reported);
    row.kind = page_.say("target_result.kind_" + std::string(model::word(level)),
                         {{"basis", page_.say_of("value_basis.", model::word(value.basis))}});
    row.level = page_.say_of("value_level.", model::word(level));
    row.is_estimate = level == model::ValueLevel::Estimate;
    row.numerator =
        number(page_,
               indicator_.unit == model::Measure::Count && !value.numerator ? value.value
                                                                            : value.numerator);
    row.denominator = number(
        page_, indicator_.nature == model::Nature::Reduction ? value.baseline : value.denominator);
    row.figure = figure(value);
    row.period = period_name(page_, *reported.period);
    add_remarks(reported, row);
    return row;
  }

  views::ValueRow break_row(const model::SeriesBreak& change) const {
    views::ValueRow row;
    row.is_break = true;
    row.break_text = Page::escaped(
        page_.say("target_result.series_break", {{"date", page_.date(change.happened)}}));
    return row;
  }

 private:
  Markup figure(const IndicatorValue& value) const {
    if (analytics::has_no_cases(value)) {
      return Page::escaped(page_.say("result_value.no_cases"));
    }
    const Markup words = value_figure(page_, indicator_, value);
    return words.html.empty() ? Page::escaped(page_.say("result_value.no_baseline")) : words;
  }

  void add(views::ValueRow& row, Markup remark) { row.remarks.push_back({std::move(remark)}); }

  void add_remarks(const ReportedValue& reported, views::ValueRow& row) {
    const IndicatorValue& value = *reported.value;
    add_survey(value, row);
    if (value.baseline && !value.baseline_document_id.empty()) {
      if (const model::Document* const document = ledger_.document(value.baseline_document_id)) {
        add(row,
            page_.sentence("target_result.supplied_baseline",
                           {{"n", number(page_, value.baseline)},
                            {"document", evidence(page_, *document).words}}));
      }
    }
    if (analytics::is_unverifiable(value) && indicator_.unit == model::Measure::Percent) {
      add(row, Page::escaped(page_.say("modifier.unverifiable")));
    }
    if (value.note.is_stated()) {
      add(row, page_.text(value.note));
    }
    add_earlier(reported, row);
    if (value.source.is_stated() && value.source.vi != indicator_.source.vi) {
      add(row, page_.sentence("target_result.source", {{"source", page_.text(value.source)}}));
    }
  }

  // Rule M26: n, fieldwork, sampling; who asked whom.
  void add_survey(const IndicatorValue& value, views::ValueRow& row) {
    if (value.basis != model::ValueBasis::Survey) {
      return;
    }
    if (!analytics::has_sample(value)) {
      add(row, Page::escaped(page_.say("target_result.survey_no_sample")));
    } else {
      const model::Day from = value.value_from.value_or(value.value_to);
      Markup words = Page::escaped(page_.say("target_result.survey",
                                             {{"n", page_.number(*value.responses)},
                                              {"from", page_.date(from)},
                                              {"to", page_.date(value.value_to)}}));
      words.html += ". " + page_.text(value.sampling).html;
      add(row, std::move(words));
    }
    if (value.surveyor.is_stated()) {
      add(row, page_.sentence("target_result.surveyor", {{"who", page_.text(value.surveyor)}}));
    }
    if (value.population.is_stated()) {
      add(row, page_.sentence("target_result.population", {{"who", page_.text(value.population)}}));
    }
  }

  // What earlier reports said of the same window, and other figures than these.
  void add_earlier(const ReportedValue& reported, views::ValueRow& row) {
    const IndicatorValue* last = nullptr;
    for (const analytics::AcceptedSnapshot& accepted : published()) {
      for (const IndicatorValue& value : accepted.snapshot->values) {
        const bool same_window = value.indicator_id == reported.value->indicator_id &&
                                 value.basis == reported.value->basis &&
                                 value.value_to == reported.value->value_to;
        if (!same_window || same_figures(value, *reported.value) ||
            (last != nullptr && same_figures(value, *last))) {
          continue;
        }
        last = &value;
        const bool estimate = analytics::level_of({&value, accepted.snapshot, accepted.period}) ==
                              model::ValueLevel::Estimate;
        add(row,
            page_.sentence(estimate ? "target_result.revised_estimate" : "target_result.revised",
                           {{"old", as_given(page_, indicator_, value)},
                            {"period", Page::escaped(period_name(page_, *accepted.period))}}));
      }
    }
  }

  // Everything published by now in order of closing, with the revisions no longer in force.
  [[nodiscard]] std::vector<analytics::AcceptedSnapshot> published() const {
    std::vector<analytics::AcceptedSnapshot> all;
    for (const analytics::AcceptedSnapshot& accepted : ledger_.snapshots()) {
      for (const model::Snapshot& snapshot : page_.plan().plan.progress.snapshots) {
        if (snapshot.period_id == accepted.period->id &&
            snapshot.revision <= accepted.snapshot->revision) {
          all.push_back({&snapshot, accepted.period});
        }
      }
    }
    return all;
  }

  Page& page_;
  const model::Indicator& indicator_;
  const analytics::Ledger& ledger_;
};

const model::Indicator& indicator_of(const Page& page, const analytics::ConditionResult& of) {
  return page.plan().index.indicator(of.condition->indicator_id);
}

// The value of its year, or the one a target is judged by now; of a survey only with a sample. A
// value at a date within the year waits for that of the year's end.
bool is_judged(const Page& page, const model::Indicator& indicator, const ReportedValue& of) {
  const analytics::Moment& now = *page.plan().history->now;
  const auto eligible = analytics::eligible_values(now.ledger(), indicator.id);
  const auto of_year =
      analytics::value_of_year(now.ledger(), eligible, model::year_of(of.value->value_to));
  if (of_year && of_year->value == of.value) {
    return of.value->basis != model::ValueBasis::Survey || analytics::has_sample(*of.value);
  }
  return std::any_of(now.targets().begin(), now.targets().end(), [&](const auto& target) {
    return std::any_of(target.conditions.begin(), target.conditions.end(), [&](const auto& each) {
      return each.value == of.value;
    });
  });
}

views::ValueTable empty_table(const Page& page,
                              const model::Indicator& indicator,
                              std::string_view caption) {
  views::ValueTable table;
  const bool reduction = indicator.nature == model::Nature::Reduction;
  table.caption = page.say(caption);
  if (reduction || indicator.unit == model::Measure::Percent) {
    table.numerator_label = page.say(reduction ? "target_result.count" : "target_result.numerator");
    table.denominator_label =
        page.say(reduction ? "target_result.baseline" : "target_result.denominator");
  }
  return table;
}

}  // namespace

Markup value_figure(const Page& page,
                    const model::Indicator& indicator,
                    const IndicatorValue& value) {
  const std::string fact = analytics::value_fact(value);
  if (page.plan().facts.find(fact)) {
    const Markup percent = page.datum(fact);
    if (indicator.nature == model::Nature::Reduction) {
      const auto& now = value.numerator ? value.numerator : value.value;
      return page.sentence(
          "result_value.reduction",
          {{"n", percent}, {"from", number(page, value.baseline)}, {"to", number(page, now)}});
    }
    return has_few_cases(value) ? share(page, value, percent) : Markup{percent.html + "%"};
  }
  if (indicator.nature == model::Nature::Reduction) {
    return {};
  }
  if (indicator.unit == model::Measure::Count) {
    return number(page, value.numerator ? value.numerator : value.value);
  }
  return value.value ? Page::escaped(page.measured(*value.value, indicator.unit)) : Markup{};
}

views::ValueTables value_tables(Page& page, const model::Indicator& indicator) {
  views::ValueTable judged = empty_table(page, indicator, "target_result.values_caption");
  views::ValueTable in_year = empty_table(page, indicator, "target_result.in_year_caption");
  Rows rows(page, indicator);
  std::optional<model::Day> before;
  for (const ReportedValue& each :
       analytics::values_in_force(page.plan().history->now->ledger(), indicator.id)) {
    if (!is_judged(page, indicator, each)) {
      in_year.rows.push_back(rows.row(each));
      continue;
    }
    for (const model::SeriesBreak& change : indicator.breaks) {
      if (before && *before < change.happened && change.happened <= each.value->value_to) {
        judged.rows.push_back(rows.break_row(change));
      }
    }
    before = each.value->value_to;
    judged.rows.push_back(rows.row(each));
  }
  views::ValueTables tables;
  for (views::ValueTable* const each : {&judged, &in_year}) {
    for (views::ValueRow& row : each->rows) {
      row.columns = each->numerator_label.empty() ? "4" : "6";
      row.numerator_label = each->numerator_label;
      row.denominator_label = each->denominator_label;
    }
    if (!each->rows.empty()) {
      tables.tables.push_back(std::move(*each));
    }
  }
  return tables;
}

std::optional<views::Item> next_milestone(const Page& page, const analytics::TargetResult& result) {
  if (result.conditions.empty() || result.decisive.next_milestone == nullptr) {
    return std::nullopt;
  }
  const analytics::ConditionResult& of = result.decisive;
  const Markup goal = Page::escaped(page.measured(of.next_milestone->value, of.condition->unit));
  const Markup year = Page::escaped(std::to_string(of.next_milestone->year));
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  const auto eligible = analytics::eligible_values(ledger, of.condition->indicator_id);
  // That of the year so far, which is what its chart shows, before that of a quarter alone.
  const IndicatorValue* now = of.in_year != nullptr ? of.in_year
                              : !eligible.empty()   ? eligible.back().value
                                                    : nullptr;
  for (const analytics::ReportedValue& each :
       analytics::values_in_force(ledger, of.condition->indicator_id)) {
    if (of.in_year != nullptr && each.value->basis == model::ValueBasis::Cumulative &&
        model::year_of(each.value->value_to) == model::year_of(of.in_year->value_to)) {
      now = each.value;
    }
  }
  const Markup value = now != nullptr ? value_figure(page, indicator_of(page, of), *now) : Markup{};
  if (value.html.empty()) {
    return views::Item{
        page.sentence("target_result.next_no_value", {{"year", year}, {"goal", goal}})};
  }
  return views::Item{page.sentence("target_result.next",
                                   {{"year", year},
                                    {"goal", goal},
                                    {"value", value},
                                    {"window", Page::escaped(window_words(page, *now))}})};
}

std::optional<views::Readings> readings(const Page& page, const analytics::TargetResult& result) {
  const analytics::ConditionResult& of = result.decisive;
  if (!of.modifiers.depends_on_reading) {
    return std::nullopt;
  }
  const std::string fact = decisive_fact(result);
  views::Readings view;
  view.title = page.say("target_result.readings", {{"year", std::to_string(of.milestone->year)}});
  const std::string unit = of.condition->unit == model::Measure::Percent ? "%" : "";
  for (const analytics::Reading& each : of.readings) {
    const std::string kind(analytics::word(each.kind));
    view.rows.push_back({page.say("reading." + kind),
                         {page.datum(fmt::format("{}.reading.{}", fact, kind)).html + unit},
                         each.met,
                         each.kind == analytics::ReadingKind::Points});
  }
  return view;
}

std::optional<views::Item> reduction(const Page& page,
                                     const analytics::TargetResult& result,
                                     std::size_t condition) {
  const std::string fact = analytics::condition_fact(*result.target, condition) + ".fewest";
  if (!page.plan().facts.find(fact)) {
    return std::nullopt;
  }
  const analytics::ConditionResult& of = result.conditions[condition];
  return views::Item{page.sentence(
      "target_result.reduction",
      {{"n", page.datum(fact)},
       {"goal", Page::escaped(page.measured(of.condition->value, of.condition->unit))},
       {"baseline", number(page, of.value->baseline)}})};
}

}  // namespace minhbach::site::pages
