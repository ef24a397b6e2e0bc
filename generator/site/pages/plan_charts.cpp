#include "site/pages/plan_charts.hpp"

#include "base/escape.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

charts::Caption caption_of(const Page& page, const PlanChart& chart) {
  const model::Plan& plan = page.plan().plan;
  charts::Caption caption;
  caption.id = "chart-" + chart.name;
  caption.lang = base::code(page.lang());
  caption.title = (plan.illustrative ? page.say("chart.illustrative") : "") + chart.title;
  caption.description = chart.description;
  const ChartTypeface typeface = page.site().typeface;
  caption.widths = &typeface.get().widths;
  caption.font_family = typeface.get().family;
  caption.when_empty = page.say("chart.nothing");
  caption.source = page.say("chart.source",
                            {{"agency", page.plain(plan.body.name)},
                             {"date", page.date(page.plan().history->now->closing())}});
  return caption;
}

}  // namespace

namespace {

// What another site puts on its page: the picture as it is here now, with its words for who does
// not see it, and the way to its figures. HTML alone. Empty where the site does not know its
// address.
std::string embed_code(const Page& page, const PlanChart& chart) {
  const Config& config = page.site().config;
  if (config.base_url.empty()) {
    return {};
  }
  const model::Plan& plan = page.plan().plan;
  const std::string mark = plan.illustrative ? page.say("mark.illustrative") + ": " : std::string();
  return fmt::format(
      R"(<figure lang="{}"><img src="{}" alt="{}" style="max-width:100%;height:auto"><figcaption>{} <a href="{}">{}</a></figcaption></figure>)",
      base::code(page.lang()),
      base::html(config.base_url + data_file_path(plan, chart_svg_name(chart, page.lang()))),
      base::html(mark + chart.title + ". " + base::plain_text(chart.sentence)),
      base::html(mark + chart.title + "."),
      base::html(config.base_url + page.path() + "#chart-" + chart.name),
      base::html(caption_of(page, chart).source));
}

}  // namespace

views::Chart chart_view(const Page& page, const PlanChart& chart) {
  views::Chart view;
  view.anchor = "chart-" + chart.name;
  view.title = chart.title;
  view.sentence = chart.sentence;
  charts::Caption caption = caption_of(page, chart);
  view.svg = chart.draw(caption, charts::Format::Narrow);
  view.svg.html += chart.draw(caption, charts::Format::Wide).html;
  view.svg_href = page.to_data(chart_svg_name(chart, page.lang()));
  view.csv_href = page.to_data(chart_csv_name(chart));
  view.embed = embed_code(page, chart);
  return view;
}

std::string chart_file(const Page& page, const PlanChart& chart) {
  // Shared without its page, the picture still says how many failed.
  charts::Caption caption = caption_of(page, chart);
  caption.source = base::plain_text(chart.sentence) + " " + caption.source;
  return chart.draw(caption, charts::Format::File).html;
}

std::string chart_svg_name(const PlanChart& chart, Lang lang) {
  return "charts/" + chart.name + "." + std::string(base::code(lang)) + ".svg";
}

std::string chart_csv_name(const PlanChart& chart) {
  return "charts/" + chart.name + ".csv";
}

namespace {

void add_target_charts(const Page& page, std::vector<PlanChart>& all) {
  for (const model::Target& target : page.plan().plan.targets) {
    for (std::size_t i = 0; i < target.conditions.size(); ++i) {
      if (has_target_chart(page, target, i)) {
        all.push_back(target_chart(page, target, i));
      }
    }
  }
}

}  // namespace

std::vector<PlanChart> plan_charts(const Page& page) {
  if (!page.plan().history) {
    return {};
  }
  std::vector<PlanChart> all = {group_chart(page), load_chart(page)};
  if (has_year_grid(page)) {
    all.push_back(year_grid_chart(page));
  }
  if (page.plan().facts.get("ongoing").value > 0) {
    all.push_back(interval_chart(page));
  }
  all.push_back(received_chart(page));
  for (const model::Task& task : page.plan().plan.tasks) {
    if (has_day_chart(page, task)) {
      all.push_back(day_chart(page, task));
    }
  }
  if (page.has(PageKind::Targets) && has_targets_chart(page)) {
    all.push_back(targets_chart(page));
  }
  if (page.has(PageKind::Target)) {
    add_target_charts(page, all);
  }
  return all;
}

}  // namespace minhbach::site::pages
