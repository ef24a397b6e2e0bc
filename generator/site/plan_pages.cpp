#include "site/plan_pages.hpp"

#include "base/problem.hpp"
#include "site/pages/pages.hpp"

namespace minhbach::site {

namespace {

using PlanPage = std::string (*)(Page&, std::string_view);
using SitePage = std::string (*)(Page&);

// The function that makes a kind of page: adding a page is adding a row here and in page_kind.cpp.
PlanPage maker(PageKind kind) {
  switch (kind) {
    case PageKind::Overview: return pages::overview;
    case PageKind::Text: return pages::text;
    case PageKind::Commitments: return pages::commitments;
    case PageKind::Tasks: return pages::tasks;
    case PageKind::Task: return pages::task;
    case PageKind::Groups: return pages::groups;
    case PageKind::Group: return pages::group;
    case PageKind::Units: return pages::units;
    case PageKind::Unit: return pages::unit;
    case PageKind::Responsibility: return pages::responsibility;
    case PageKind::Targets: return pages::targets;
    case PageKind::Target: return pages::target;
    case PageKind::Years: return pages::years;
    case PageKind::Year: return pages::year;
    case PageKind::Periods: return pages::periods;
    case PageKind::Period: return pages::period;
    case PageKind::ReportsReceived: return pages::reports_received;
    case PageKind::Changes:
    case PageKind::Change: return pages::changes;
    case PageKind::PlanChanges: return pages::plan_changes;
    case PageKind::Corrections: return pages::corrections;
    case PageKind::ReleaseCalendar: return pages::release_calendar;
    case PageKind::Deadlines: return pages::deadlines;
    case PageKind::Method: return pages::method;
    case PageKind::Data: return pages::data;
    case PageKind::SourceNotes: return pages::source_notes;
    case PageKind::OpenPoints: return pages::open_points;
    case PageKind::Terms: return pages::terms;
    case PageKind::Print: return pages::print;
    case PageKind::Search: return pages::search;
    case PageKind::Retired: return pages::retired;
    case PageKind::Home:
    case PageKind::About:
    case PageKind::Accessibility:
    case PageKind::Feedback:
    case PageKind::Coverage:
    case PageKind::SiteSearch:
    case PageKind::Entry:
    case PageKind::NotFound: break;
  }
  base::bug("not a page of a plan");
}

SitePage site_maker(PageKind kind) {
  if (kind == PageKind::Home) {
    return pages::home;
  }
  if (kind == PageKind::Entry) {
    return pages::entry;
  }
  if (kind == PageKind::SiteSearch) {
    return pages::site_search;
  }
  if (kind == PageKind::NotFound) {
    return pages::not_found;
  }
  return kind == PageKind::Coverage ? pages::coverage : pages::article;
}

template <class Row>
std::vector<std::string> ids_of(const std::vector<Row>& rows) {
  std::vector<std::string> ids;
  for (const Row& row : rows) {
    ids.push_back(row.id);
  }
  return ids;
}

// Periods that have a snapshot; `first` of them are left out.
std::vector<std::string> reported_periods(const PlanContext& context, std::size_t first) {
  std::vector<std::string> ids;
  for (std::size_t i = first; i < context.history->periods.size(); ++i) {
    ids.push_back(context.history->periods[i].period->id);
  }
  return ids;
}

std::vector<std::string> years_of(const model::Plan& plan) {
  std::vector<std::string> years;
  for (int year = plan.effective_from.year(); year <= model::year_of(plan.effective_to); ++year) {
    years.push_back(std::to_string(year));
  }
  return years;
}

// What the pages of a kind are about; one page about nothing in particular: {""}.
std::vector<std::string> items_of(const PlanContext& context, PageKind kind) {
  const model::Plan& plan = context.plan;
  if (kind == PageKind::Task) {
    return ids_of(plan.tasks);
  }
  if (kind == PageKind::Group) {
    return ids_of(plan.groups);
  }
  if (kind == PageKind::Unit) {
    return ids_of(plan.units);
  }
  if (kind == PageKind::Target) {
    return ids_of(plan.targets);
  }
  if (kind == PageKind::Year) {
    return years_of(plan);
  }
  if (kind == PageKind::Period || kind == PageKind::Change) {
    return reported_periods(context, kind == PageKind::Change ? 1 : 0);
  }
  return {std::string()};
}

}  // namespace

std::vector<PageJob> plan_jobs(const PlanContext& context) {
  std::vector<PageJob> jobs;
  for (const Lang lang : base::kLangs) {
    for (const PageKindInfo& row : page_kinds()) {
      if (!row.of_plan || row.kind == PageKind::Retired || !context.has(row.kind)) {
        continue;
      }
      for (std::string& item : items_of(context, row.kind)) {
        jobs.push_back({row.kind, std::move(item), lang});
      }
    }
    for (const model::RetiredId& retired : context.plan.retired_ids) {
      if (context.has(page_kind_of(retired.kind))) {
        jobs.push_back({page_kind_of(retired.kind), retired.id, lang, true});
      }
    }
  }
  return jobs;
}

std::vector<PageJob> site_jobs(const Config& config) {
  std::vector<PageJob> jobs = {{PageKind::Entry, {}, Lang::Vi}, {PageKind::NotFound, {}, Lang::Vi}};
  for (const Lang lang : base::kLangs) {
    for (const PageKind kind : {PageKind::Home,
                                PageKind::About,
                                PageKind::Accessibility,
                                PageKind::Feedback,
                                PageKind::Coverage,
                                PageKind::SiteSearch}) {
      if (config.shows(kind)) {
        jobs.push_back({kind, {}, lang});
      }
    }
  }
  return jobs;
}

MadePage make_page(const SiteContext& site, const PlanContext* plan, const PageJob& job) {
  Page page(site, plan, job.lang, job.kind, job.item);
  std::string html;
  if (plan == nullptr) {
    html = site_maker(job.kind)(page);
  } else {
    html = job.retired ? pages::retired(page, job.item) : maker(job.kind)(page, job.item);
  }
  return {page.path(), std::move(html)};
}

}  // namespace minhbach::site
