#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/views/target_pages.hpp"

namespace minhbach::site::pages {

namespace {

std::optional<views::CommitmentResult> commitment_result(const Page& page,
                                                         const model::Target& target) {
  const std::optional<analytics::History>& history = page.plan().history;
  if (!history) {
    return std::nullopt;
  }
  const analytics::TargetResult& of = history->now->of(target);
  views::CommitmentResult view;
  view.standing = result(page, of);
  view.words = commitment_words(page, of);
  view.values = judged_values(page, of);
  view.as_of = page.say("commitments_result.as_of", {{"date", page.date(history->now->closing())}});
  return view;
}

}  // namespace

std::vector<views::CommitmentRow> commitment_rows(Page& page) {
  const std::optional<analytics::History>& history = page.plan().history;
  const bool is_here = page.kind() == PageKind::Commitments;
  const std::string list = is_here ? std::string() : page.to_plan(PageKind::Commitments);
  std::vector<views::CommitmentRow> rows;
  for (const model::Commitment& commitment : page.plan().plan.commitments) {
    const model::Target& target = page.plan().index.target(commitment.target_id);
    views::CommitmentRow row;
    row.href = list + "#" + commitment.id;
    row.title = page.text(commitment.title);
    row.level = condition(page, target);
    if (history) {
      const analytics::TargetResult& of = history->now->of(target);
      row.figure = decisive_figure(page, of);
      row.standing = result(page, of);
      row.standing->detail = {};
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string commitments(Page& page) {
  const model::PlanIndex& index = page.plan().index;
  views::CommitmentsPage view;
  view.summary = commitment_rows(page);
  view.feedback_href = page.to_site(PageKind::Feedback);
  for (const model::Commitment& commitment : page.plan().plan.commitments) {
    const model::Target& target = index.target(commitment.target_id);
    const views::TargetRow row = target_row(page, target);
    views::CommitmentEntry entry;
    entry.anchor = commitment.id;
    entry.id = commitment.id;
    entry.title = page.text(commitment.title);
    entry.plain = page.text(commitment.plain);
    entry.due = row.due;
    entry.quote = row.quote;
    entry.target = page.has(PageKind::Target) ? page.target_link(target) : row.place;
    entry.tasks = related_tasks(page, target);
    entry.result = commitment_result(page, target);
    entry.missing = page.text(target.missing);
    entry.remedy = page.text(commitment.remedy);
    view.commitments.push_back(std::move(entry));
  }
  return page.render(view);
}

}  // namespace minhbach::site::pages
