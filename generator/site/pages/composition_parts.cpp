// Shares without a target, and what changed about a target.
#include "analytics/target_facts.hpp"
#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

using analytics::ReportedValue;

std::vector<views::Change> changes(Page& page, const model::Target& target) {
  const model::Progress& progress = page.plan().plan.progress;
  std::vector<std::pair<model::Day, views::Change>> all;
  const auto add = [&](model::Day day, const std::string& kind, const auto& row, Markup reason) {
    views::Change change;
    change.date = i18n::date(day, page.lang());
    change.date_iso = model::iso(day);
    change.text = page.sentence("target_result.change",
                                {{"kind", Page::escaped(page.say(kind))},
                                 {"before", page.cell(row.before)},
                                 {"after", page.cell(row.after)}});
    change.has_reason = !reason.html.empty();
    change.reason = std::move(reason);
    all.emplace_back(day, std::move(change));
  };
  for (const model::Correction& each : progress.corrections) {
    if (each.target_id == target.id) {
      add(each.made_on,
          "correction_kind." + std::string(model::word(each.kind)),
          each,
          each.reason.is_stated()
              ? page.sentence("target_result.reason", {{"reason", page.text(each.reason)}})
              : Markup{});
    }
  }
  for (const model::Amendment& each : progress.amendments) {
    const model::Document* const document =
        page.plan().history->now->ledger().document(each.document_id);
    if (each.target_id == target.id && document != nullptr) {
      add(each.effective_from,
          "aspect." + std::string(model::word(each.aspect)),
          each,
          page.sentence("target_result.by_decision",
                        {{"document", evidence(page, *document).words},
                         {"date", Page::escaped(i18n::date(each.effective_from, page.lang()))}}));
    }
  }
  std::stable_sort(
      all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<views::Change> sorted;
  for (auto& [day, change] : all) {
    sorted.push_back(std::move(change));
  }
  return sorted;
}

std::vector<views::Composition> compositions(Page& page) {
  const analytics::Ledger& ledger = page.plan().history->now->ledger();
  std::vector<views::Composition> all;
  for (const analytics::Composition& of : analytics::compositions(page.plan().plan)) {
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
        Markup cell = Page::escaped("–");
        for (const ReportedValue& part : analytics::values_in_force(ledger, each->id)) {
          if (part.value->basis == first.value->basis &&
              part.value->value_to == first.value->value_to) {
            cell = share(page, *part.value, page.datum(analytics::value_fact(*part.value)));
          }
        }
        row.shares.push_back({std::move(cell)});
      }
      row.sum = {page.datum(sum).html + "%"};
      view.rows.push_back(std::move(row));
    }
    if (!view.rows.empty()) {
      all.push_back(std::move(view));
    }
  }
  return all;
}

}  // namespace minhbach::site::pages
