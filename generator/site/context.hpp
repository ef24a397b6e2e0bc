#pragma once

#include "analytics/count.hpp"
#include "analytics/history.hpp"
#include "content/article.hpp"
#include "i18n/strings.hpp"
#include "model/index.hpp"
#include "model/plan_source.hpp"
#include "site/assets.hpp"
#include "site/config.hpp"
#include "site/page_kind.hpp"
#include "site/templates.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::site {

// How much of one column of a plan's texts has its English: for the page on translation.
struct Translated {
  std::string plan_id;
  std::string table;
  std::string column;  // without _vi
  std::size_t texts = 0;
  std::size_t missing = 0;
};

// A script a search page loads: what can be found in one plan, or on the site, in one language.
struct SearchFile {
  Lang lang = Lang::Vi;
  std::string path;  // below the top
  std::size_t size = 0;
};

// What all pages of a site share. Made once, read by every worker, never changed.
struct SiteContext {
  const Config& config;
  const i18n::Strings& strings;
  const Templates& templates;
  const content::Articles& articles;
  const Assets& assets;
  std::vector<model::PlanSummary> plans;  // those that are published
  std::string version;                    // of the program
  std::vector<Translated> translated;     // filled plan by plan, read by the pages of the site
  std::vector<SearchFile> search_files;   // likewise: of every plan, then of the site itself
};

// A file offered on a plan's data page: known before the page that lists it is made.
struct DataFile {
  std::string path;  // below the top; says so in its name if the plan is illustrative
  std::string name;  // 'tasks.csv', the same for every plan
  std::uint64_t size = 0;
  std::string sha256;
  std::size_t rows = 0;  // of a table
};

// What all pages of one plan share.
struct PlanContext {
  const SiteContext& site;
  const model::Plan& plan;
  model::PlanIndex index;
  // What the rules say of what was reported; none: nothing was.
  std::optional<analytics::History> history;
  analytics::Facts facts;
  std::vector<DataFile> files;
  // Abbreviations of the plan, for <abbr>: the word as written and what it means, per language.
  std::map<std::string, base::LocalText, std::less<>> abbreviations;
  std::vector<SearchFile> search_files = {};  // one for each language, if there are search pages
  bool has_share_image = false;

  [[nodiscard]] const DataFile& file(std::string_view name) const;
  // Whether the plan has something to say on such a page, and the site shows it.
  [[nodiscard]] bool has(PageKind kind) const;
};

// Where a data file of a plan lies. Downloaded, a file has left its folder: of an illustrative plan
// its own name says what it is.
std::string data_file_path(const model::Plan& plan, std::string_view name);

}  // namespace minhbach::site
