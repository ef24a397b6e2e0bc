#include "site/pages/plan_chart.hpp"

#include "i18n/locale.hpp"

namespace minhbach::site::pages {

namespace {

charts::Caption caption_of(const Page& page, const PlanChart& chart) {
  const model::Plan& plan = page.plan().plan;
  charts::Caption caption;
  caption.id = "chart-" + chart.name;
  caption.lang = base::code(page.lang());
  caption.title = (plan.illustrative ? page.say("chart.illustrative") : "") + chart.title;
  caption.description = chart.description;
  caption.when_empty = page.say("chart.nothing");
  caption.source =
      page.say("chart.source",
               {{"agency", page.plain(plan.body.name)},
                {"date", i18n::date(page.plan().history->now->closing(), page.lang())}});
  return caption;
}

}  // namespace

views::Chart chart_view(const Page& page, const PlanChart& chart) {
  views::Chart view;
  view.anchor = "chart-" + chart.name;
  view.title = chart.title;
  view.sentence = chart.sentence;
  charts::Caption caption = caption_of(page, chart);
  view.svg = {chart.draw(caption, charts::Format::Narrow).html +
              chart.draw(caption, charts::Format::Wide).html};
  view.svg_href = page.to_data(chart_svg_name(chart, page.lang()));
  view.csv_href = page.to_data(chart_csv_name(chart));
  return view;
}

std::string chart_file(const Page& page, const PlanChart& chart) {
  return chart.draw(caption_of(page, chart), charts::Format::File).html;
}

std::string chart_svg_name(const PlanChart& chart, Lang lang) {
  return "charts/" + chart.name + "." + std::string(base::code(lang)) + ".svg";
}

std::string chart_csv_name(const PlanChart& chart) {
  return "charts/" + chart.name + ".csv";
}

}  // namespace minhbach::site::pages
