#include "site/pages/count_charts.hpp"

#include "charts/paired_bars.hpp"
#include "charts/stacked_bars.hpp"
#include "i18n/locale.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/sentences.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

using Table = model::PlanSource::Table;

// One kind of segment: its class in the kit, the words of the legend, and the fact of a group.
struct Kind {
  int k = 0;
  std::string words;
  std::string fact;
};

std::vector<Kind> dated_kinds(const Page& page) {
  std::vector<Kind> kinds;
  for (const auto& [letter, k] : {std::pair('A', 0),
                                  std::pair('B', 1),
                                  std::pair('C', 2),
                                  std::pair('D', 3),
                                  std::pair('F', 5)}) {
    kinds.push_back({k,
                     page.say(fmt::format("class.{}", static_cast<char>(letter - 'A' + 'a'))),
                     fmt::format("class.dated.{}", letter)});
  }
  return kinds;
}

std::vector<Kind> ongoing_kinds(const Page& page) {
  constexpr std::array kClassOf = {0, 4, 2, 1, 3, 5};
  std::vector<Kind> kinds;
  for (std::size_t i = 0; i < analytics::kActivities.size(); ++i) {
    const std::string word(analytics::code(analytics::kActivities.at(i)));
    kinds.push_back({kClassOf.at(i), page.say("activity." + word), "activity." + word});
  }
  return kinds;
}

charts::StackedPanel panel(const Page& page,
                           const std::string& title,
                           const std::string& when_empty,
                           const std::vector<Kind>& kinds,
                           Table& figures) {
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
      figures.rows.push_back({group.id, kind.fact, std::to_string(n)});
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

PlanChart group_chart(const Page& page) {
  const model::Day closing = page.plan().history->now->closing();
  PlanChart chart;
  chart.name = "groups";
  chart.title = page.say("chart.by_group", {{"date", i18n::date(closing, page.lang())}});
  chart.description = page.say("chart.by_group_describes");
  chart.sentence = attention_by_group_sentence(page);
  chart.figures.name = "groups";
  chart.figures.columns = {"group", "kind", "tasks"};
  chart.figures.numeric = {false, false, true};
  charts::StackedBars bars;
  bars.panels.push_back(panel(
      page, page.say("panel.dated"), page.say("chart.no_dated"), dated_kinds(page), chart.figures));
  bars.panels.push_back(panel(page,
                              page.say("panel.ongoing"),
                              page.say("chart.no_ongoing"),
                              ongoing_kinds(page),
                              chart.figures));
  chart.draw = [bars = std::move(bars)](const charts::Caption& caption, charts::Format format) {
    return charts::draw(bars, caption, format);
  };
  return chart;
}

PlanChart load_chart(const Page& page) {
  PlanChart chart;
  chart.name = "load";
  chart.title = page.say("chart.load", {{"n", page.fact("lead_roles")}});
  chart.description = page.say("chart.load_describes");
  chart.sentence = page.sentence(
      "chart.load_sentence",
      {{"roles", page.datum("lead_roles")}, {"tasks", page.counted("chart.load_tasks", "tasks")}});
  chart.figures.name = "load";
  chart.figures.columns = {"unit", "tasks_led", "tasks_coordinated"};
  chart.figures.numeric = {false, true, true};
  charts::PairedBars bars;
  charts::PairedBlock units;
  charts::PairedBlock collectives{page.say("chart.collectives"), {}};
  for (const model::Unit& unit : page.plan().plan.units) {
    const std::int64_t lead = page.plan().facts.get("lead." + unit.id).value;
    const std::int64_t coordinating = page.plan().facts.get("coordinating." + unit.id).value;
    charts::PairedBlock& block = unit.kind == model::UnitKind::Collective ? collectives : units;
    block.rows.push_back({page.plain(unit.name),
                          {static_cast<double>(lead), static_cast<double>(coordinating)},
                          {page.number(lead), page.number(coordinating)}});
    chart.figures.rows.push_back({unit.id, std::to_string(lead), std::to_string(coordinating)});
  }
  bars.blocks.push_back(std::move(units));
  if (!collectives.rows.empty()) {
    bars.blocks.push_back(std::move(collectives));
  }
  bars.legend = {{charts::Symbol::Swatch, bars.classes[0], page.say("chart.lead")},
                 {charts::Symbol::Swatch, bars.classes[1], page.say("chart.coordinating")}};
  chart.draw = [bars = std::move(bars)](const charts::Caption& caption, charts::Format format) {
    return charts::draw(bars, caption, format);
  };
  return chart;
}

}  // namespace minhbach::site::pages
