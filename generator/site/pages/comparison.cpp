// The page of the site that puts the same indicator of several plans side by side. It ranks
// nothing: rows stand by body, whatever their values are.
#include "base/escape.hpp"
#include "base/text.hpp"
#include "base/vietnamese.hpp"
#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/pages/pages.hpp"
#include "site/views/comparison_page.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace minhbach::site::pages {

namespace {

using model::Difference;

constexpr std::array kDifferences = {std::pair(Difference::Nature, "nature"),
                                     std::pair(Difference::Unit, "unit"),
                                     std::pair(Difference::Direction, "direction"),
                                     std::pair(Difference::Definition, "definition"),
                                     std::pair(Difference::Numerator, "numerator"),
                                     std::pair(Difference::Denominator, "denominator")};

// A plan of the comparison with what it brings.
struct Row {
  const model::PlanSummary* plan = nullptr;
  const ComparedSeries* series = nullptr;
};

// By the name of the body; plans of one body in the order of the site.
std::vector<Row> rows_by_body(const Page& page, const model::Comparison& comparison) {
  std::vector<Row> rows;
  const auto& compared = page.gathered().compared;
  const auto found = compared.find(comparison.id);
  for (const model::PlanSummary& plan : page.site().plans) {
    if (found == compared.end()) {
      break;
    }
    const auto of_plan = std::ranges::find(found->second, plan.id, &ComparedSeries::plan_id);
    if (of_plan != found->second.end()) {
      rows.push_back({&plan, &*of_plan});
    }
  }
  std::ranges::stable_sort(
      rows, {}, [&](const Row& row) { return base::sort_key(page.plain(row.plan->body_name)); });
  return rows;
}

std::string window_in_words(const Page& page, const model::Comparison& comparison) {
  const auto day = [&](model::Day date) {
    const std::chrono::year_month_day parts(date);
    return i18n::day_and_month(static_cast<int>(static_cast<unsigned>(parts.day())),
                               static_cast<int>(static_cast<unsigned>(parts.month())),
                               page.lang());
  };
  return comparison.window_from
             ? page.say("comparison.days",
                        {{"from", day(*comparison.window_from)}, {"to", day(comparison.window_to)}})
             : page.say("comparison.at_day", {{"day", day(comparison.window_to)}});
}

std::vector<views::Pair> about_comparison(Page& page, const model::Comparison& comparison) {
  std::vector<views::Pair> pairs;
  const auto add = [&](std::string_view key, Markup value) {
    pairs.push_back({page.say(key), std::move(value)});
  };
  add("sheet.definition", page.text(comparison.definition));
  if (comparison.numerator.is_stated()) {
    add("sheet.numerator", page.text(comparison.numerator));
  }
  if (comparison.denominator.is_stated()) {
    add("sheet.denominator", page.text(comparison.denominator));
  }
  add("sheet.direction",
      Page::escaped(page.say_of("direction.", model::word(comparison.direction))));
  add("comparison.window", Page::escaped(window_in_words(page, comparison)));
  return pairs;
}

Markup compared_words(const Page& page, const ComparedValue& value, model::Measure unit) {
  const auto exact = [&](const model::Decimal& number) {
    return Page::escaped(page.number(number));
  };
  if (value.percent) {
    return page.sentence("value.percent",
                         {{"n", value.percent->datum(page.lang())},
                          {"part", exact(*value.numerator)},
                          {"whole", exact(*value.denominator)}});
  }
  if (value.numerator && value.denominator) {
    return page.sentence(value.denominator->scaled() == 0 ? "value.no_cases" : "value.counts",
                         {{"part", exact(*value.numerator)}, {"whole", exact(*value.denominator)}});
  }
  if (value.numerator) {
    return exact(*value.numerator);
  }
  return value.given ? page.sentence("value.unverifiable",
                                     {{"n", Page::escaped(page.measured(*value.given, unit))}})
                     : Markup{};
}

views::Link compared_plan(Page& page, const model::PlanSummary& plan) {
  return {page.to(plan_page_path(PageKind::Overview, page.lang(), plan.id)),
          page.text(plan.short_title)};
}

std::vector<views::Link> goals(const Page& page, const ComparedSeries& series) {
  std::vector<views::Link> links;
  for (const ComparedGoal& goal : series.goals) {
    std::string words =
        page.say((goal.is_aspiration ? "condition.aspiration_" : "condition.") +
                     std::string(model::word(goal.condition.comparator)),
                 {{"value", page.measured(goal.condition.value, goal.condition.unit)}});
    if (goal.due) {
      words = page.say("comparison.goal_by", {{"goal", words}, {"date", page.date(*goal.due)}});
    }
    links.push_back({page.site().config.shows(PageKind::Target)
                         ? page.to(item_page_path(
                               PageKind::Target, page.lang(), series.plan_id, goal.target_id))
                         : std::string(),
                     Page::escaped(words)});
  }
  return links;
}

views::ComparedCell compared_cell(const Page& page,
                                  const ComparedSeries& series,
                                  int year,
                                  model::Measure unit) {
  views::ComparedCell cell;
  cell.year = std::to_string(year);
  const auto value = std::ranges::find(series.values, year, &ComparedValue::year);
  if (value != series.values.end()) {
    cell.value = compared_words(page, *value, unit);
    cell.level = page.say_of("value_level.", model::word(value->level));
    cell.to = page.date(value->to);
    cell.to_iso = model::iso(value->to);
  } else {
    const bool is_apart = std::ranges::any_of(
        series.others, [&](const OtherValue& other) { return model::year_of(other.to) == year; });
    cell.missing = page.say(is_apart             ? "comparison.apart"
                            : series.is_reported ? "comparison.no_value"
                                                 : "comparison.no_report");
  }
  return cell;
}

// None: fewer than two plans measure the same.
std::optional<views::ComparedTable> compared_table(Page& page,
                                                   const model::Comparison& comparison,
                                                   const std::vector<Row>& rows) {
  std::vector<Row> same;
  std::set<int> years;
  for (const Row& row : rows) {
    if (row.series->differences.empty()) {
      same.push_back(row);
      for (const ComparedValue& value : row.series->values) {
        years.insert(value.year);
      }
    }
  }
  if (same.size() < 2) {
    return std::nullopt;
  }
  views::ComparedTable table;
  table.illustrative = same.front().plan->illustrative;
  for (const int year : years) {
    table.years.push_back({Page::escaped(std::to_string(year))});
  }
  for (const Row& row : same) {
    views::ComparedRow view{page.text(row.plan->body_name),
                            compared_plan(page, *row.plan),
                            goals(page, *row.series),
                            {}};
    for (const int year : years) {
      view.cells.push_back(compared_cell(page, *row.series, year, comparison.unit));
    }
    table.rows.push_back(std::move(view));
  }
  return table;
}

std::string other_value(const Page& page, const OtherValue& other) {
  const std::string to = page.date(other.to);
  const std::string span = other.from ? page.date(*other.from) + " – " + to : to;
  constexpr std::array kWhy = {std::pair(NotCompared::Basis, "comparison.other_basis"),
                               std::pair(NotCompared::Window, "comparison.other_window"),
                               std::pair(NotCompared::SeriesBreak, "comparison.before_break")};
  const auto* const why =
      std::ranges::find(kWhy, other.why, [](const auto& each) { return each.first; });
  return page.say(why->second, {{"span", span}});
}

std::vector<views::LeftOut> left_out(Page& page, const std::vector<Row>& rows) {
  std::vector<views::LeftOut> all;
  for (const Row& row : rows) {
    std::vector<std::string> reasons;
    for (const auto& [difference, name] : kDifferences) {
      if (std::ranges::find(row.series->differences, difference) != row.series->differences.end()) {
        reasons.push_back(page.say_of("comparison.other_", name));
      }
    }
    for (const OtherValue& other : row.series->others) {
      reasons.push_back(other_value(page, other));
    }
    if (!reasons.empty()) {
      all.push_back({page.text(row.plan->body_name),
                     compared_plan(page, *row.plan),
                     Page::escaped(base::joined(reasons, "; "))});
    }
  }
  return all;
}

}  // namespace

std::string comparison(Page& page) {
  views::ComparisonPage view;
  for (const model::Comparison& each : page.site().comparisons) {
    const std::vector<Row> rows = rows_by_body(page, each);
    views::ComparisonEntry entry;
    entry.anchor = each.id;
    entry.name = page.text(each.name);
    entry.illustrative =
        std::ranges::any_of(rows, [](const Row& row) { return row.plan->illustrative; });
    entry.about = about_comparison(page, each);
    entry.table = compared_table(page, each, rows);
    entry.left_out = left_out(page, rows);
    view.contents.push_back({"#" + base::url_segment(each.id), entry.name});
    view.entries.push_back(std::move(entry));
  }
  if (view.contents.size() == 1) {
    view.contents.clear();
  }
  return page.render(view);
}

}  // namespace minhbach::site::pages
