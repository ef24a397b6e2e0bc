// Pages of the site as a whole: made from the summaries of the plans.
#include "site/views/site_pages.hpp"

#include "model/words.hpp"
#include "site/catalogue.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/plan_register.hpp"
#include "site/prose.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::site::pages {

namespace {

// A card that leads to one of the plan's pages.
views::PlanCard plan_card(Page& page, const model::PlanSummary& plan, PageKind to) {
  views::PlanCard card;
  card.href = page.to(plan_page_path(to, page.lang(), plan.id));
  card.title = page.text(plan.short_title);
  card.body = page.text(plan.body_name);
  card.state_code = model::word(plan.state);
  card.state = page.say("state." + card.state_code);
  card.illustrative = plan.illustrative;
  card.period = years_of(plan);
  card.data = plan.data_closing ? page.say("card.data", {{"date", page.date(*plan.data_closing)}})
                                : page.say("card.no_data");
  if (plan.body_valid_to) {
    card.body_gone = page.say("card.body_gone", {{"date", page.date(*plan.body_valid_to)}});
  }
  const auto figure = [&](std::string_view fact, std::int64_t value, std::string_view key) {
    card.figures.push_back(
        {plan.id + ":" + std::string(fact),
         page.number(value),
         page.say(std::string(key) + (page.english() && value == 1 ? ".one" : ".other")),
         {}});
  };
  // Nothing has been entered where there is neither: no figure of the plan.
  if (plan.task_count + plan.target_count > 0) {
    const auto& attention = page.gathered().attention;
    if (const auto at = attention.find(plan.id);
        at != attention.end() && plan.state == model::PlanState::InForce) {
      figure("attention", at->second, "figure.plan_attention");
    }
    figure("tasks", static_cast<std::int64_t>(plan.task_count), "figure.tasks");
    figure("targets", static_cast<std::int64_t>(plan.target_count), "figure.targets");
  }
  return card;
}

std::vector<views::PlanCard> plan_cards(Page& page, PageKind to = PageKind::Overview) {
  // What is going on comes before what is over.
  std::vector<const model::PlanSummary*> plans;
  for (const model::PlanSummary& plan : page.site().plans) {
    plans.push_back(&plan);
  }
  std::stable_partition(plans.begin(), plans.end(), [](const model::PlanSummary* plan) {
    return plan->state == model::PlanState::InForce;
  });
  std::vector<views::PlanCard> cards;
  for (const model::PlanSummary* const plan : plans) {
    cards.push_back(plan_card(page, *plan, to));
  }
  return cards;
}

Markup short_title_of(Page& page, const std::string& plan_id) {
  for (const model::PlanSummary& plan : page.site().plans) {
    if (plan.id == plan_id) {
      return page.text(plan.short_title);
    }
  }
  base::bug("the site has no plan " + plan_id);
}

views::Checks checks(const Page& page, const content::CheckRecord& record) {
  const auto number = [&](std::size_t n) {
    return page.number(n);
  };
  views::Checks view;
  std::size_t found = 0;
  for (const content::CheckRecord::State& state : record.states) {
    found += state.violations;
    view.states.push_back(
        {page.say("checks.state." + state.id), number(state.pages), number(state.violations)});
  }
  const std::string date = page.date(record.date);
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

// What of the contact is stated.
std::vector<views::Pair> contact_pairs(const Page& page) {
  const Contact& contact = page.site().config.contact;
  std::vector<views::Pair> pairs;
  const auto add = [&](const std::string& name, const std::string& text, const std::string& href) {
    if (!text.empty()) {
      base::Markup value = Page::escaped(text);
      if (!href.empty()) {
        value.html = "<a href=\"" + Page::escaped(href).html + "\">" + value.html + "</a>";
      }
      pairs.push_back({page.say("contact." + name), std::move(value)});
    }
  };
  add("email", contact.email, mailbox_href(contact.email));
  add("telephone", contact.telephone, telephone_href(contact.telephone));
  add("form", contact.form, contact.form);
  add("address", contact.address.in(page.lang()), {});
  return pairs;
}

// The plans in both languages, on a page that belongs to both.
views::EntryPage doors(Page& page, PageKind to) {
  const SiteContext& site = page.site();
  views::EntryPage view;
  view.agency_vi = site.config.agency.vi;
  view.agency_en = site.config.agency.en;
  view.vi_home = page.to(site_page_path(PageKind::Home, Lang::Vi));
  view.en_home = page.to(site_page_path(PageKind::Home, Lang::En));
  if (has_cards(site)) {
    view.plans_vi = plan_cards(page, to);
    Page english(site, nullptr, Lang::En, page.kind(), {}, &page.gathered());
    view.plans_en = plan_cards(english, to);
  }
  return view;
}

// The prose of content/ that has the name of the page.
template <class View>
std::string article(const Page& page, View view) {
  const std::string name(page_row(page.kind()).name);
  const content::Article& text = page.site().articles.get(name, page.lang());
  view.title = text.title;
  view.body = prose(page, text);
  return page.render({text.title, text.description}, view);
}

}  // namespace

std::string home(Page& page) {
  const content::Article& text = page.site().articles.get("home", page.lang());
  views::HomePage view;
  view.title = text.title;
  view.introduction = prose(page, text);
  if (has_cards(page.site())) {
    view.plans = plan_cards(page);
  } else {
    view.groups = plan_groups(page);
    view.filters = plan_filters(page, view.groups);
  }
  return page.render({text.title, text.description}, view);
}

std::string about(Page& page) {
  return article(page, views::ArticlePage{});
}

std::string accessibility(Page& page) {
  views::ArticlePage view;
  view.on_accessibility = true;
  if (const auto& record = page.site().articles.checks()) {
    view.checks = checks(page, *record);
  }
  return article(page, std::move(view));
}

std::string feedback(Page& page) {
  views::FeedbackPage view;
  view.contact = contact_pairs(page);
  view.form_href = page.to_site(PageKind::ReportForm);
  return article(page, std::move(view));
}

std::string report_form(Page& page) {
  views::ReportFormPage view;
  view.contact = contact_pairs(page);
  view.asked.push_back({Page::escaped(page.say("report.page"))});
  for (const std::string_view asked : kAskedOfReport) {
    view.asked.push_back({Page::escaped(page.say_of("report.", asked))});
  }
  view.asked.push_back({Page::escaped(page.say("report.answer"))});
  return page.render(view);
}

std::string entry(Page& page) {
  const content::Article& home = page.site().articles.get("home", Lang::Vi);
  return page.render({home.title, home.description}, doors(page, PageKind::Overview));
}

// What a server shows to who asks for the folder of the open data.
std::string data_index(Page& page) {
  views::EntryPage view = doors(page, PageKind::Data);
  if (has_catalogue(page.site())) {
    view.catalogue_href = page.to(kCataloguePath);
  }
  return page.render(view);
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
  return page.render(view);
}

std::string coverage(Page& page) {
  views::CoveragePage view;
  for (const Translated& plan : page.gathered().translated) {
    views::CoverageRow row;
    row.plan = short_title_of(page, plan.plan_id);
    row.texts = page.number(plan.texts);
    row.translated = page.number(plan.texts - plan.missing);
    row.missing = page.number(plan.missing);
    row.complete = plan.missing == 0;
    for (const Translated::Column& column : plan.incomplete) {
      row.columns.push_back({row.plan,
                             page.say("table." + column.table),
                             page.say("column_name." + column.name),
                             page.number(column.texts),
                             page.number(column.missing)});
    }
    view.all_complete = view.all_complete && row.complete;
    view.rows.push_back(std::move(row));
  }
  return page.render(view);
}

}  // namespace minhbach::site::pages
