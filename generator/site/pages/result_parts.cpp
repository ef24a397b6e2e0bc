#include "site/pages/result_parts.hpp"

#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace minhbach::site::pages {

namespace {

using analytics::Aim;
using analytics::Bucket;
using analytics::ConditionResult;
using analytics::Lack;
using analytics::Result;
using analytics::TargetResult;

constexpr std::int64_t kFewCases = 20;  // rule M30
constexpr std::int64_t kScale = 10000;

// Text of the plan without its abbreviations explained.
Markup told(const Page& page, const SourceText& text) {
  const std::string words = base::html(page.plain(text));
  return {text.shown_lang(page.lang()) == page.lang() ? words
                                                      : "<span lang=\"vi\">" + words + "</span>"};
}

// A statement without a condition aims at nothing; its words are the plain ones.
Aim aim(const Page& page, const ConditionResult& of) {
  return of.condition == nullptr
             ? Aim::Floor
             : analytics::aim_of(*of.condition,
                                 page.plan().index.indicator(of.condition->indicator_id));
}

// What follows from reading a figure, due or not, is said in words of its own.
bool says_its_bucket(Result result, bool has_figure) {
  return result == Result::Met || result == Result::NotMet ||
         (result == Result::MilestoneMissed && has_figure);
}

// 'hiện vượt mức tối đa': the finer result, behind the bucket.
std::string finer_words(const Page& page, const ConditionResult& of) {
  const ResultCase plain = case_of(of);
  std::string key = "result_finer." + std::string(analytics::number(of.result));
  if (of.result == Result::AtLevel || of.result == Result::BelowLevel) {
    return page.say(key + std::string(aim_suffix(aim(page, of))));
  }
  if (of.result == Result::MilestoneMissed) {
    key += "_no_value";
  }
  return of.milestone != nullptr ? page.say(key, {{"year", std::to_string(plain.milestone_year)}})
                                 : page.say(key);
}

bool is_points(const ConditionResult& of) {
  return of.condition->unit == model::Measure::Percent;
}

class Details {
 public:
  Details(const Page& page, const TargetResult& result, std::string fact)
      : page_(page), result_(result), of_(result.decisive), fact_(std::move(fact)) {}

  Markup joined() {
    if (!says_its_bucket(of_.result, of_.figure.has_value())) {
      add(Page::escaped(finer_words(page_, of_)));
    }
    add_reason();
    add_gap();
    add_modifiers();
    return {base::joined(parts_, "; ")};
  }

 private:
  void add(Markup part) { parts_.push_back(std::move(part.html)); }
  void say(std::string_view key) { add(Page::escaped(page_.say(key))); }
  [[nodiscard]] std::string with_aim(std::string_view key) const {
    return std::string(key) + std::string(aim_suffix(aim(page_, of_)));
  }

  // What R2 lacks. A statement without a figure says so in its own column.
  void add_reason() {
    switch (of_.lack) {
      case Lack::None: break;
      case Lack::PlanLeavesOut: add(told(page_, without_stop())); break;
      case Lack::Baseline: say("lack.baseline"); break;
      case Lack::Counts: say("lack.counts"); break;
      case Lack::Sample: say("lack.sample"); break;
      case Lack::Condition: say("lack.condition"); break;
    }
  }

  // A sentence of the data becomes one part of several.
  [[nodiscard]] SourceText without_stop() const {
    SourceText text = result_.target->missing;
    for (std::string* const words : {&text.vi, &text.en}) {
      if (words->ends_with('.')) {
        words->pop_back();
      }
    }
    return text;
  }

  // Tracking that ended before the target was due: where it stood then, which is no verdict.
  void add_last_position() {
    if (of_.result != Result::TrackingEnded || of_.value == nullptr || !of_.at_level) {
      return;
    }
    add(page_.sentence(
        with_aim(*of_.at_level ? "result_detail.at_level" : "result_detail.not_at_level"),
        {{"date", Page::escaped(page_.date(of_.value->value_to))}}));
  }

