#pragma once

#include "charts/picture.hpp"
#include "charts/year_values.hpp"
#include "model/plan_source.hpp"
#include "site/page.hpp"
#include "site/views/progress_parts.hpp"
#include "site/views/result_parts.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site::pages {

// A chart with all that makes it checkable, in the language of a page. Refers to the page's plan.
struct PlanChart {
  std::string name;         // 'target-T02': its anchor, and what its files are called
  std::string title;        // what, where, when, unit
  std::string description;  // for whom cannot see it
  Markup sentence;          // one sentence that could be false
  std::function<Markup(const charts::Caption&, charts::Format)> draw;
  model::PlanSource::Table figures;  // what is drawn, as CSV; the same in both languages
};

// What draws a picture of the kit in any format.
template <class Picture>
auto drawing(Picture picture) {
  return [picture = std::move(picture)](const charts::Caption& caption, charts::Format format) {
    return draw(picture, caption, format);
  };
}

// As it stands on a page: narrow and wide, with its files beside it.
views::Chart chart_view(const Page& page, const PlanChart& chart);

// The picture as a file of its own, with title and source in it.
std::string chart_file(const Page& page, const PlanChart& chart);

// Below data/<plan>/: 'charts/target-T02.vi.svg', 'charts/target-T02.csv'.
std::string chart_svg_name(const PlanChart& chart, Lang lang);
std::string chart_csv_name(const PlanChart& chart);

// Every chart of a plan that is offered as a file: adding one is adding it here. Empty where
// nothing was reported; those below need a plan that has a history.
std::vector<PlanChart> plan_charts(const Page& page);

// Tasks by group in two panels, those with a deadline and the others: counts, never percentages,
// in plan order.
PlanChart group_chart(const Page& page);

// Tasks led and coordinated by unit; collectives in a block of their own (they stand for their
// members, and would look like the largest units).
PlanChart load_chart(const Page& page);

// Days before or after the due day on which each occurrence of a task that has fallen due was
// completed, or that it was not; only on the task's own page. Needs two of them: one is no chart.
bool has_day_chart(const Page& page, const model::Task& task);
PlanChart day_chart(const Page& page, const model::Task& task);

// Everything at once, one mark for each task or unit and each year or period. Yearly and once tasks
// by the years of the term, where there are such tasks;
bool has_year_grid(const Page& page);
PlanChart year_grid_chart(const Page& page);
// tasks without a deadline by reporting period, where there are such tasks;
PlanChart interval_chart(const Page& page);
// units that owe a report by reporting period.
PlanChart received_chart(const Page& page);

// A figure as a chart places it and as a file states it: to four places.
double chart_number(const analytics::Fraction& figure);
double chart_number(const model::Decimal& number);
std::string file_number(const analytics::Fraction& figure);

// Dot and tick: one row for each distinct statement with a figure, a second one for a second
// condition.
bool has_targets_chart(const Page& page);
PlanChart targets_chart(const Page& page);

// Values by year with the milestones, of the condition `i` in per cent that has a value.
bool has_target_chart(const Page& page, const model::Target& target, std::size_t i);
PlanChart target_chart(const Page& page, const model::Target& target, std::size_t i);
charts::YearValues target_values(const Page& page, const model::Target& target, std::size_t i);
// The same in a row of a list.
views::SmallYears small_years(const Page& page, const model::Target& target, std::size_t i);
// '↑ ' where more is better, '↓ ' where less is; empty where one value alone is right.
std::string_view better_way(const Page& page, const model::Condition& condition);
model::PlanSource::Table value_figures(const Page& page,
                                       const model::Target& target,
                                       const model::Condition& condition);

// The sentences under them. Facts: 'targets', 'compared', 'compared.at_level', 'bucket.not_met' and
// 'bucket.not_assessable'; those of a condition, '<fact>.years', '….at_level', '….missed' and
// '….missing'.
Markup targets_sentence(const Teller& teller);
Markup values_sentence(const Teller& teller, const std::string& fact, std::string_view level);

}  // namespace minhbach::site::pages
