#include "i18n/locale.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/result_parts.hpp"
#include "site/views/target_pages.hpp"

namespace minhbach::site::pages {

namespace {

// The result without the words of assessment: as one would say it.
std::string plain_words(const Page& page, const analytics::TargetResult& result) {
  using analytics::Result;
  const analytics::ConditionResult& of = result.decisive;
  std::string key = "commitments_result." + std::string(analytics::number(of.result));
  if (of.milestone != nullptr) {
    const bool silent = of.result == Result::MilestoneMissed && !of.figure;
    return page.say(silent ? key + "_no_value" : key,
                    {{"year", std::to_string(of.milestone->year)}});
  }
  if ((of.result == Result::Met || of.result == Result::NotMet) && of.modifiers.aspiration) {
    key += "_aspiration";
  } else if (of.result == Result::NotMet && of.modifiers.level == model::ValueLevel::Provisional) {
    key += "_provisional";
  }
  return page.say(key);
}

std::optional<views::CommitmentResult> commitment_result(const Page& page,
                                                         const model::Target& target) {
  const std::optional<analytics::History>& history = page.plan().history;
  if (!history) {
    return std::nullopt;
  }
  const analytics::TargetResult& of = history->now->of(target);
  views::CommitmentResult view;
  view.standing = result(page, of);
  view.words = plain_words(page, of);
  view.values = judged_values(page, of);
  view.as_of = page.say("commitments_result.as_of",
                        {{"date", i18n::date(history->now->closing(), page.lang())}});
  return view;
}

}  // namespace

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
    entry.result = commitment_result(page, target);
    entry.missing = page.text(target.missing);
    entry.remedy = page.text(commitment.remedy);
    view.commitments.push_back(std::move(entry));
  }
  return page.render(
      "commitments", {page.say("page.commitments"), page.say("describe.commitments")}, view);
}

}  // namespace minhbach::site::pages
