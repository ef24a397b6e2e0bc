// Target statements: conditions in words, rows of tables.
#include "analytics/target_bucket.hpp"
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "model/words.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

namespace minhbach::site::pages {

std::string condition(const Page& page, const model::Condition& condition) {
  return page.say("condition." + std::string(model::word(condition.comparator)),
                  {{"value", page.measured(condition.value, condition.unit)}});
}

std::string condition(const Page& page, const model::Target& target) {
  std::string words;
  for (const model::Condition& one : target.conditions) {
    const std::string next = condition(page, one);
    if (!words.empty() && words != next) {
      words += " " + page.say("condition.and") + " ";
      words += next;
    } else {
      words = next;
    }
  }
  return words;
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
  row.aspiration = target.strength == model::Strength::Aspiration;
  row.by = page.date(target.due);
  row.by_inferred = target.due_inferred;
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

std::string target_group(const model::Target& target) {
  return target.kind == model::TargetKind::Figure && !analytics::is_counted(target)
             ? "repeated"
             : std::string(model::word(target.kind));
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
    if (!analytics::is_eligible(first.value->basis) || page.plan().facts.find(sum) == nullptr) {
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
