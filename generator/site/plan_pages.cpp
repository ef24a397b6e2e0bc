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
void add_items(std::vector<PageJob>& jobs, PageKind kind, const std::vector<Row>& rows, Lang lang) {
  for (const Row& row : rows) {
    jobs.push_back({kind, row.id, lang});
  }
}

}  // namespace

std::vector<PageJob> plan_jobs(const PlanContext& context) {
  const model::Plan& plan = context.plan;
  std::vector<PageJob> jobs;
  for (const Lang lang : base::kLangs) {
    for (const PageKindInfo& row : page_kinds()) {
      if (!row.of_plan || row.kind == PageKind::Retired || !context.site.config.shows(row.kind)) {
        continue;
      }
      if (row.kind == PageKind::Task) {
        add_items(jobs, row.kind, plan.tasks, lang);
      } else if (row.kind == PageKind::Group) {
        add_items(jobs, row.kind, plan.groups, lang);
      } else if (row.kind == PageKind::Unit) {
        add_items(jobs, row.kind, plan.units, lang);
      } else if (row.kind == PageKind::Target) {
        add_items(jobs, row.kind, plan.targets, lang);
      } else {
        jobs.push_back({row.kind, {}, lang});
      }
    }
    for (const model::RetiredId& retired : plan.retired_ids) {
      if (context.site.config.shows(page_kind_of(retired.kind))) {
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
