#include "site/pages/group_chart.hpp"

#include "charts/stacked_bars.hpp"
#include "i18n/locale.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

// One kind of segment: its class in the kit, the words of the legend, and the fact of a group.
struct Kind {
  int k = 0;
  std::string words;
  std::string fact;
};

charts::StackedPanel panel(const Page& page,
                           const std::string& title,
                           const std::string& when_empty,
                           const std::vector<Kind>& kinds) {
  charts::StackedPanel panel;
  panel.title = title;
  const analytics::Facts& facts = page.plan().facts;
  for (const Kind& kind : kinds) {
    if (facts.get(kind.fact).value > 0) {
      panel.legend.push_back({charts::Symbol::Swatch, kind.k, kind.words});
    }
  }
  for (const model::TaskGroup& group : page.plan().plan.groups) {
    charts::StackedRow row;
    row.label = group.id + ". " + page.plain(group.title);
    std::int64_t total = 0;
    for (const Kind& kind : kinds) {
      const std::int64_t n = facts.get(kind.fact + ".group." + group.id).value;
      total += n;
      row.segments.push_back({kind.k, static_cast<unsigned>(n), page.number(n)});
    }
    row.total = page.number(total);
    if (total == 0) {
      row.text = when_empty;
    }
    panel.rows.push_back(std::move(row));
  }
  return panel;
}

}  // namespace

views::Chart group_chart(const Page& page, const analytics::Moment& moment) {
  std::vector<Kind> dated;
  for (const auto& [letter, k] : {std::pair('A', 0),
                                  std::pair('B', 1),
                                  std::pair('C', 2),
                                  std::pair('D', 3),
                                  std::pair('F', 5)}) {
    dated.push_back({k,
                     page.say(fmt::format("class.{}", static_cast<char>(letter - 'A' + 'a'))),
                     fmt::format("class.dated.{}", letter)});
  }
  std::vector<Kind> ongoing;
  constexpr std::array kClassOf = {0, 4, 2, 1, 3, 5};
  for (std::size_t i = 0; i < analytics::kActivities.size(); ++i) {
    const std::string word(analytics::code(analytics::kActivities.at(i)));
    ongoing.push_back({kClassOf.at(i), page.say("activity." + word), "activity." + word});
  }
  charts::StackedBars bars;
  bars.panels.push_back(panel(page, page.say("panel.dated"), page.say("chart.no_dated"), dated));
  bars.panels.push_back(
      panel(page, page.say("panel.ongoing"), page.say("chart.no_ongoing"), ongoing));

  const std::string date = i18n::date(moment.closing(), page.lang());
  charts::Caption caption;
  caption.id = "nhom";
  caption.lang = base::code(page.lang());
  caption.title = (page.plan().plan.illustrative ? page.say("chart.illustrative") : std::string()) +
                  page.say("chart.by_group", {{"date", date}});
  caption.description = page.say("chart.by_group_describes");
  caption.when_empty = page.say("chart.nothing");
  caption.source = page.say("chart.source",
                            {{"agency", page.plain(page.plan().plan.body.name)}, {"date", date}});

  views::Chart chart;
  chart.anchor = caption.id;
  chart.title = page.say("chart.by_group", {{"date", date}});
  chart.svg = charts::responsive(bars, caption);
  chart.has_svg = true;
  return chart;
}

}  // namespace minhbach::site::pages
