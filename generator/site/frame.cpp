// The frame around a page: head, masthead, navigation, footer.
#include "base/text.hpp"
#include "i18n/locale.hpp"
#include "model/words.hpp"
#include "site/change_tables.hpp"
#include "site/citation.hpp"
#include "site/feeds.hpp"
#include "site/page.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/share_image.hpp"
#include "site/spreadsheet.hpp"
#include "site/structured_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace minhbach::site {

namespace {

using views::Link;

// The pages of each entry of the menus, in their order.
const std::vector<PageKind>& menu(MenuEntry entry) {
  static const std::map<MenuEntry, std::vector<PageKind>> kMenus = [] {
    std::map<std::pair<MenuEntry, int>, PageKind> places;
    for (const PageRow& row : page_rows()) {
      places.emplace(std::pair(row.nav.entry, row.nav.order), row.kind);
    }
    std::map<MenuEntry, std::vector<PageKind>> menus;
    for (const auto& [place, kind] : places) {
      menus[place.first].push_back(kind);
    }
    return menus;
  }();
  return kMenus.at(entry);
}

std::vector<Link> menu_links(const Page& page, MenuEntry entry) {
  std::vector<Link> links;
  for (const PageKind kind : menu(entry)) {
    if (page.has(kind)) {
      links.push_back(page.page_link(kind));
    }
  }
  return links;
}

// The entries of a plan's menu and their words.
constexpr std::array kPlanMenu = {std::pair(MenuEntry::Overview, "overview"),
                                  std::pair(MenuEntry::Commitments, "commitments"),
                                  std::pair(MenuEntry::Work, "work"),
                                  std::pair(MenuEntry::Targets, "targets"),
                                  std::pair(MenuEntry::Who, "who"),
                                  std::pair(MenuEntry::Periods, "periods"),
                                  std::pair(MenuEntry::Changes, "changes"),
                                  std::pair(MenuEntry::Document, "document"),
                                  std::pair(MenuEntry::Method, "method"),
                                  std::pair(MenuEntry::Data, "data")};

void add_menu(const Page& page, views::PlanFrame& frame) {
  const MenuEntry here = page_row(list_of(page.kind())).nav.entry;
  for (const auto& [entry, word] : kPlanMenu) {
    std::vector<Link> links = menu_links(page, entry);
    if (links.empty()) {
      continue;
    }
    const Link first{links.front().href, Page::escaped(page.say_of("nav.", word)), entry == here};
    if (links.size() == 1) {
      links.clear();
    }
    if (entry == here && !page_row(page.kind()).is_item()) {
      frame.beside = links;
    }
    frame.menu.push_back({first, std::move(links)});
  }
}

std::vector<Link> footer_links(const Page& page) {
  std::vector<Link> links;
  for (const PageRow& row : page_rows()) {
    if (row.in_footer) {
      links.push_back(page.page_link(row.kind));
    }
  }
  return links;
}

void add_progress(const Page& page, const Page::Head& head, views::PlanFrame& frame) {
  const std::optional<analytics::History>& history = page.plan().history;
  if (!history) {
    frame.no_report = views::Item{
        Page::escaped(page.say(frame.ended ? "notice.never_reported" : "notice.no_report"))};
    return;
  }
  if (head.status) {
    frame.status = views::Item{*head.status};
  } else if (page_row(page.kind()).shows_standings) {
    if (page.kind() != PageKind::Overview) {  // prints it below its title
      frame.status = views::Item{pages::status_line(page, *history->now)};
    }
    if (const std::optional<Markup> stale = pages::stale_line(page, *history->now)) {
      frame.stale = views::Item{*stale};
    }
  }
}

// The name of a Vietnamese document.
Markup in_vietnamese(const Page& page, const std::string& words) {
  Markup document = Page::escaped(words);
  if (page.english()) {
    document.html = "<span lang=\"vi\">" + document.html + "</span>";
  }
  return document;
}

// That the body is gone is known where its document was read; else it is what this site takes it
// for, and says so.
Markup body_gone(const Page& page, const model::Body& body, Markup date) {
  if (body.valid_to_document.empty()) {
    return page.sentence("notice.body_gone_unchecked", {{"date", std::move(date)}});
  }
  return page.sentence(
      "notice.body_gone",
      {{"date", std::move(date)}, {"document", in_vietnamese(page, body.valid_to_document)}});
}

// That the plan is over; and, where it is so, that its body is gone and tracking ended with it.
Markup ended_notice(const Page& page) {
  const model::Plan& plan = page.plan().plan;
  const auto on = [&](const auto& date) {
    return Page::escaped(i18n::date(date, page.lang()));
  };
  std::vector<std::string> told = {page.sentence("notice." + std::string(model::word(plan.state)),
                                                 {{"date", on(plan.effective_to)}})
                                       .html};
  if (plan.tracking_end) {
    told.push_back(page.sentence("notice.tracking_end", {{"date", on(*plan.tracking_end)}}).html);
  }
  if (plan.body.valid_to) {
    told.push_back(body_gone(page, plan.body, on(*plan.body.valid_to)).html);
    if (plan.body.successor.is_stated()) {
      told.push_back(page.sentence("notice.successor",
                                   {{"name", Page::escaped(page.plain(plan.body.successor))},
                                    {"document", in_vietnamese(page, plan.body.successor_basis)}})
                         .html);
    }
  }
  // The long form stands once, on the overview.
  if (plan.tracking_end_basis.is_stated()) {
    told.push_back(
        "<a href=\"" +
        base::html(fmt::format("{}#{}", page.to_plan(PageKind::Overview), pages::kEndBasis)) +
        "\">" + base::html(page.say("notice.end_basis")) + "</a>");
  }
  return {base::joined(told, " ")};
}

views::PlanFrame plan_frame(const Page& page, const Page::Head& head) {
  const model::Plan& plan = page.plan().plan;
  views::PlanFrame frame;
  frame.title = Page::escaped(page.plain(plan.short_title));
  frame.href = page.to_plan(PageKind::Overview);
  frame.state_code = model::word(plan.state);
  frame.state = page.say("state." + frame.state_code);
  frame.period =
      fmt::format("{}–{}", plan.effective_from.year(), model::year_of(plan.effective_to));
  frame.illustrative = plan.illustrative;
  if (plan.state != model::PlanState::InForce && plan.state != model::PlanState::Draft) {
    frame.ended = views::Item{ended_notice(page)};
  }
  add_progress(page, head, frame);
  const auto to = [&](const std::string& path) {
    return path.empty() ? path : page.to(path);
  };
  frame.feed_href = to(feed_path(page.plan(), page.lang()));
  frame.calendar_href = to(calendar_path(page.plan(), page.lang()));
  add_menu(page, frame);
  return frame;
}

std::vector<Link> crumbs(const Page& page, const Page::Head& head) {
  std::vector<Link> links;
  if (page.kind() == PageKind::Home || page.kind() == PageKind::Entry) {
    return links;
  }
  links.push_back({page.to_site(PageKind::Home), Page::escaped(page.say("page.home")), false});
  if (page.plan_or_null() != nullptr && page.kind() != PageKind::Overview) {
    links.push_back({page.to_plan(PageKind::Overview),
                     Page::escaped(page.plain(page.plan().plan.short_title)),
                     false});
  }
  if (head.in_list && page_row(page.kind()).is_item()) {
    const PageKind list = list_of(page.kind());
    links.push_back({page.to_plan(list), Page::escaped(page.title_of(list))});
  }
  links.push_back({page.to(page.path()), Page::escaped(head.heading), true});
  return links;
}

std::vector<Link> contact_links(const Page& page) {
  const Contact& contact = page.site().config.contact;
  std::vector<Link> links;
  if (!contact.email.empty()) {
    links.push_back({mailbox_href(contact.email), Page::escaped(contact.email)});
  }
  if (!contact.telephone.empty()) {
    links.push_back({telephone_href(contact.telephone), Page::escaped(contact.telephone)});
  }
  if (!contact.form.empty()) {
    links.push_back({contact.form, Page::escaped(page.say("contact.form"))});
  }
  return links;
}

// A letter about the page; without an address for letters, the form that goes on paper.
std::string report_href(const Page& page, const Page::Head& head) {
  const std::string& email = page.site().config.contact.email;
  if (email.empty()) {
    return page.to_site(PageKind::ReportForm);
  }
  std::vector<std::string> lines = {page.say("report.page") + ": " + page_address(page), {}};
  for (const std::string_view asked : kAskedOfReport) {
    lines.push_back(page.say_of("report.", asked) + ":");
    lines.emplace_back();
  }
  return letter_href(email, page.say("report.subject") + ": " + head.heading, lines);
}

// Tables that stand among the open data only where they have rows; all others always do.
bool has_rows(const PlanContext& context, std::string_view table) {
  const model::Plan& plan = context.plan;
  const std::array<std::pair<std::string_view, bool>, 10> kSome = {
      {{"unit", !plan.units.empty()},
       {"task_group", !plan.groups.empty()},
       {"commitment", !plan.commitments.empty()},
       {"term", !plan.terms.empty()},
       {"reporting_period", !plan.periods.empty()},
       {"unit_report",
        std::any_of(plan.progress.snapshots.begin(),
                    plan.progress.snapshots.end(),
                    [](const model::Snapshot& of) { return !of.unit_reports.empty(); })},
       {"amendment", !plan.progress.amendments.empty()},
       {"correction", !plan.progress.corrections.empty()},
       {"changes", has_changes_table(context)},
       {"years", has_years_table(context)}}};
  const auto* const known = std::find_if(
      kSome.begin(), kSome.end(), [&](const auto& each) { return each.first == table; });
  return known == kSome.end() || known->second;
}

std::optional<views::RowFiles> row_files(const Page& page) {
  const std::string table(page_row(page.kind()).rows);
  if (table.empty() || !has_rows(page.plan(), table)) {
    return std::nullopt;
  }
  const bool has_excel = page.site().config.offers_excel;
  return views::RowFiles{has_excel ? page.to_data(spreadsheet_name(table, page.lang())) : "",
                         page.to_data(table + ".csv"),
                         page.to_data(table + ".json")};
}

// Published names of the theme's files, as seen from the page.
void add_assets(const Page& page, views::Frame& frame) {
  const Assets& assets = page.site().assets;
  const auto href = [&](const std::string& name) {
    const std::string path = assets.path(name);
    return path.empty() ? std::string() : page.to(path);
  };
  frame.style_href = href("site.css");
  frame.script_href = href("site.js");
  frame.icon_href = href("icon.svg");
  frame.picture_icon_href = href("icon.png");
  frame.logo_href = href("logo.svg");
  // Of a site that is served: from a disk, Chromium reports each of them as refused.
  if (!page.site().config.base_url.empty()) {
    for (const std::string& font : assets.fonts()) {
      frame.fonts.push_back({page.to(font), {}, false});
    }
  }
}

}  // namespace

