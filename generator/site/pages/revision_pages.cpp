// Pages on the calendar, and on what was changed in the plan and in what was published.
#include "model/words.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/progress_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

using model::CorrectionKind;

// Anchors are addresses: they stay as they are in both languages.
views::CorrectionGroup correction_group(Page& page, CorrectionKind kind) {
  const std::string word(model::word(kind));
  views::CorrectionGroup group;
  group.anchor = kind == CorrectionKind::Correction   ? "dinh-chinh"
                 : kind == CorrectionKind::Supplement ? "bo-sung"
                                                      : "doi-cach-tinh";
  group.title = page.say("correction_kind." + word);
  group.explanation = page.say("corrections_text." + word);
  const auto newest_first = [](const auto& a, const auto& b) {
    return a.made_on > b.made_on;
  };
  for (const auto* const each : sorted(page.plan().plan.progress.corrections, newest_first)) {
    if (each->kind == kind) {
      group.corrections.push_back(correction_row(page, *each));
    }
  }
  return group;
}

// The newest period first, of its publications too.
std::vector<views::Release> releases(Page& page) {
  std::vector<views::Release> all;
  const auto& periods = page.plan().plan.periods;
  for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
    const auto revisions = revisions_of(page.plan(), period->id);
    for (auto at = revisions.rbegin(); at != revisions.rend(); ++at) {
      const model::Snapshot& snapshot = **at;
      views::Release release;
      const std::string superseded = fmt::format("{}@{}", period->id, snapshot.revision);
      release.period = page.has(PageKind::Periods) && page.plan().history->of(superseded) != nullptr
                           ? Page::linked({page.to_item(PageKind::Period, superseded),
                                           Page::escaped(period_title(page, *period))})
                           : period_link(page, *period);
      release.revision = std::to_string(snapshot.revision);
      release.closing = page.date(period->closing);
      release.closing_iso = model::iso(period->closing);
      release.submitted = day_or_not_stated(page, snapshot.submitted);
      release.published = day_or_not_stated(page, snapshot.published);
      release.ruleset = std::to_string(snapshot.ruleset);
      release.note = page.text(snapshot.note);
      all.push_back(std::move(release));
    }
  }
  return all;
}

// A column of one value repeats itself on every card of a narrow screen.
void say_once(const Page& page, views::CorrectionsPage& view) {
  const auto differ = [&](std::string views::Release::*column) {
    return std::any_of(view.releases.begin(), view.releases.end(), [&](const views::Release& each) {
      return each.*column != view.releases.front().*column;
    });
  };
  view.revisions_differ = differ(&views::Release::revision);
  view.rulesets_differ = differ(&views::Release::ruleset);
  if (view.releases.empty()) {
    return;
  }
  if (!view.revisions_differ) {
    view.same.push_back({Page::escaped(
        page.say("corrections.same_revision", {{"n", view.releases.front().revision}}))});
  }
  if (!view.rulesets_differ) {
    view.same.push_back({Page::escaped(
        page.say("corrections.same_ruleset", {{"n", view.releases.front().ruleset}}))});
  }
}

}  // namespace

std::string plan_changes(Page& page) {
  views::PlanChangesPage view;
  const auto newest_first = [](const auto& a, const auto& b) {
    return a.effective_from > b.effective_from;
  };
  for (const auto* const each : sorted(page.plan().plan.progress.amendments, newest_first)) {
    view.amendments.push_back(amendment_row(page, *each));
  }
  view.corrections_href = page.to_plan_if_any(PageKind::Corrections);
  return page.render(view);
}

std::string corrections(Page& page) {
  views::CorrectionsPage view;
  for (const CorrectionKind kind :
       {CorrectionKind::Correction, CorrectionKind::Supplement, CorrectionKind::RuleChange}) {
    view.groups.push_back(correction_group(page, kind));
  }
  view.releases = releases(page);
  say_once(page, view);
  view.feedback_href = page.to_site(PageKind::Feedback);
  return page.render(view);
}

}  // namespace minhbach::site::pages
