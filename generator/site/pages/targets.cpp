#include "analytics/value_facts.hpp"
#include "base/text.hpp"
#include "model/words.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

views::IndicatorSheet sheet(Page& page, const model::Target& target, const model::Condition& of) {
  const model::Indicator& indicator = page.plan().index.indicator(of.indicator_id);
  views::IndicatorSheet sheet;
  sheet.name = page.text(indicator.name);
  sheet.condition = condition(page, target, of);
  if (const model::Comparison* const compared =
          page.site().comparison(page.plan().plan.id, indicator.id)) {
    sheet.comparison =
        views::Link{page.to_site(PageKind::Comparison) + "#" + base::url_segment(compared->id),
                    Page::escaped(page.say("comparison.link"))};
  }
  // How a sentence becomes something measured is our reading; the source is the plan's to name.
  const auto ours = [&](std::string_view key) {
    return page.say("sheet.ours", {{"label", page.say(key)}});
  };
  const auto add = [&](std::string_view key, const SourceText& text) {
    sheet.rows.push_back({page.say(key), page.cell(text), text.is_stated()});
  };
  const auto add_ours = [&](std::string_view key, const SourceText& text) {
    sheet.rows.push_back(
        {text.is_stated() ? ours(key) : page.say(key), page.cell(text), text.is_stated()});
  };
  const auto add_words = [&](std::string_view key, const std::string& words_key) {
    sheet.rows.push_back({ours(key), Page::escaped(page.say(words_key)), true});
  };
  add_words("sheet.nature", "nature." + std::string(model::word(indicator.nature)));
  add_words("sheet.direction", "direction." + std::string(model::word(indicator.direction)));
  add_ours("sheet.definition", indicator.definition);
  add_ours("sheet.numerator", indicator.numerator);
  add_ours("sheet.denominator", indicator.denominator);
  add("sheet.source", indicator.source);
  add("sheet.frequency", indicator.frequency);
  for (const model::SeriesBreak& row : indicator.breaks) {
    sheet.breaks.push_back({page.date(row.happened),
                            model::iso(row.happened),
                            page.text(row.note),
                            page.text(row.basis)});
  }
  return sheet;
}

void add_milestones(Page& page, const model::Target& target, views::TargetPage& view) {
  for (const model::Milestone& milestone : target.milestones) {
    const model::Measure unit =
        target.conditions.empty() ? model::Measure::Percent : target.conditions.front().unit;
    const bool derived = milestone.origin == model::MilestoneOrigin::Derived;
    view.milestones.push_back(
        {std::to_string(milestone.year), page.measured(milestone.value, unit), derived});
    if (derived && milestone.note.is_stated()) {
      view.derived_note = page.text(milestone.note);
    }
  }
}

void add_relations(Page& page, const model::Target& target, views::TargetPage& view) {
  const PlanContext& context = page.plan();
  view.tasks = related_tasks(page, target);
  for (const model::Target& other : context.plan.targets) {
    if (other.repeats_id == target.id) {
      view.repeated_by.push_back(page.target_link(other));
    }
  }
  for (const model::Commitment& commitment : context.plan.commitments) {
    if (commitment.target_id == target.id && page.has(PageKind::Commitments)) {
      view.commitment = views::Link{page.to_plan(PageKind::Commitments) + "#" + commitment.id,
                                    page.text(commitment.title)};
    }
  }
  // Remarks on the sentence concern the target too, but only where they quote words of it: a
  // paragraph may hold several targets.
  view.notes =
      notes_about(page, [&](const model::Anchor& anchor) { return anchor.target_id == target.id; });
  view.open_points = open_points_about(
      page, [&](const model::Anchor& anchor) { return anchor.target_id == target.id; });
}

bool has_option(const views::Filter& filter, const std::string& value) {
  return std::any_of(filter.options.begin(),
                     filter.options.end(),
                     [&](const views::Option& option) { return option.value == value; });
}

views::Filter bucket_filter(const Page& page) {
  views::Filter filter{"result", page.say("filter_result.label"), {}};
  for (const analytics::Bucket bucket : analytics::kBuckets) {
    const std::string code(analytics::code(bucket));
    filter.options.push_back({code, page.say("bucket." + code)});
  }
  return filter;
}

std::vector<views::Filter> target_filters(const Page& page) {
  views::Filter section{"section", page.say("filter.section"), {}};
  views::Filter kind{"kind", page.say("filter.target_kind"), {}};
  for (const model::Target& target : page.plan().plan.targets) {
    const std::string place = target.section_id.empty() ? "PL" : target.section_id;
    if (!has_option(section, place)) {
      section.options.push_back(
          {place, target.section_id.empty() ? page.say("place.annex") : page.section_name(place)});
    }
    const std::string word = target_group(target);
    if (!has_option(kind, word)) {
      kind.options.push_back({word, page.say("target_kind." + word)});
    }
  }
  std::vector<views::Filter> all = {section, kind};
  if (page.plan().history) {
    all.push_back(bucket_filter(page));
  }
  return all;
}

