#include "charts/paired_bars.hpp"
#include "charts/stacked.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/sentences.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

using model::ColumnType;
using Table = model::PlanSource::Table;

// One kind of segment: its class in the kit, the words of the legend, and the fact of a group.
struct Kind {
  int k = 0;
  std::string words;
  std::string fact;
};

std::vector<Kind> dated_kinds(const Page& page) {
  std::vector<Kind> kinds;
  for (const analytics::StandingClass klass : analytics::kStandingClasses) {
    if (klass != analytics::StandingClass::Ongoing) {
      kinds.push_back({in_kit(mark_of(klass)),
                       page.say("class." + class_word(klass)),
                       fmt::format("class.dated.{}", analytics::letter(klass))});
    }
  }
  return kinds;
}

std::vector<Kind> ongoing_kinds(const Page& page) {
  // One colour, told apart by pattern: all of them are of one class.
  const std::array fills = {charts::kOngoing,
                            charts::kOngoingParts,
                            charts::kOngoingParts + 1,
                            charts::kOngoingParts + 2,
                            charts::kOngoingParts + 3,
                            in_kit(mark_of(analytics::StandingClass::NotJudged))};
  std::vector<Kind> kinds;
  for (std::size_t i = 0; i < analytics::kActivities.size(); ++i) {
    const std::string word(analytics::code(analytics::kActivities.at(i)));
    kinds.push_back({fills.at(i), page.say("activity." + word), "activity." + word});
  }
  return kinds;
}

charts::StackedPanel panel(const Page& page,
                           const std::string& name,
                           const std::vector<Kind>& kinds,
                           Table& figures) {
  charts::StackedPanel panel;
  panel.title = page.say("panel." + name);
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
      row.text = page.say("chart.no_" + name);
    }
    panel.rows.push_back(std::move(row));
  }
  return panel;
}

}  // namespace

PlanChart group_chart(const Page& page) {
  const model::Day closing = page.plan().history->now->closing();
  Table figures;
  figures.columns = {"group", "kind", "tasks"};
  figures.types = {ColumnType::Text, ColumnType::Text, ColumnType::Integer};
  charts::StackedBars bars;
  bars.panels = {panel(page, "dated", dated_kinds(page), figures),
                 panel(page, "ongoing", ongoing_kinds(page), figures)};
  return {.name = "groups",
          .title = page.say("chart.by_group", {{"date", page.date(closing)}}),
          .description = page.say("chart.by_group_describes"),
          .sentence = group_chart_sentence(page),
          .draw = drawing(std::move(bars)),
          .figures = std::move(figures)};
}

namespace {

// Tasks nobody leads stand in a block of their own, or the picture would show one task less.
void add_no_lead(const Page& page, charts::PairedBars& bars, Table& figures) {
  const std::int64_t n = page.plan().facts.get("tasks.no_lead").value;
  bars.blocks.push_back(
      {page.say("chart.no_lead"),
       {{page.say("not_stated"), {static_cast<double>(n), {}}, {page.number(n), {}}}}});
  figures.rows.push_back({std::nullopt, std::to_string(n), std::nullopt});
}

Markup load_sentence(const Page& page) {
  Markup sentence = page.sentence(
      "chart.load_sentence",
      {{"roles", page.datum("lead_roles")}, {"tasks", page.counted("chart.load_tasks", "tasks")}});
  if (page.plan().facts.get("tasks.no_lead").value > 0) {
    sentence.html += " " + page.counted("chart.load_no_lead", "tasks.no_lead").html;
  }
  return sentence;
}

}  // namespace

PlanChart load_chart(const Page& page) {
  Table figures;
  figures.columns = {"unit", "tasks_led", "tasks_coordinated"};
  figures.types = {ColumnType::Text, ColumnType::Integer, ColumnType::Integer};
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
    figures.rows.push_back({unit.id, std::to_string(lead), std::to_string(coordinating)});
  }
  bars.blocks.push_back(std::move(units));
  if (!collectives.rows.empty()) {
    bars.blocks.push_back(std::move(collectives));
  }
  if (page.plan().facts.get("tasks.no_lead").value > 0) {
    add_no_lead(page, bars, figures);
  }
  bars.legend = {{charts::Symbol::Swatch, bars.classes[0], page.say("chart.lead")},
                 {charts::Symbol::Swatch, bars.classes[1], page.say("chart.coordinating")}};
  return {.name = "load",
          .title = page.say("chart.load", {{"n", page.fact("lead_roles")}}),
          .description = page.say("chart.load_describes"),
          .sentence = load_sentence(page),
          .draw = drawing(std::move(bars)),
          .figures = std::move(figures)};
}

}  // namespace minhbach::site::pages
