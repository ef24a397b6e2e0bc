// The table of page kinds, with what its rows ask of a plan.
#include "base/problem.hpp"
#include "i18n/strings.hpp"
#include "render/shape_of.hpp"
#include "site/context.hpp"
#include "site/page_kind.hpp"
#include "site/pages/pages.hpp"
#include "site/views/comparison_page.hpp"
#include "site/views/method_page.hpp"
#include "site/views/overview_page.hpp"
#include "site/views/period_pages.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/reference_pages.hpp"
#include "site/views/revision_pages.hpp"
#include "site/views/search_pages.hpp"
#include "site/views/site_pages.hpp"
#include "site/views/target_pages.hpp"
#include "site/views/year_pages.hpp"

#include <array>

namespace minhbach::site {

namespace {

// --- which plans have a page

bool is_reported(const PlanContext& context) {
  return context.history.has_value();
}

bool has_reports_to_come(const PlanContext& context) {
  return context.plan.state == model::PlanState::InForce && !context.plan.periods.empty();
}

bool has_calendar(const PlanContext& context) {
  return is_reported(context) || has_reports_to_come(context);
}

bool has_comparisons(const SiteContext& site) {
  return !site.comparisons.empty();
}

bool never(const PlanContext&) {
  return false;
}

// --- what the pages of a kind are about

template <class Row>
std::vector<std::string> ids_of(const std::vector<Row>& rows) {
  std::vector<std::string> ids;
  ids.reserve(rows.size());
  for (const Row& row : rows) {
    ids.push_back(row.id);
  }
  return ids;
}

std::vector<std::string> tasks_of(const PlanContext& context) {
  return ids_of(context.plan.tasks);
}
std::vector<std::string> groups_of(const PlanContext& context) {
  return ids_of(context.plan.groups);
}
std::vector<std::string> units_of(const PlanContext& context) {
  return ids_of(context.plan.units);
}
std::vector<std::string> targets_of(const PlanContext& context) {
  return ids_of(context.plan.targets);
}

std::vector<std::string> years_of(const PlanContext& context) {
  std::vector<std::string> years;
  const int last = model::year_of(context.plan.effective_to);
  for (int year = context.plan.effective_from.year(); year <= last; ++year) {
    years.push_back(std::to_string(year));
  }
  return years;
}

// Periods that have a snapshot.
std::vector<std::string> periods_of(const PlanContext& context) {
  std::vector<std::string> ids;
  if (!context.history) {
    return ids;
  }
  for (const analytics::PeriodStanding& of : context.history->periods) {
    ids.push_back(of.period->id);
  }
  return ids;
}

// Each revision keeps its page; the current one is the period's.
std::vector<std::string> revisions_of_periods(const PlanContext& context) {
  std::vector<std::string> ids = periods_of(context);
  if (!context.history) {
    return ids;
  }
  for (const analytics::PeriodStanding& of : context.history->superseded) {
    ids.push_back(of.id);
  }
  return ids;
}

// Nothing has changed before the second.
std::vector<std::string> later_periods_of(const PlanContext& context) {
  std::vector<std::string> ids = periods_of(context);
  ids.erase(ids.begin());
  return ids;
}

// --- the rows

template <std::size_t Size>
constexpr std::array<PageRow, Size> completed(std::array<PageRow, Size> rows) {
  for (PageRow& row : rows) {
    if (row.is_item()) {
      PageRow& list = rows.at(static_cast<std::size_t>(row.list));
      list.is_folder = true;
      row.of_plan = list.of_plan;
      row.vi = list.vi;
      row.en = list.en;
      row.when = list.when;
      row.shows_standings = list.shows_standings;
    }
  }
  return rows;
}

constexpr std::array kRows = completed(std::to_array<PageRow>({
#define MINHBACH_PAGE(kind_, name_, view_, ...)    \
  PageRow{.kind = PageKind::kind_,                 \
          .name = #name_,                          \
          .make = pages::name_,                    \
          .shape = render::shape_of<views::view_>, \
          __VA_ARGS__},
#include "site/page_kinds.def"
}));

bool share_an_address(const PageRow& a, const PageRow& b) {
  const bool own = !a.is_item() && !b.is_item() && a.when != never && b.when != never;
  return own && a.of_plan == b.of_plan && a.top_file == b.top_file &&
         (!a.top_file.empty() || a.vi == b.vi || a.en == b.en);
}

bool share_a_place(const PageRow& a, const PageRow& b) {
  return a.nav.entry != MenuEntry::None && a.nav.entry == b.nav.entry && a.nav.order == b.nav.order;
}

}  // namespace

std::span<const PageRow> page_rows() {
  return kRows;
}

const PageRow& page_row(PageKind kind) {
  return kRows.at(static_cast<std::size_t>(kind));
}

void check_page_rows(std::span<const PageRow> rows, const i18n::Strings& strings) {
  for (const PageRow& row : rows) {
    const std::string name(row.name);
    if (row.is_item() != (row.items != nullptr)) {
      base::bug("the page kind " + name + " needs both a list and items, or neither");
    }
    if (!row.is_item() && row.has_title) {
      static_cast<void>(strings.get("page." + name, Lang::Vi));
    }
    for (const PageRow& other : rows) {
      if (&other == &row) {
        break;
      }
      if (share_an_address(row, other)) {
        base::bug("the page kinds " + std::string(other.name) + " and " + name +
                  " have the same address");
      }
      if (share_a_place(row, other)) {
        base::bug("the page kinds " + std::string(other.name) + " and " + name +
                  " have the same place in a menu");
      }
    }
  }
}

}  // namespace minhbach::site
