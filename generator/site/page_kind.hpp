#pragma once

#include "base/lang.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::site {

using base::Lang;

// Every kind of page. A kind with items has one page for the list and one for each item
// (Tasks: nhiem-vu/index.html, Task: nhiem-vu/II.3.html).
enum class PageKind {
  // of a plan
  Overview,
  Text,
  Commitments,
  Tasks,
  Task,
  Groups,
  Group,
  Units,
  Unit,
  Responsibility,
  Targets,
  Target,
  Years,
  Year,
  Periods,
  Period,
  ReportsReceived,
  Changes,
  Change,
  PlanChanges,
  Deadlines,
  ReleaseCalendar,
  Method,
  Data,
  Corrections,
  SourceNotes,
  OpenPoints,
  Terms,
  Print,
  Search,
  Retired,
  // of the site
  Home,
  About,
  Accessibility,
  Feedback,
  Coverage,
  SiteSearch,
  Entry,
  NotFound,
};

struct PageKindInfo {
  PageKind kind;
  std::string_view name;  // of its template, and in `pages = […]` of site.toml
  std::string_view
      vi_address;  // below the plan's folder ('' = the folder itself); items: the folder
  std::string_view en_address;
  bool of_plan;
  bool has_items;   // address is a folder with index.html
  bool selectable;  // may be left out by `pages = […]`
};

const std::vector<PageKindInfo>& page_kinds();
const PageKindInfo& info(PageKind kind);
std::optional<PageKind> page_kind_named(std::string_view name);

// The kind of page a retired id once had, and keeps.
PageKind page_kind_of(model::RetiredKind kind);

// Whether every plan has such a page: the others need reports, or a plan that is still in force.
bool is_of_every_plan(PageKind kind);

// The list page an item page belongs to; the kind itself otherwise. Selected together.
PageKind list_of(PageKind kind);

// The name of a period in addresses: '2023-6T' is '2023-6-thang' and '2023-h1' (meaning §4.1). A
// period of a kind that has no word of its own keeps its id.
std::string period_address(std::string_view period_id, Lang lang);

// Files of pages, below the top of the site, with '/'.
std::string site_page_path(PageKind kind, Lang lang);
std::string plan_page_path(PageKind kind, Lang lang, std::string_view plan_id);
std::string item_page_path(PageKind kind,
                           Lang lang,
                           std::string_view plan_id,
                           std::string_view item_id);
std::string data_path(std::string_view plan_id, std::string_view file);

// The link from one file of the site to another: '../nhiem-vu/II.3.html'. Both below the top.
std::string relative_link(std::string_view from, std::string_view to);
// The way from a file up to the top: '../../', or '' at the top.
std::string way_to_top(std::string_view from);

}  // namespace minhbach::site
