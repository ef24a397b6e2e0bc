#include "site/page_jobs.hpp"

#include "site/pages/pages.hpp"

namespace minhbach::site {

std::vector<PageJob> plan_jobs(const PlanContext& context) {
  std::vector<PageJob> jobs;
  for (const Lang lang : base::kLangs) {
    for (const PageRow& row : page_rows()) {
      if (!row.of_plan || !context.has(row.kind)) {
        continue;
      }
      if (!row.is_item()) {
        jobs.push_back({row.kind, {}, lang});
        continue;
      }
      for (std::string& item : row.items(context)) {
        jobs.push_back({row.kind, std::move(item), lang});
      }
    }
    for (const model::RetiredId& retired : context.plan.retired_ids) {
      const std::optional<PageKind> kind = page_kind_of(retired.kind);
      if (kind && context.has(*kind)) {
        jobs.push_back({*kind, retired.id, lang, true});
      }
    }
  }
  return jobs;
}

std::vector<PageJob> site_jobs(const SiteContext& site) {
  std::vector<PageJob> jobs;
  for (const Lang lang : base::kLangs) {
    for (const PageRow& row : page_rows()) {
      const bool once = !row.top_file.empty();
      if (!row.of_plan && site.has(row.kind) && (!once || lang == Lang::Vi)) {
        jobs.push_back({row.kind, {}, lang});
      }
    }
  }
  return jobs;
}

MadePage make_page(const SiteContext& site,
                   const PlanContext* plan,
                   const Gathered* gathered,
                   const PageJob& job,
                   const PageStays& stays) {
  Page page(site, plan, job.lang, job.kind, job.item, gathered);
  MadePage made{page.path(), {}};
  if (stays) {
    page.ask([&](const std::string& digest) { return made.stays = stays(made.path, digest); });
  }
  made.html = job.retired ? pages::retired(page) : page_row(job.kind).make(page);
  return made;
}

}  // namespace minhbach::site