std::optional<views::Addresses> Page::addresses() const {
  const std::string& base = site_.config.base_url;
  if (base.empty()) {
    return std::nullopt;
  }
  const bool vi = lang_ == Lang::Vi;
  views::Addresses addresses;
  addresses.canonical = base + path_;
  addresses.vi = base + (vi ? path_ : twin_path_);
  addresses.en = base + (vi ? twin_path_ : path_);
  if (plan_ != nullptr && !site_.share_key.empty()) {
    addresses.image = base + share_image_path(*this);
    const std::optional<ShareWords> words = share_words(*this);
    addresses.image_alt =
        words ? words->title + " · " + words->state + " · " + words->below
              : plain(plan_->plan.short_title) + " · " + plain(plan_->plan.body.name);
  }
  return addresses;
}

views::Frame Page::frame(const Head& head) const {
  views::Frame frame;
  frame.lang = base::code(lang_);
  frame.is_vi = lang_ == Lang::Vi;
  frame.is_en = !frame.is_vi;
  frame.heading = head.heading;
  frame.description = head.description;
  frame.agency = site_.config.agency.in(lang_);
  frame.core = dublin_core(*this, head);
  frame.cite = citation(*this, head);
  frame.noindex = kind_ == PageKind::NotFound ||
                  (kind_ == PageKind::Comparison && site_.compares_illustrative());
  if (plan_ != nullptr) {
    frame.plan = plan_frame(*this, head);
    frame.marks = plan_->history || plan_->kin.is_reported() ? pages::mark_shapes() : Markup{};
    if (plan_->history && page_row(kind_).has_charts) {
      frame.charts_href = to(site_.assets.path("charts.js"));
    }
    frame.agency = plain(plan_->plan.body.name);
    frame.noindex = plan_->plan.illustrative;
  }
  if (const PageRow& row = page_row(kind_); row.moved_to) {
    frame.noindex = true;
    frame.moved_href = to_plan(*row.moved_to) + "#" + std::string(row.moved_anchor);
  }
  frame.page_title = frame.core.title + " · " + frame.agency;
  frame.root = way_to_top(path_);
  frame.home_href = to_site(PageKind::Home);
  frame.twin_href = to(twin_path_);
  frame.twin_lang = base::code(base::other(lang_));
  frame.twin_name = say("twin.name");
  frame.twin_label = say("twin.label");
  frame.site_nav = menu_links(*this, MenuEntry::Site);
  if (plan_ != nullptr && has(PageKind::Search)) {
    frame.site_nav.push_back(page_link(PageKind::Search));
  } else if (has(PageKind::SiteSearch)) {
    frame.site_nav.push_back(page_link(PageKind::SiteSearch));
  }
  frame.crumbs = crumbs(*this, head);
  frame.page_kind = page_row(kind_).look;
  frame.addresses = addresses();
  frame.data_blocks = structured_data(*this, frame);
  add_assets(*this, frame);
  frame.row_files = row_files(*this);
  frame.has_table_tools = head.has_table_tools;
  frame.report_href = report_href(*this, head);
  frame.contact_links = contact_links(*this);
  frame.licence = site_.config.licence.in(lang_);
  frame.licence_href = site_.config.licence_url;
  frame.version = site_.version;
  frame.footer_nav = footer_links(*this);
  return frame;
}

}  // namespace minhbach::site
