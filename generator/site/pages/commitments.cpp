#include "i18n/locale.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"

namespace minhbach::site::pages {

std::string commitments(Page& page, std::string_view) {
  const model::PlanIndex& index = page.plan().index;
  views::CommitmentsPage view;
  view.feedback_href = page.to_site(PageKind::Feedback);
  for (const model::Commitment& commitment : page.plan().plan.commitments) {
    const model::Target& target = index.target(commitment.target_id);
    const views::TargetRow row = target_row(page, target);
    views::CommitmentEntry entry;
    entry.anchor = commitment.id;
    entry.id = commitment.id;
    entry.title = page.text(commitment.title);
    entry.plain = page.text(commitment.plain);
    entry.by = page.say(target.due_inferred ? "by.inferred" : "by.stated", {{"date", row.by}});
    entry.quote = row.quote;
    entry.target = page.has(PageKind::Target) ? page.target_link(target) : row.place;
    for (const model::TaskLink& link : target.task_links) {
      entry.tasks.push_back(page.task_link(index.task(link.task_id)));
    }
    entry.has_tasks = !entry.tasks.empty();
    entry.has_missing = row.has_missing;
    entry.missing = row.missing;
    entry.has_remedy = commitment.remedy.is_stated();
    entry.remedy = page.text(commitment.remedy);
    view.commitments.push_back(std::move(entry));
  }
  return page.render(
      "commitments", {page.say("page.commitments"), page.say("describe.commitments")}, view);
}

}  // namespace minhbach::site::pages
