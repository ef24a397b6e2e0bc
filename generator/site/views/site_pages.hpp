#pragma once

#include "site/views/parts.hpp"

namespace minhbach::site::views {

struct PlanCard {
  std::string href;
  Markup title;
  Markup body;
  std::string state;
  std::string state_code;
  bool illustrative = false;
  std::string period;
  std::string body_gone;  // since when the body exists no more; empty: it does
  std::string data;       // up to when there are figures, or that there are none
  std::vector<Figure> figures;
};

// A plan among many: a row, where few have a card each.
struct PlanRow {
  std::string place;  // filter value
  std::string href;
  Markup title;
  Markup body;
  std::string state_code;  // filter value
  std::string state;
  std::string period;
  bool illustrative = false;
};

// The plans of one province.
struct PlanGroup {
  std::string place;  // filter value
  std::string plain_name;
  Markup name;
  std::vector<PlanRow> rows;
};

struct HomePage {
  std::string title;
  Markup introduction;            // content/home
  std::vector<PlanCard> plans;    // few
  std::vector<PlanGroup> groups;  // or many
  std::vector<Filter> filters;
};

// What automated checks looked at: the pages in one state of the browser.
struct CheckedState {
  std::string state;
  std::string pages;
  std::string violations;
};

struct Checks {
  Markup result;  // one sentence: when, how many pages, what was found
  std::vector<CheckedState> states;
  std::string tools;  // names with versions
  std::vector<Item> limits;
};

// About, accessibility: prose of content/.
struct ArticlePage {
  std::string title;
  Markup body;
  bool on_accessibility = false;
  std::optional<Checks> checks = std::nullopt;  // none: nothing is on record
};

// Prose, which ends with errors of the site; then how the unit that runs it is reached.
struct FeedbackPage {
  std::string title;
  Markup body;
  std::vector<Pair> contact;
  std::string form_href;  // of the form that goes on paper
};

// To be printed and filled in by hand.
struct ReportFormPage {
  std::vector<Pair> contact;
  std::vector<Item> asked;
};

struct CoverageColumn {
  Markup plan;
  std::string table;
  std::string column;
  std::string texts;
  std::string missing;
};

struct CoverageRow {
  Markup plan;
  std::string texts;
  std::string translated;
  std::string missing;
  bool complete = true;
  std::vector<CoverageColumn> columns;  // that lack some
};

struct CoveragePage {
  std::vector<CoverageRow> rows;
  bool all_complete = true;
};

// The one page for addresses that do not exist: both languages on it.
struct NotFoundPage {
  std::string base_path;
  std::string vi_home;
  std::string en_home;
  std::string vi_search;
  std::string en_search;
};

// index.html at the top: the two doors, without a redirect. data/index.html: the same, to the data.
struct EntryPage {
  std::string agency_vi;
  std::string agency_en;
  std::string vi_home;
  std::string en_home;
  std::vector<PlanCard> plans_vi;
  std::vector<PlanCard> plans_en;
  std::string catalogue_href;  // of the open data, for machines; may be empty
};

}  // namespace minhbach::site::views
