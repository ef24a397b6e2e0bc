// Shares without a target.
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/pages/value_parts.hpp"

namespace minhbach::site::pages {

using analytics::ReportedValue;

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
        row.shares.push_back({page.plain(each->name), std::move(cell)});
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
