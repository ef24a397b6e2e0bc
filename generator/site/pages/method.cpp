// How the figures are worked out: every rule in words, with its condition, an example and its SQL;
// the parameters; the counts of the plan.
#include "analytics/rules_sql.hpp"
#include "base/text.hpp"
#include "model/progress.hpp"
#include "site/data_table.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/prose.hpp"
#include "site/views/method_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace minhbach::site::pages {

namespace {

using Ids = std::vector<std::string_view>;

// Where the words of a rule stand: under its own heading, or in the table of standings or results.
std::string_view anchor_of(std::string_view rule) {
  return rule.starts_with('S') ? kStandingRules : rule.starts_with('R') ? kResultRules : rule;
}

views::Link anchor_link(const Page& page, std::string_view anchor) {
  const std::string words = anchor == kStandingRules ? page.say("rule_group.standings.title")
                            : anchor == kResultRules ? page.say("rule_group.results.title")
                                                     : std::string(anchor);
  return {"#" + std::string(anchor), Page::escaped(words)};
}

// A page weighs 150 kB at most: a part longer than this is read in the file.
constexpr std::size_t kLongestShown = 1600;

views::SqlPart sql_part(const analytics::RulePart& part) {
  views::SqlPart view;
  view.lines = fmt::format("{}–{}", part.first_line, part.last_line);
  const std::string code = analytics::without_explanation(part);
  if (code.size() <= kLongestShown) {
    // Between tags an apostrophe need not be escaped, and SQL is full of them.
    view.code = {base::replaced(base::html(code), "&#39;", "'")};
  }
  return view;
}

// Facts of the same rule differ in what they are asked of: the shortest query shows best how it is
// asked. Facts of a period are not printed on pages of now.
using FactByRule = std::map<std::string_view, analytics::Fact>;

FactByRule fact_by_rule(const Page& page) {
  const analytics::Facts& facts = page.plan().facts;
  FactByRule shortest;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const analytics::Fact fact = facts.at(i);
    const auto [of, is_new] = shortest.try_emplace(fact.rule, fact);
    if (!is_new && fact.moment().empty() && fact.sql().size() < of->second.sql().size()) {
      of->second = fact;
    }
  }
  return shortest;
}

// The page, and what is worked out once for all its rules: a plan has thousands of facts.
struct RulesOfPage {
  const Page& page;
  const FactByRule facts;
};

// One line for a shell in the folder of the downloaded files, for each rule at its place. The
// script and a query go in one call: the tables the script makes live no longer than that.
void add_lines(const RulesOfPage& rules, std::string_view anchor, views::RuleSql& view) {
  const Page& page = rules.page;
  for (const auto& [rule, fact] : rules.facts) {
    if (anchor_of(rule) == anchor) {
      const std::string sql = fact.sql();
      view.again.push_back({fact.meaning().in(page.lang()),
                            fact.id(),
                            page.fact(fact.id()),
                            fmt::format("{} \"{}\"", sqlite_command(page.plan().plan, sql), sql)});
    }
  }
}

// Each part of the script stands once, with the first rule it names; the others point there.
views::RuleSql sql_of(const RulesOfPage& rules, std::string_view anchor) {
  views::RuleSql view;
  add_lines(rules, anchor, view);
  std::vector<std::string_view> elsewhere;
  for (const analytics::RulePart& part : analytics::rule_parts()) {
    const std::string_view home = anchor_of(part.rules.front());
    const bool names =
        std::any_of(part.rules.begin(), part.rules.end(), [&](std::string_view rule) {
          return anchor_of(rule) == anchor;
        });
    if (home == anchor) {
      view.parts.push_back(sql_part(part));
    } else if (names && std::find(elsewhere.begin(), elsewhere.end(), home) == elsewhere.end()) {
      elsewhere.push_back(home);
      view.elsewhere.push_back(anchor_link(rules.page, home));
    }
  }
  return view;
}

