// Target statements: conditions in words, rows of tables.
#include "analytics/target_bucket.hpp"
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "model/words.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

namespace minhbach::site::pages {

std::string condition(const Page& page,
                      const model::Target& target,
                      const model::Condition& condition) {
  const bool aspiration = target.strength == model::Strength::Aspiration;
  return page.say((aspiration ? "condition.aspiration_" : "condition.") +
                      std::string(model::word(condition.comparator)),
                  {{"value", page.measured(condition.value, condition.unit)}});
}

std::string condition(const Page& page, const model::Target& target) {
  std::string words;
  for (const model::Condition& one : target.conditions) {
    const std::string next = condition(page, target, one);
    if (!words.empty() && words != next) {
      words += " " + page.say("condition.and") + " ";
      words += next;
    } else {
      words = next;
    }
  }
  return words;
}

views::Due due(Page& page, const model::Target& target) {
  views::Due view;
  view.stated = target.due.kind != model::DueKind::None;
  if (!view.stated) {
    view.words = page.say("due.none", {{"date", page.date(page.plan().plan.effective_to)}});
    view.column = page.say("not_stated");
    return view;
  }
  // 'Mức 100%, hằng năm' would say that every year asks for all of it.
  const bool by_steps = target.due.kind == model::DueKind::Yearly && !target.milestones.empty();
  view.words = target.due.date ? page.date(*target.due.date)
               : by_steps      ? page.say("due.yearly_steps")
                               : page.say("due." + std::string(model::word(target.due.kind)));
  view.column = view.words;
  view.source = page.sentence(target.due.is_amended ? "due.amended" : "due.source",
                              {{"words", page.text(target.due.words)}});
  return view;
}

namespace {

views::Link place_of(const Page& page, const model::Target& target) {
  if (!target.task_id.empty()) {
    return {page.to_item(PageKind::Task, target.task_id),
            Page::escaped(page.task_name(target.task_id))};
  }
  const std::string href = page.has(PageKind::Text) ? page.paragraph_href(target.paragraph_id)
                                                    : page.to_plan(PageKind::Overview);
  return {href, Page::escaped(page.section_name(target.section_id))};
}

}  // namespace

views::TargetRow target_row(Page& page, const model::Target& target) {
  views::TargetRow row;
  row.id = target.id;
  row.href = page.to_item(PageKind::Target, target.id);
  row.section = target.section_id.empty() ? "PL" : target.section_id;
  row.kind = target_group(target);
  row.label = page.text(target.label);
  row.place = place_of(page, target);
  row.quote = page.quote(target.quote);
  row.quote.source_href = row.place.href;
  row.quote.source_label = target.task_id.empty() ? page.section_name(target.section_id)
                                                  : page.task_name(target.task_id);
  row.condition = condition(page, target);
  row.aspiration = target.conditions.empty() && target.strength == model::Strength::Aspiration;
  row.due = due(page, target);
  if (!target.repeats_id.empty()) {
    row.repeats = page.target_link(page.plan().index.target(target.repeats_id));
  }
  row.out_of_remit = !target.in_remit;
  bool said = false;  // as the reason of the result
  if (const auto& history = page.plan().history) {
    const analytics::TargetResult& of = history->now->of(target);
    row.result = result(page, of);
    const analytics::Bucket bucket = analytics::bucket_of(of.decisive);
    row.bucket = analytics::code(bucket);
    row.result_order = std::to_string(static_cast<std::size_t>(bucket) * analytics::kResults +
                                      static_cast<std::size_t>(of.decisive.result));
    said = of.decisive.lack == analytics::Lack::PlanLeavesOut;
    row.values = judged_values(page, of);
  }
  if (!said) {
    row.missing = page.text(target.missing);
  }
  return row;
}

namespace {

views::Relation relation(views::Link link, model::LinkOrigin origin) {
  return {std::move(link.href), std::move(link.text), origin == model::LinkOrigin::Editorial};
}

}  // namespace

std::vector<views::Relation> related_tasks(Page& page, const model::Target& target) {
  std::vector<views::Relation> all;
  for (const model::TaskLink& link : target.task_links) {
    all.push_back(relation(page.task_link(page.plan().index.task(link.task_id)), link.origin));
  }
  return all;
}

std::vector<views::Relation> related_targets(Page& page, const model::Task& task) {
  std::vector<views::Relation> all;
  for (const model::Target* const target : page.plan().index.targets_of_task(task.id)) {
    for (const model::TaskLink& link : target->task_links) {
      if (link.task_id == task.id) {
        all.push_back(relation(page.target_link(*target), link.origin));
      }
    }
  }
  return all;
}

std::string target_group(const model::Target& target) {
  return target.kind == model::TargetKind::Figure && !analytics::is_counted(target)
             ? "repeated"
             : std::string(model::word(target.kind));
}

std::string no_due(const Page& page) {
  const auto& targets = page.plan().plan.targets;
  const bool any = std::any_of(targets.begin(), targets.end(), [](const model::Target& target) {
    return target.due.kind == model::DueKind::None;
  });
  return any ? page.say("due.column", {{"date", page.date(page.plan().plan.effective_to)}})
             : std::string();
}

std::vector<views::TargetGroup> target_groups(Page& page) {
  std::vector<views::TargetGroup> groups;
  for (const std::string word : {"figure", "repeated", "annex_figure", "no_figure"}) {
    views::TargetGroup group;
    for (const model::Target& target : page.plan().plan.targets) {
      if (target_group(target) == word) {
        group.targets.push_back(target_row(page, target));
      }
    }
    if (group.targets.empty()) {
      continue;
    }
    group.anchor = word;
    group.title = page.say("target_kind." + word);
    group.explanation = page.say("target_kind." + word + "_means");
    // The group of figures is the total: each of them counts, and nothing else does.
    group.fact = word == "figure" ? "targets" : "targets." + word;
    group.count = page.fact(group.fact);
    groups.push_back(std::move(group));
  }
  return groups;
}

using analytics::ReportedValue;

namespace {

// What the row of `first`, a value of the first share, has in the column of another.
Markup share_cell(const Page& page, const model::Indicator& indicator, const ReportedValue& first) {
  Markup cell = Page::escaped("–");
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  for (const ReportedValue& part : analytics::values_in_force(ledger, indicator.id)) {
    if (part.value->basis == first.value->basis && part.value->value_to == first.value->value_to) {
      cell = share(page, *part.value, page.datum(analytics::value_fact(*part.value)));
    }
  }
  return cell;
}

views::Composition composition(Page& page, const analytics::Composition& of) {
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  views::Composition view;
  for (const model::Indicator* const each : of) {
    view.columns.push_back({page.text(each->name)});
  }
  for (const ReportedValue& first : analytics::values_in_force(ledger, of.front()->id)) {
    const std::string sum = analytics::composition_fact(*first.value);
    if (!analytics::is_eligible(first.value->basis) || !page.plan().facts.find(sum)) {
      continue;
    }
    views::CompositionRow row;
    row.window = window_words(page, *first.value);
    for (const model::Indicator* const each : of) {
      row.shares.push_back({page.plain(each->name), share_cell(page, *each, first)});
    }
    row.sum = {page.datum(sum).html + "%"};
    view.rows.push_back(std::move(row));
  }
  return view;
}

}  // namespace

std::vector<views::Composition> compositions(Page& page) {
  std::vector<views::Composition> all;
  for (const analytics::Composition& of : analytics::compositions(page.plan().plan)) {
    views::Composition view = composition(page, of);
    if (!view.rows.empty()) {
      all.push_back(std::move(view));
    }
  }
  return all;
}

}  // namespace minhbach::site::pages
