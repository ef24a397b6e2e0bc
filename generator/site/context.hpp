#pragma once

#include "analytics/count.hpp"
#include "analytics/expected_rows.hpp"
#include "analytics/history.hpp"
#include "content/article.hpp"
#include "i18n/strings.hpp"
#include "model/index.hpp"
#include "model/plan_source.hpp"
#include "site/assets.hpp"
#include "site/calendar_dates.hpp"
#include "site/config.hpp"
#include "site/fonts.hpp"
#include "site/kin.hpp"
#include "site/news.hpp"
#include "site/page_kind.hpp"
#include "site/templates.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::site {

// What all pages of a site share. Made once, read by every worker, never changed.
struct SiteContext {
  const Config& config;
  const i18n::Strings& strings;
  const Templates& templates;
  const content::Articles& articles;
  const Assets& assets;
  const ChartTypeface& typeface;
  std::vector<model::PlanSummary> plans = {};  // those that are published
  // What at least two of them measure alike, with these alone.
  std::vector<model::Comparison> comparisons = {};
  std::string version = {};    // of the program
  std::string share_key = {};  // of the look of share images; empty: there are none

  // Whether the site has such a page, or its plans may have.
  [[nodiscard]] bool has(PageKind kind) const;
  // Illustrative figures are not to be found by search engines.
  [[nodiscard]] bool compares_illustrative() const;
  // Of an indicator of a plan; nullptr: it is compared with none.
  [[nodiscard]] const model::Comparison* comparison(std::string_view plan_id,
                                                    std::string_view indicator_id) const;
};

// The period whose reports are awaited, and every row the units are asked for in it.
struct AwaitedPeriod {
  const model::ReportingPeriod* period = nullptr;
  std::shared_ptr<const analytics::Ledger> known;  // which the rows point into
  std::vector<analytics::ExpectedRow> rows;

  // The first of the calendar that closes after what was reported; none: no report is to come.
  static std::optional<AwaitedPeriod> of(const model::Plan& plan,
                                         const std::optional<analytics::History>& history);
};

// What all pages of one plan share. Made once, before the first of them.
struct PlanContext {
  const SiteContext& site;
  const model::Plan& plan;
  model::PlanIndex index;
  // What the rules say of what was reported; none: nothing was.
  std::optional<analytics::History> history;
  analytics::Facts facts;
  // Abbreviations of the plan, for <abbr>: the word as written and what it means, per language.
  std::map<std::string, base::LocalText, std::less<>> abbreviations;
  std::vector<NewsItem> news;       // newest first
  std::vector<CalendarDate> dates;  // of a plan that can be followed; none of others
  std::optional<AwaitedPeriod> awaited;
  Kin kin = {};  // put by who reads the other plans

  // Judged at `as_of` where that is later than the newest closing date.
  static PlanContext of(const SiteContext& site,
                        const model::Plan& plan,
                        std::optional<model::Day> as_of = std::nullopt);

  // What put the words in force into the place of a task's cell; null: they are as issued.
  [[nodiscard]] const model::Amendment* amendment_in_force(std::string_view task_id,
                                                           model::AmendmentAspect aspect) const;

  // Real and in force: things still happen to it.
  [[nodiscard]] bool is_followed() const;
  // Whether the plan has something to say on such a page, and the site shows it.
  [[nodiscard]] bool has(PageKind kind) const;
};

// A file offered on a plan's data page.
struct DataFile {
  std::string path;  // below the top; says so in its name if the plan is illustrative
  std::string name;  // 'tasks.csv', the same for every plan
  std::uint64_t size = 0;
  std::string sha256;
  std::size_t rows = 0;  // of a table
};

// A script a search page loads: what can be found in one plan, or on the site, in one language.
struct SearchFile {
  Lang lang = Lang::Vi;
  std::string path;  // below the top
  std::size_t size = 0;
};

// How much of a plan's texts has its English: for the page on translation. Of a thousand plans this
// is kept, so only columns that lack some are named.
struct Translated {
  struct Column {
    std::string table;
    std::string name;  // without _vi
    std::size_t texts = 0;
    std::size_t missing = 0;
  };
  std::string plan_id;
  std::size_t texts = 0;
  std::size_t missing = 0;
  std::vector<Column> incomplete = {};
};

// Where a data file of a plan lies. Downloaded, a file has left its folder: of an illustrative plan
// its own name says what it is.
std::string data_file_path(const model::Plan& plan, std::string_view name);
std::string data_file_name(const model::Plan& plan, std::string_view name);  // without the folder

}  // namespace minhbach::site
