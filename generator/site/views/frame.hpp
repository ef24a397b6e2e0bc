#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

// Everything around the content of a page: head, masthead, navigation, footer.

// An entry of the plan's menu: its first page, named by one word, and all of its pages.
struct MenuEntry {
  Link entry;
  std::vector<Link> pages;  // none where the entry has one page alone
};

// The plan a page belongs to.
struct PlanFrame {
  Markup title;
  std::string href;
  std::string state;       // 'Đã kết thúc'
  std::string state_code;  // 'in_force', 'ended' …: for colour and shape
  std::string period;      // '2021–2025'
  bool illustrative = false;
  std::optional<Item> ended;      // the archive notice
  std::optional<Item> no_report;  // "this page presents the plan; no progress has been reported"
  std::optional<Item> status;     // the two days all standings of the page rest on
  std::optional<Item> stale;      // no new report for more than one interval
  std::string feed_href;          // news as Atom; may be empty
  std::string calendar_href;      // days as iCalendar; may be empty
  std::vector<MenuEntry> menu;
  std::vector<Link> beside;  // the pages of the entry one is at; none where it has one alone
};

// For machines that keep records of pages. The description is that of the frame.
struct DublinCore {
  std::string title;
  std::string creator;
  std::string date;  // '2026-03-20', or less exact; empty: the data tell none
  std::string publisher;
  std::string identifier;
};

// Present when the site's own address is known (base_url).
struct Addresses {
  std::string canonical;
  std::string vi;
  std::string en;
  std::string image;  // for those who share the page
  std::string image_alt;
};

// The rows a page lists, to be taken away.
struct RowFiles {
  std::string xlsx_href;  // in the language of the page; empty: the site offers none
  std::string csv_href;
  std::string json_href;
};

struct Frame {
  std::string lang;
  bool is_vi = true;
  bool is_en = false;
  std::string page_title;  // for <title>: page, plan, agency
  DublinCore core;
  std::string heading;  // plain text of the h1, for share texts
  std::string description;
  std::string root;  // relative way to the top of the site: '../../' or ''
  bool noindex = false;
  std::string moved_href;  // the page is part of another now; empty: it is not
  std::optional<Addresses> addresses;

  std::string agency;  // masthead
  std::string home_href;
  std::string twin_href;  // the same page in the other language
  std::string twin_lang;
  std::string twin_name;   // 'English', 'Tiếng Việt'
  std::string twin_label;  // 'Read this page in English', written in that language
  std::vector<Link> site_nav;
  std::vector<Link> crumbs;  // the last one is the page itself (current)
  std::optional<PlanFrame> plan;
  std::string page_kind;  // 'task', 'overview' …: body class and script switch

  // Published names of the theme's files.
  std::string style_href;
  std::vector<Link> fonts;  // to be asked for before the style sheet names them
  std::string script_href;
  std::string charts_href;  // of pages with charts
  std::string icon_href;
  std::string picture_icon_href;  // the icon as PNG, for browsers that show no SVG there
  std::string logo_href;          // beside the agency's name; a theme may have one

  std::vector<Item> data_blocks;  // JSON-LD for machines that read pages: breadcrumb, data set
  Markup marks;  // the shapes that stand for standings; empty where nothing is judged
  std::optional<RowFiles> row_files;  // none: the page lists none
  bool has_table_tools = false;       // the page has a table worth filtering
  Markup cite;                        // how to cite the page; holds its address
  std::string report_href;  // where an error of the page is reported: a letter, or the form for one
  std::vector<Link> contact_links;  // of the unit that runs the site
  std::string licence;
  std::string licence_href;
  std::string version;
  std::vector<Link> footer_nav;
};

}  // namespace minhbach::site::views
