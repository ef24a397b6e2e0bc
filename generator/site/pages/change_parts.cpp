#include "site/pages/change_parts.hpp"

#include "i18n/locale.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

namespace {

void add_texts(Page& page, const SourceText& before, const SourceText& after, views::Change& view) {
  view.before = page.text(before);
  view.after = page.text(after);
}

template <class Row>
bool is_about(const Row& row, std::string_view task_id, std::string_view target_id) {
  return task_id.empty() ? row.target_id == target_id : row.task_id == task_id;
}

}  // namespace

views::Change change(Page& page, const model::Amendment& amendment) {
  views::Change view;
  view.when = i18n::date(amendment.effective_from, page.lang());
  view.kind = page.say("change.amendment",
                       {{"aspect", page.say("aspect." + std::string(word(amendment.aspect)))}});
  add_texts(page, amendment.before, amendment.after, view);
  for (const model::Document& document : page.plan().plan.progress.documents) {
    if (document.id == amendment.document_id) {
      view.reason = evidence(page, document).words;
    }
  }
  return view;
}

views::Change change(Page& page, const model::Correction& correction) {
  views::Change view;
  view.when = i18n::date(correction.made_on, page.lang());
  view.kind = page.say("correction_kind." + std::string(word(correction.kind)));
  add_texts(page, correction.before, correction.after, view);
  view.reason = page.text(correction.reason);
  return view;
}

std::vector<views::Change> changes_about(Page& page,
                                         std::string_view task_id,
                                         std::string_view target_id) {
  std::vector<std::pair<model::Day, views::Change>> dated;
  for (const model::Amendment& each : page.plan().plan.progress.amendments) {
    if (is_about(each, task_id, target_id)) {
      dated.emplace_back(each.effective_from, change(page, each));
    }
  }
  for (const model::Correction& each : page.plan().plan.progress.corrections) {
    if (is_about(each, task_id, target_id)) {
      dated.emplace_back(each.made_on, change(page, each));
    }
  }
  std::stable_sort(
      dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<views::Change> changes;
  for (auto& [day, change] : dated) {
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace minhbach::site::pages