  void add_gap() {
    add_last_position();
    if (!of_.gap) {
      return;
    }
    std::string key = is_points(of_) ? "gap.points" : "gap.count";
    const Aim side = aim(page_, of_);
    if (side == Aim::Ceiling || side == Aim::Exact) {
      key += aim_suffix(side);
    } else if (of_.result == Result::BelowLevel) {
      key += "_to_go";
    }
    add(page_.sentence(key, {{"n", page_.datum(fact_ + ".gap")}}));
  }

  void add_level() {
    const auto& level = of_.modifiers.level;
    // 'Đạt (sơ bộ)' says it in the name.
    const bool in_name = (of_.result == Result::Met || of_.result == Result::NotMet) &&
                         !of_.modifiers.aspiration && level == model::ValueLevel::Provisional;
    if (level && *level != model::ValueLevel::Final && !in_name) {
      say("modifier." + std::string(model::word(*level)));
    }
  }

  void add_margin() {
    if (of_.modifiers.margin_tenths != 0) {
      add(page_.sentence(of_.modifiers.within_margin ? "modifier.within_margin" : "modifier.margin",
                         {{"n", page_.datum(fact_ + ".margin")}}));
    }
  }

  void add_modifiers() {
    const analytics::Modifiers& modifiers = of_.modifiers;
    const bool in_name = of_.result == Result::Met || of_.result == Result::NotMet;
    if (result_.target->strength == model::Strength::Aspiration && !in_name) {
      say("modifier.aspiration");
    }
    add_level();
    if (modifiers.value_year) {
      add(Page::escaped(
          page_.say("modifier.value_year", {{"year", std::to_string(*modifiers.value_year)}})));
    }
    add_margin();
    if (modifiers.depends_on_reading) {
      say("modifier.depends_on_reading");
    }
    if (modifiers.was_met_before) {
      say(with_aim("modifier.was_met_before"));
    }
    if (modifiers.measured_anew_from) {
      add(Page::escaped(page_.say("modifier.measured_anew",
                                  {{"date", page_.date(*modifiers.measured_anew_from)}})));
    }
    if (modifiers.unverifiable) {
      say("modifier.unverifiable");
    }
  }

  const Page& page_;
  const TargetResult& result_;
  const ConditionResult& of_;
  std::string fact_;
  std::vector<std::string> parts_;
};

// The figure of a condition in its own unit.
Markup figure_words(const Page& page, const ConditionResult& of, const std::string& fact) {
  const Markup figure = page.datum(fact + ".figure");
  const model::IndicatorValue& value = *of.value;
  const auto& now = value.numerator ? value.numerator : value.value;
  if (of.condition->comparator == model::Comparator::ReduceByAtLeast && value.baseline && now) {
    return page.sentence(is_points(of) ? "result_value.reduction" : "result_value.reduction_count",
                         {{"n", figure},
                          {"from", Page::escaped(page.number(*value.baseline))},
                          {"to", Page::escaped(page.number(*now))}});
  }
  return is_points(of) ? share(page, value, figure) : figure;
}

}  // namespace

std::string decisive_fact(const TargetResult& result) {
  const auto at = std::find_if(
      result.conditions.begin(), result.conditions.end(), [&](const ConditionResult& each) {
        return each.condition == result.decisive.condition;
      });
  return analytics::condition_fact(*result.target,
                                   static_cast<std::size_t>(at - result.conditions.begin()));
}

Markup decisive_figure(const Page& page, const TargetResult& of) {
  const bool is_known = of.decisive.figure && of.decisive.value != nullptr;
  return is_known ? figure_words(page, of.decisive, decisive_fact(of)) : Markup{};
}

bool has_few_cases(const model::IndicatorValue& value) {
  return value.denominator && value.denominator->scaled() < kFewCases * kScale;
}

Markup share(const Page& page, const model::IndicatorValue& value, const Markup& percent) {
  if (!value.numerator || !value.denominator) {
    return {percent.html + "%"};
  }
  return page.sentence(has_few_cases(value) ? "result_value.few" : "result_value.share",
                       {{"n", percent},
                        {"part", Page::escaped(page.number(*value.numerator))},
                        {"whole", Page::escaped(page.number(*value.denominator))}});
}

