#include "site/context.hpp"

#include "analytics/progress_facts.hpp"
#include "base/problem.hpp"

#include <algorithm>

namespace minhbach::site {

namespace {

std::map<std::string, base::LocalText, std::less<>> abbreviations_of(const model::Plan& plan) {
  std::map<std::string, base::LocalText, std::less<>> words;
  for (const model::Term& term : plan.terms) {
    if (term.is_abbreviation() && term.full.is_stated()) {
      words.emplace(term.word, base::LocalText{term.full.vi, term.full.shown(Lang::En)});
    }
  }
  return words;
}

}  // namespace

bool SiteContext::has(PageKind kind) const {
  const PageRow& row = page_row(kind);
  return config.shows(kind) && (row.on_site == nullptr || row.on_site(*this));
}

bool SiteContext::compares_illustrative() const {
  return std::any_of(plans.begin(), plans.end(), [&](const model::PlanSummary& plan) {
    return plan.illustrative &&
           std::any_of(comparisons.begin(), comparisons.end(), [&](const auto& each) {
             return std::any_of(
                 each.indicators.begin(), each.indicators.end(), [&](const auto& indicator) {
                   return indicator.plan_id == plan.id;
                 });
           });
  });
}

const model::Comparison* SiteContext::comparison(std::string_view plan_id,
                                                 std::string_view indicator_id) const {
  for (const model::Comparison& each : comparisons) {
    for (const model::ComparedIndicator& indicator : each.indicators) {
      if (indicator.plan_id == plan_id && indicator.indicator_id == indicator_id) {
        return &each;
      }
    }
  }
  return nullptr;
}

std::optional<AwaitedPeriod> AwaitedPeriod::of(const model::Plan& plan,
                                               const std::optional<analytics::History>& history) {
  if (plan.state != model::PlanState::InForce) {
    return std::nullopt;
  }
  const auto next = std::find_if(plan.periods.begin(), plan.periods.end(), [&](const auto& period) {
    return !history || period.closing > history->newest().period->closing;
  });
  if (next == plan.periods.end()) {
    return std::nullopt;
  }
  auto known = std::make_shared<const analytics::Ledger>(analytics::known_before(plan, *next));
  std::vector<analytics::ExpectedRow> rows = analytics::expected_rows(*known, *next);
  return AwaitedPeriod{&*next, std::move(known), std::move(rows)};
}

PlanContext PlanContext::of(const SiteContext& site,
                            const model::Plan& plan,
                            std::optional<model::Day> as_of) {
  model::PlanIndex index(plan);
  analytics::Facts facts = analytics::count(index);
  std::optional<analytics::History> history = analytics::history(index, as_of);
  if (history) {
    analytics::add_progress_facts(facts, index, *history);
  }
  std::vector<NewsItem> news = news_of(plan, history);
  PlanContext context{.site = site,
                      .plan = plan,
                      .index = std::move(index),
                      .history = std::move(history),
                      .facts = std::move(facts),
                      .abbreviations = abbreviations_of(plan),
                      .news = std::move(news),
                      .dates = {},
                      .awaited = {},
                      .kin = {}};
  context.awaited = AwaitedPeriod::of(plan, context.history);
  if (context.is_followed()) {
    context.dates = calendar_dates(plan);
  }
  return context;
}

const model::Amendment* PlanContext::amendment_in_force(std::string_view task_id,
                                                        model::AmendmentAspect aspect) const {
  const model::Amendment* newest = nullptr;
  for (const model::Amendment* const each : index.about_task(task_id).amendments) {
    const bool in_force = !plan.in_force_on || each->effective_from <= *plan.in_force_on;
    if (each->aspect == aspect && in_force &&
        (newest == nullptr || newest->effective_from <= each->effective_from)) {
      newest = each;
    }
  }
  return newest;
}

bool PlanContext::is_followed() const {
  return plan.state == model::PlanState::InForce && !plan.illustrative;
}

bool PlanContext::has(PageKind kind) const {
  const PageRow& row = page_row(kind);
  return site.has(kind) && (row.when == nullptr || row.when(*this)) &&
         (!row.moved_to || has(*row.moved_to));
}

std::string data_file_path(const model::Plan& plan, std::string_view name) {
  // The last name of a path is the one a file is saved under.
  std::string path(name);
  if (plan.illustrative) {
    path.insert(path.rfind('/') + 1, "minh-hoa.");
  }
  return data_path(plan.id, path);
}

std::string data_file_name(const model::Plan& plan, std::string_view name) {
  const std::string path = data_file_path(plan, name);
  return path.substr(path.rfind('/') + 1);
}

}  // namespace minhbach::site
