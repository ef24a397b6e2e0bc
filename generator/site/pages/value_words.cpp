#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "analytics/value_series.hpp"
#include "model/words.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/value_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

Markup exact_number(const Page& page, const model::Decimal& decimal) {
  return Page::escaped(page.number(decimal));
}

const model::Target* first_target(const PlanContext& context, const std::string& indicator_id) {
  for (const model::Target& target : context.plan.targets) {
    if (std::any_of(
            target.conditions.begin(), target.conditions.end(), [&](const model::Condition& each) {
              return each.indicator_id == indicator_id;
            })) {
      return &target;
    }
  }
  return nullptr;
}

}  // namespace

Markup value_words(const Page& page,
                   const model::Indicator& indicator,
                   const model::IndicatorValue& value,
                   const std::string& prefix) {
  if (analytics::has_value_fact(indicator, value)) {
    return page.sentence("value.percent",
                         {{"n", page.datum(prefix + analytics::value_fact(value))},
                          {"part", exact_number(page, *value.numerator)},
                          {"whole", exact_number(page, *value.denominator)}});
  }
  if (value.numerator && value.denominator) {
    return page.sentence(analytics::has_no_cases(value) ? "value.no_cases" : "value.counts",
                         {{"part", exact_number(page, *value.numerator)},
                          {"whole", exact_number(page, *value.denominator)}});
  }
  if (value.numerator && value.baseline) {
    return page.sentence("value.from_baseline",
                         {{"n", exact_number(page, *value.numerator)},
                          {"baseline", exact_number(page, *value.baseline)}});
  }
  if (value.numerator) {
    return exact_number(page, *value.numerator);
  }
  if (value.value) {
    return page.sentence("value.unverifiable",
                         {{"n", Page::escaped(page.measured(*value.value, indicator.unit))}});
  }
  return Page::escaped(page.say("not_stated"));
}

std::string window_words(const Page& page, const model::IndicatorValue& value) {
  const std::string key = "value_window." + std::string(model::word(value.basis));
  if (value.basis == model::ValueBasis::WholeYear) {
    return page.say(key, {{"year", std::to_string(model::year_of(value.value_to))}});
  }
  if (value.basis == model::ValueBasis::AtDate || !value.value_from) {
    return page.say(value.basis == model::ValueBasis::AtDate ? key : key + "_to",
                    {{"date", page.date(value.value_to)}});
  }
  if (value.basis == model::ValueBasis::OwnPeriod) {
    for (const model::ReportingPeriod& period : page.plan().plan.periods) {
      if (period.interval_from == *value.value_from && period.closing == value.value_to) {
        return period_name(page, period);
      }
    }
  }
  return page.say(key, {{"from", page.date(*value.value_from)}, {"to", page.date(value.value_to)}});
}

std::string value_span(const Page& page, const model::IndicatorValue& value) {
  const std::string to = page.date(value.value_to);
  return value.value_from ? page.date(*value.value_from) + " – " + to : to;
}

Markup indicator_name(Page& page, const model::Indicator& indicator) {
  Markup name = page.text(indicator.name);
  const model::Target* const target = first_target(page.plan(), indicator.id);
  if (target == nullptr || !page.has(PageKind::Targets)) {
    return name;
  }
  return Page::linked({page.to_item(PageKind::Target, target->id), std::move(name)});
}

views::ReportedValue reported_value(Page& page,
                                    const model::Indicator& indicator,
                                    const model::IndicatorValue& value,
                                    const std::string& prefix) {
  return {indicator_name(page, indicator),
          page.say_of("value_basis.", model::word(value.basis)),
          value_span(page, value),
          value_words(page, indicator, value, prefix),
          page.say_of("value_level.", model::word(value.level))};
}

}  // namespace minhbach::site::pages