views::RuleGroup group_of(const RulesOfPage& of,
                          std::string_view anchor,
                          const std::string& words,
                          const Ids& rules) {
  const Page& page = of.page;
  views::RuleGroup group;
  group.anchor = anchor;
  group.title = page.say("rule_group." + words + ".title");
  group.text = page.say("rule_group." + words + ".text");
  for (const std::string_view rule : rules) {
    views::Rule view;
    view.id = rule;
    const std::string key = "rule." + view.id;
    view.title = page.say(key + ".title");
    view.text = page.say(key + ".text");
    view.formula = page.say(key + ".formula");
    view.example = page.say(key + ".example");
    view.sql = sql_of(of, rule);
    group.rules.push_back(std::move(view));
  }
  return group;
}

views::RuleGroup standings(const RulesOfPage& of) {
  const Page& page = of.page;
  views::RuleGroup group = group_of(of, kStandingRules, "standings", {});
  for (std::size_t i = 0; i < analytics::kStandings; ++i) {
    const auto standing = static_cast<analytics::Standing>(i);
    views::StandingRule row;
    row.id = analytics::number(standing);
    put_mark(mark_of(standing), row);
    row.name = page.say("standing." + row.id);
    row.class_name = row.klass.empty() ? "–" : page.say("class." + row.klass);
    row.formula = page.say("rule." + row.id + ".formula");
    row.example = page.say("rule." + row.id + ".example");
    group.standings.push_back(std::move(row));
  }
  group.sql = sql_of(of, kStandingRules);
  return group;
}

views::RuleGroup results(const RulesOfPage& of) {
  const Page& page = of.page;
  views::RuleGroup group = group_of(of, kResultRules, "results", {});
  for (std::size_t n = 1; n <= analytics::kResults; ++n) {
    views::ResultRule row;
    row.id = fmt::format("R{}", n);
    const std::string key = "result." + row.id;
    const bool of_a_year = row.id == "R9" || row.id == "R10";
    row.name = of_a_year ? page.say(key, {{"year", "Y"}}) : page.say(key);
    row.formula = page.say("rule." + row.id + ".formula");
    row.example = page.say("rule." + row.id + ".example");
    group.results.push_back(std::move(row));
  }
  for (const std::string modifier : {"aspiration",
                                     "level",
                                     "value_year",
                                     "within_margin",
                                     "depends_on_reading",
                                     "was_met_before",
                                     "measured_anew",
                                     "unverifiable"}) {
    const std::string key = "modifier_rule." + modifier;
    group.modifiers.push_back({page.say(key + ".name"), page.say(key + ".formula")});
  }
  group.sql = sql_of(of, kResultRules);
  return group;
}

// Rules of progress are listed where there is progress to judge.
std::vector<views::RuleGroup> rule_groups(const RulesOfPage& of) {
  Ids counting = {"K1", "K2", "K3", "K4", "K5", "K6"};
  if (!of.page.plan().history) {
    return {group_of(of, "dem", "count", counting)};
  }
  counting.insert(counting.end(), {"K7", "K10"});
  const Ids reports = {"M0",
                       "M1",
                       "M2",
                       "M3",
                       "M4",
                       "M6",
                       "M7",
                       "M8",
                       "M10",
                       "M11",
                       "M12",
                       "M13",
                       "M14",
                       "M14.4",
                       "M18",
                       "M40",
                       "M41",
                       "M42",
                       "M43"};
  const Ids targets = {
      "M20", "M21", "M22", "M23", "M24", "M25", "M26", "M27", "M28", "M29", "M30", "M31"};
  return {group_of(of, "dem", "count", counting),
          group_of(of, "ngay-va-bao-cao", "reports", reports),
          standings(of),
          group_of(of, "so-lieu-chi-tieu", "targets", targets),
          results(of),
          group_of(of, "thay-doi", "changes", {"M32", "M33", "M34", "M35"})};
}

// A count that a page states of the whole plan. Those of one group, unit, task, target or period
// stand on its page, and all of them in the files of facts.
bool is_of_the_plan(std::string_view fact) {
  constexpr std::array kItems = {"group.",
                                 "lead.",
                                 "coordinating.",
                                 "unit.",
                                 "task.",
                                 "occurrence.",
                                 "record.",
                                 "standing.",
                                 "target.",
                                 "indicator.",
                                 "value.",
                                 "year.",
                                 "attention.",
                                 "composition."};
  return fact.find('/') == std::string_view::npos &&
         fact.find(".group.") == std::string_view::npos &&
         std::none_of(kItems.begin(), kItems.end(), [&](std::string_view item) {
           return fact.starts_with(item);
         });
}

