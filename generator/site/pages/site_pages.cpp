// Pages of the site as a whole: made from the summaries of the plans.
#include "site/views/site_pages.hpp"

#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/pages/pages.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

namespace {

views::PlanCard plan_card(Page& page, const model::PlanSummary& plan) {
  views::PlanCard card;
  card.href = page.to(plan_page_path(PageKind::Overview, page.lang(), plan.id));
  card.title = page.text(plan.short_title);
  card.body = page.text(plan.body_name);
  card.state_code = model::word(plan.state);
  card.state = page.say("state." + card.state_code);
  card.illustrative = plan.illustrative;
  card.period = fmt::format("{}–{}", plan.effective_from.year(), model::year_of(plan.effective_to));
  card.data = plan.data_closing
                  ? page.say("card.data", {{"date", i18n::date(*plan.data_closing, page.lang())}})
                  : page.say("card.no_data");
  const auto figure = [&](std::string_view fact, std::size_t n, std::string_view key) {
    const auto value = static_cast<std::int64_t>(n);
    card.figures.push_back(
        {plan.id + ":" + std::string(fact),
         page.number(value),
         page.say(std::string(key) + (page.english() && n == 1 ? ".one" : ".other")),
         {}});
  };
  figure("tasks", plan.task_count, "figure.tasks");
  figure("targets", plan.target_count, "figure.targets");
  return card;
}

std::vector<views::PlanCard> plan_cards(Page& page) {
  std::vector<views::PlanCard> cards;
  for (const model::PlanSummary& plan : page.site().plans) {
    cards.push_back(plan_card(page, plan));
  }
  return cards;
}

views::Checks checks(const Page& page, const content::CheckRecord& record) {
  const auto number = [&](std::size_t n) {
    return page.number(static_cast<std::int64_t>(n));
  };
  views::Checks view;
  std::size_t found = 0;
  for (const content::CheckRecord::State& state : record.states) {
    found += state.violations;
    view.states.push_back(
        {page.say("checks.state." + state.id), number(state.pages), number(state.violations)});
  }
  const std::string date = i18n::date(record.date, page.lang());
  const std::string pages = number(record.pages);
  const std::string kinds = number(record.kinds.size());
  view.result = Page::escaped(
      found == 0
          ? page.say("checks.nothing", {{"date", date}, {"pages", pages}, {"kinds", kinds}})
          : page.say("checks.found",
                     {{"date", date}, {"pages", pages}, {"kinds", kinds}, {"n", number(found)}}));
  for (const content::CheckRecord::Tool& tool : record.tools) {
    view.tools += (view.tools.empty() ? "" : ", ") + tool.name + " " + tool.version;
  }
  for (const base::LocalText& limit : record.limits) {
    view.limits.push_back({Page::escaped(limit.in(page.lang()))});
  }
  return view;
}

std::string article_name(PageKind kind) {
  return kind == PageKind::About           ? "about"
         : kind == PageKind::Accessibility ? "accessibility"
                                           : "feedback";
}

}  // namespace

std::string home(Page& page) {
  const content::Article& prose = page.site().articles.get("home", page.lang());
  views::HomePage view{prose.title, prose.body, plan_cards(page)};
  return page.render("home", {prose.title, prose.description}, view);
}

std::string article(Page& page) {
  const content::Article& prose = page.site().articles.get(article_name(page.kind()), page.lang());
  views::ArticlePage view{prose.title, prose.body};
  if (page.kind() == PageKind::Accessibility) {
    view.on_accessibility = true;
    if (const auto& record = page.site().articles.checks()) {
      view.checks = checks(page, *record);
    }
  }
  return page.render("article", {prose.title, prose.description}, view);
}

std::string entry(Page& page) {
  const SiteContext& site = page.site();
  views::EntryPage view;
  view.agency_vi = site.config.agency.vi;
  view.agency_en = site.config.agency.en;
  view.vi_home = page.to(site_page_path(PageKind::Home, Lang::Vi));
  view.en_home = page.to(site_page_path(PageKind::Home, Lang::En));
  view.plans_vi = plan_cards(page);
  Page english(site, nullptr, Lang::En, PageKind::Entry);
  view.plans_en = plan_cards(english);
  return page.render(
      "entry",
      {site.articles.get("home", Lang::Vi).title, site.articles.get("home", Lang::Vi).description},
      view);
}

std::string not_found(Page& page) {
  // Served from any address: every link starts at the place of the site on its host.
  views::NotFoundPage view;
  view.base_path = page.site().config.base_path;
  view.vi_home = site_page_path(PageKind::Home, Lang::Vi);
  view.en_home = site_page_path(PageKind::Home, Lang::En);
  if (page.has(PageKind::SiteSearch)) {
    view.vi_search = site_page_path(PageKind::SiteSearch, Lang::Vi);
    view.en_search = site_page_path(PageKind::SiteSearch, Lang::En);
  }
  return page.render(
      "not_found", {page.say("page.not_found"), page.say("describe.not_found")}, view);
}

std::string coverage(Page& page) {
  views::CoveragePage view;
  for (const Translated& column : page.site().translated) {
    views::CoverageRow row;
    row.plan = column.plan_id;
    row.table = page.say("table." + column.table);
    row.column = page.say("column_name." + column.column);
    row.texts = page.number(static_cast<std::int64_t>(column.texts));
    row.translated = page.number(static_cast<std::int64_t>(column.texts - column.missing));
    row.missing = page.number(static_cast<std::int64_t>(column.missing));
    row.complete = column.missing == 0;
    view.all_complete = view.all_complete && row.complete;
    view.rows.push_back(std::move(row));
  }
  return page.render("coverage", {page.say("page.coverage"), page.say("describe.coverage")}, view);
}

}  // namespace minhbach::site::pages
