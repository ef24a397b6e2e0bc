#pragma once

#include "charts/picture.hpp"
#include "model/plan_source.hpp"
#include "site/page.hpp"
#include "site/views/progress_parts.hpp"

#include <functional>
#include <string>
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

// As it stands on a page: narrow and wide, with its files beside it.
views::Chart chart_view(const Page& page, const PlanChart& chart);

// The picture as a file of its own, with title and source in it.
std::string chart_file(const Page& page, const PlanChart& chart);

// Below data/<plan>/: 'charts/target-T02.vi.svg', 'charts/target-T02.csv'.
std::string chart_svg_name(const PlanChart& chart, Lang lang);
std::string chart_csv_name(const PlanChart& chart);

}  // namespace minhbach::site::pages