views::Link file_link(const Page& page, std::string_view name) {
  return {page.to_data(name), Page::escaped(data_file_name(page.plan().plan, name))};
}

// Needs no program of ours: sqlite3, sha256sum and a shell. Each line ends with the head up to it:
// of a chain that was rewritten every line holds together, and only the head that somebody kept is
// missing.
std::string seal_recipe(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  return fmt::format(
      R"(head={2}
sqlite3 -readonly -separator '|' {0} "SELECT period_id, revision, ruleset, coalesce(report_number, '-'), head FROM sealed_revision ORDER BY n" |
while IFS='|' read -r period revision ruleset number sealed; do
  root=$(sqlite3 -readonly -init {1} {0} "SELECT line FROM sealed_line WHERE period_id = '$period' AND revision = $revision ORDER BY row_table, row_key" | sha256sum | cut -c1-64)
  head=$(echo "$head|$period|$revision|$ruleset|$number|$root" | sha256sum | cut -c1-64)
  if [ "$head" = "$sealed" ]; then echo "$period@$revision OK $head"; else echo "$period@$revision CHANGED $head"; fi
done)",
      data_file_name(plan, "plan.sqlite"),
      data_file_name(plan, "seals.sql"),
      std::string(64, '0'));
}

std::optional<views::Seals> seals(const Page& page) {
  const std::vector<model::Seal>& chain = page.plan().plan.progress.seals;
  if (chain.empty()) {
    return std::nullopt;
  }
  const model::Seal& newest = *std::max_element(
      chain.begin(), chain.end(), [](const auto& a, const auto& b) { return a.n < b.n; });
  views::Seals view;
  view.head = newest.head;
  view.count = std::to_string(chain.size());
  for (const model::ReportingPeriod& period : page.plan().plan.periods) {
    if (period.id == newest.period_id) {
      view.last =
          page.say("revision.name",
                   {{"period", period_name(page, period)}, {"n", std::to_string(newest.revision)}});
    }
  }
  for (const std::string_view name : {"plan.sqlite", "seals.sql"}) {
    view.files.push_back(file_link(page, name));
  }
  view.recipe = seal_recipe(page);
  return view;
}

}  // namespace

std::string method(Page& page) {
  views::MethodPage view;
  view.introduction = prose(page, page.site().articles.get("method", page.lang()));
  view.judged = page.plan().history.has_value();
  view.groups = rule_groups({page, fact_by_rule(page)});
  for (const views::RuleGroup& group : view.groups) {
    view.contents.push_back({"#" + group.anchor, Page::escaped(group.title)});
  }
  for (const model::RuleParameter& parameter : page.plan().plan.rule_parameters) {
    Markup value = Page::escaped(parameter.value);
    value.html += " — " + page.text(parameter.basis).html;
    // The one the rules read has a name in words; others are the plan's own.
    const bool known = parameter.name == "due_soon_days";
    view.parameters.push_back(
        {known ? page.say("parameter." + parameter.name) : parameter.name, std::move(value), true});
  }
  view.ruleset = std::to_string(model::kNewestRuleset);
  for (const std::string_view name : {"plan.sqlite", "rules.sql"}) {
    view.sql_files.push_back(file_link(page, name));
  }
  view.seals = seals(page);
  for (std::size_t i = 0; i < page.plan().facts.size(); ++i) {
    const analytics::Fact fact = page.plan().facts.at(i);
    if (fact.moment().empty() && is_of_the_plan(fact.name())) {
      const std::string id = fact.id();
      view.facts.push_back(
          {id, page.fact(id), fact.meaning().in(page.lang()), std::string(fact.rule)});
    }
  }
  for (const std::string_view name : {"facts.csv", "facts.json"}) {
    view.fact_files.push_back(file_link(page, name));
  }
  return page.render(view);
}

}  // namespace minhbach::site::pages
