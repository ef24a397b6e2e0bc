#pragma once

#include "base/lang.hpp"
#include "model/plan.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::render {
struct Shape;
}
namespace minhbach::i18n {
class Strings;
}

namespace minhbach::site {

using base::Lang;

class Page;
struct PlanContext;
struct SiteContext;

// Every kind of page; their rows are in site/page_kinds.def. A kind with items has one page for the
// list and one for each item (Tasks: nhiem-vu/index.html, Task: nhiem-vu/II.3.html).
enum class PageKind {
#define MINHBACH_PAGE(kind, ...) kind,
#include "site/page_kinds.def"
};

// Where the menus have a page: an entry of the plan's menu, in the order in which a reader asks
// (what is it, what does it promise, who, how far, how do I know), and the page's place among those
// of that entry. A reader looks at ten entries and no more: a further page joins the entry it
// belongs to.
enum class MenuEntry {
  None,
  Overview,
  Commitments,
  Work,
  Targets,
  Who,
  Periods,
  Changes,
  Document,
  Method,
  Data,
  Site
};
struct NavPlace {
  MenuEntry entry = MenuEntry::None;
  int order = 0;
};

// Whether a page names files that are made beside the pages: it is made after them then. The
// overview names them to search engines alone, where the site's address is known.
enum class Files { NotNamed, NamedToMachines, Named };

// What there is to say of a kind of page.
struct PageRow {
  PageKind kind;
  std::string_view name;
  std::string (*make)(Page&);
  const render::Shape& (*shape)();
  std::string_view template_name = name;
  std::string_view look = name;  // class of its body, for style sheets
  bool has_title = true;         // `page.<name>`: false where no link names it
  PageKind list = kind;          // of an item page: its list
  bool of_plan = true;
  // Words of the address below the folder of the plan or the language; none: that folder itself.
  std::string_view vi = {};
  std::string_view en = {};
  std::string_view top_file = {};  // in place of these, one for both languages
  std::vector<std::string> (*items)(const PlanContext&) = nullptr;   // ids of the item pages
  std::string (*item_address)(std::string_view id, Lang) = nullptr;  // where it is not the id
  std::optional<model::RetiredKind> retired = {};  // ids that keep such a page when they go
  bool (*when)(const PlanContext&) = nullptr;      // plans that have it; nullptr: every plan
  bool (*on_site)(const SiteContext&) = nullptr;   // sites that have it; nullptr: every site
  bool selectable = false;                         // may be left out by `pages = […]`
  bool shows_standings = false;  // of now: such a page prints the days they rest on
  bool has_charts = false;       // where anything was reported: it loads their script
  Files files = Files::NotNamed;
  std::string_view rows = {};  // the table of the open data that holds what the page lists
  NavPlace nav = {};
  bool in_footer = false;  // in the order of the rows
  // Its page is part of another now, at this place of it: its address leads there.
  std::optional<PageKind> moved_to = {};
  std::string_view moved_anchor = {};
  bool is_folder = false;  // has item pages: said by their rows

  [[nodiscard]] constexpr bool is_item() const { return list != kind; }
  [[nodiscard]] constexpr bool is_of_every_plan() const {
    return of_plan && when == nullptr && !is_item();
  }
  [[nodiscard]] constexpr std::string_view address(Lang lang) const {
    return lang == Lang::Vi ? vi : en;
  }
};

std::span<const PageRow> page_rows();
const PageRow& page_row(PageKind kind);
// bug() for what a new row forgot: a word of the theme, an address or a place in a menu of its own,
// the items. `rows` are page_rows(), but for tests.
void check_page_rows(std::span<const PageRow> rows, const i18n::Strings& strings);

// The kind of page a retired id once had, and keeps. None: it stood on the page of notes or of open
// points and has its place there still.
std::optional<PageKind> page_kind_of(model::RetiredKind kind);

// The list page an item page belongs to; the kind itself otherwise. Selected together.
inline PageKind list_of(PageKind kind) {
  return page_row(kind).list;
}

// The name of a period in addresses: '2023-6T' is '2023-6-thang' and '2023-h1', as ids of periods
// mix languages. A period of a kind that has no word of its own keeps its id. A superseded revision
// stands beside its period: '2025-Q1@1' is '2025-quy-1-ban-1' and '2025-q1-revision-1'.
std::string period_address(std::string_view id, Lang lang);

// Files of pages, below the top of the site, with '/'.
std::string site_page_path(PageKind kind, Lang lang);
std::string plan_page_path(PageKind kind, Lang lang, std::string_view plan_id);
std::string item_page_path(PageKind kind,
                           Lang lang,
                           std::string_view plan_id,
                           std::string_view item_id);
// Where all files of a plan lie.
std::vector<std::string> folders_of_plan(const std::string& plan_id);
// A file of a plan beside its overview.
std::string plan_file_path(std::string_view plan_id, Lang lang, std::string_view file);
std::string data_path(std::string_view plan_id, std::string_view file);

// The link from one file of the site to another: '../nhiem-vu/II.3.html'. Both below the top.
std::string relative_link(std::string_view from, std::string_view to);
// The way from a file up to the top: '../../', or '' at the top.
std::string way_to_top(std::string_view from);

}  // namespace minhbach::site