// '12 phải đạt, 1 mức phấn đấu': those of the kinds that occur.
std::string counted_parts(const Page& page,
                          std::initializer_list<std::string_view> kinds,
                          const std::string& between) {
  std::vector<std::string> parts;
  for (const std::string_view kind : kinds) {
    const std::string fact = "targets." + std::string(kind);
    if (page.plan().facts.get(fact).value > 0) {
      parts.push_back(page.counted("targets_line." + std::string(kind), fact).html);
    }
  }
  return base::joined(parts, between);
}

Markup statements_line(const Page& page) {
  const Markup all = page.counted("targets_line.all", "targets");
  const std::string parts = counted_parts(page, {"firm", "aspiration"}, ", ");
  Markup line = parts.empty()
                    ? Markup{all.html + "."}
                    : page.sentence("targets_line.sum", {{"all", all}, {"parts", {parts}}});
  const std::string others = counted_parts(page, {"repeated", "annex_figure", "no_figure"}, ", ");
  if (!others.empty()) {
    line.html += " " + page.sentence("targets_line.others", {{"parts", {others}}}).html;
  }
  return line;
}

// What was reported of a target and what follows from it.
void add_progress(Page& page, const model::Target& target, views::TargetPage& view) {
  const std::optional<analytics::History>& history = page.plan().history;
  if (!history) {
    return;
  }
  const analytics::TargetResult& of = history->now->of(target);
  view.result = result(page, of);
  view.values = judged_values(page, of);
  view.next_milestone = next_milestone(page, of);
  view.readings = readings(page, of);
  view.changes = changes_about(page, {}, target.id);
  for (std::size_t i = 0; i < target.conditions.size(); ++i) {
    view.indicators[i].values =
        value_tables(page, page.plan().index.indicator(target.conditions[i].indicator_id));
    view.indicators[i].reduction = reduction(page, of, i);
    if (has_target_chart(page, target, i)) {
      view.indicators[i].chart = chart_view(page, target_chart(page, target, i));
    }
  }
}

void add_small_years(const Page& page, views::TargetsPage& view) {
  if (!page.plan().history) {
    return;
  }
  for (views::TargetGroup& group : view.groups) {
    for (views::TargetRow& row : group.targets) {
      const model::Target& target = page.plan().index.target(row.id);
      for (std::size_t i = 0; i < target.conditions.size(); ++i) {
        if (has_target_chart(page, target, i)) {
          row.years.push_back(small_years(page, target, i));
          view.has_small_years = true;
        }
      }
    }
  }
}

// Which way is better, where all conditions agree.
void add_way(const Page& page, const model::Target& target, views::TargetPage& view) {
  for (const model::Condition& condition : target.conditions) {
    const std::string_view way = better_way(page, condition);
    if (&condition != &target.conditions.front() && way != view.way) {
      view.way.clear();
      return;
    }
    view.way = way;
  }
  if (!view.way.empty()) {
    view.way_words = page.say(view.way.starts_with("↑") ? "target.way_up" : "target.way_down");
  }
}

}  // namespace

std::string targets(Page& page) {
  views::TargetsPage view;
  view.filters = target_filters(page);
  view.groups = target_groups(page);
  add_small_years(page, view);
  view.sorts = is_worth_sorting(page.plan().plan.targets.size());
  view.no_due = no_due(page);
  view.statements = statements_line(page);
  if (page.plan().history) {
    view.results = views::ResultCounts{buckets_sentence(page), bucket_counts(page)};
    if (has_targets_chart(page)) {
      view.chart = chart_view(page, targets_chart(page));
    }
    view.compositions = compositions(page);
  }
  Page::Head head = page.head();
  head.has_table_tools = true;
  return page.render(head, view);
}

std::string target(Page& page) {
  const std::string& id = page.item();
  const model::Target& target = page.plan().index.target(id);
  const views::TargetRow row = target_row(page, target);
  views::TargetPage view;
  view.id = target.id;
  view.label = row.label;
  view.quote = row.quote;
  view.kind = page.say("target_kind." + std::string(model::word(target.kind)) + "_one");
  view.condition = row.condition;
  add_way(page, target, view);
  view.aspiration = row.aspiration;
  view.due = row.due;
  if (!target.task_id.empty()) {
    const model::Task& task = page.plan().index.task(target.task_id);
    view.owner = views::Owner{lead_names(page, task), page.task_link(task)};
  }
  view.repeats = row.repeats;
  view.out_of_remit = row.out_of_remit;
  view.remit_note = page.text(target.remit_note);
  view.missing = row.missing;
  for (const model::Condition& one : target.conditions) {
    view.indicators.push_back(sheet(page, target, one));
  }
  add_milestones(page, target, view);
  add_progress(page, target, view);
  add_relations(page, target, view);
  add_neighbours(page.plan().plan.targets, target, view, [&](const model::Target& each) {
    return page.target_link(each);
  });
  return page.render(
      {.heading = page.say("place.target", {{"id", target.id}}) + ": " + page.plain(target.label),
       .description = page.plain(target.quote)},
      view);
}

}  // namespace minhbach::site::pages