std::string_view aim_suffix(Aim aim) {
  switch (aim) {
    case Aim::Ceiling: return "_ceiling";
    case Aim::Exact: return "_exact";
    case Aim::Reduction: return "_reduction";
    case Aim::Floor: break;
  }
  return "";
}

ResultCase case_of(const ConditionResult& of) {
  return {.result = of.result,
          .has_figure = of.figure.has_value(),
          .aspiration = of.modifiers.aspiration,
          .provisional = of.modifiers.level == model::ValueLevel::Provisional,
          .milestone_year = of.milestone == nullptr ? 0 : of.milestone->year};
}

std::string result_words(const Page& page, const std::string& beginning, const ResultCase& of) {
  std::string key = beginning + std::string(analytics::number(of.result));
  if (of.result == Result::MilestoneMet || of.result == Result::MilestoneMissed) {
    return page.say(of.has_figure ? key : key + "_no_value",
                    {{"year", std::to_string(of.milestone_year)}});
  }
  if (of.result == Result::Met || of.result == Result::NotMet) {
    key += of.aspiration ? "_aspiration" : of.provisional ? "_provisional" : "";
  }
  return page.say(key);
}

views::Standing result_standing(const Page& page, const ResultCase& of) {
  views::Standing view;
  view.code = analytics::number(of.result);
  put_mark(mark_of(of.result, of.has_figure), view);
  view.name = result_words(page, "result.", of);
  return view;
}

views::Standing result(const Page& page, const TargetResult& of, const FactPrefix& prefix) {
  if (!of.in_plan) {
    views::Standing aside;
    put_mark(mark_of(analytics::Bucket::NotAssessable), aside);
    aside.name = page.say(of.is_dropped ? "standing.dropped" : "standing.not_added");
    return aside;
  }
  views::Standing view = result_standing(page, case_of(of.decisive));
  if (!says_its_bucket(of.decisive.result, of.decisive.figure.has_value())) {
    const analytics::Bucket bucket = analytics::bucket_of(of.decisive);
    view.name = page.say_of("bucket.", analytics::code(bucket));
    put_mark(mark_of(bucket), view);
  }
  view.detail = Details(page, of, prefix + decisive_fact(of)).joined();
  return view;
}

std::string commitment_words(const Page& page, const TargetResult& of) {
  ResultCase plain = case_of(of.decisive);
  if (plain.result == Result::AtLevel || plain.result == Result::BelowLevel) {
    const Aim side = aim(page, of.decisive);
    std::string key = "commitments_result." + std::string(analytics::number(plain.result));
    // A reduction names itself in the level: 'giảm ít nhất 10%'.
    key += side == Aim::Reduction ? "" : aim_suffix(side);
    const std::string level = condition(page, *of.target, *of.decisive.condition);
    return page.say(key,
                    {{"goal",
                      page.say(plain.aspiration ? "commitments_result.goal_aspiration"
                                                : "commitments_result.goal",
                               {{"level", level}})}});
  }
  plain.provisional = plain.provisional && plain.result == Result::NotMet;
  return result_words(page, "commitments_result.", plain);
}

std::vector<views::Item> judged_values(const Page& page,
                                       const TargetResult& of,
                                       const FactPrefix& prefix) {
  std::vector<views::Item> values;
  for (std::size_t i = 0; i < of.conditions.size(); ++i) {
    const ConditionResult& each = of.conditions[i];
    if (each.result == Result::NoCase && each.value != nullptr) {
      values.push_back(
          {page.sentence("result_value.in_window",
                         {{"value", Page::escaped(page.say("result_value.no_cases"))},
                          {"window", Page::escaped(window_words(page, *each.value))}})});
    }
    if (!each.figure || each.value == nullptr) {
      continue;
    }
    const std::string fact = prefix + analytics::condition_fact(*of.target, i);
    Markup words = page.sentence("result_value.in_window",
                                 {{"value", figure_words(page, each, fact)},
                                  {"window", Page::escaped(window_words(page, *each.value))}});
    if (of.conditions.size() > 1) {
      const SourceText& indicator = page.plan().index.indicator(each.condition->indicator_id).name;
      words.html = told(page, indicator).html + ": " + words.html;
    }
    values.push_back({std::move(words)});
  }
  return values;
}

}  // namespace minhbach::site::pages
