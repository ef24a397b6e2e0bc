#include "site/build.hpp"

#include "analytics/history.hpp"
#include "base/jobs.hpp"
#include "model/in_force.hpp"
#include "site/addresses.hpp"
#include "site/catalogue.hpp"
#include "site/downloads.hpp"
#include "site/draft.hpp"
#include "site/feeds.hpp"
#include "site/kin_of_plans.hpp"
#include "site/link_check.hpp"
#include "site/page.hpp"
#include "site/page_jobs.hpp"
#include "site/pages/pages.hpp"
#include "site/search_index.hpp"
#include "site/share_image.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace minhbach::site {

namespace {

std::vector<model::PlanSummary> published_plans(const Config& config, model::PlanSource& source) {
  std::vector<model::PlanSummary> plans = source.summaries();
  std::erase_if(plans, [&](const model::PlanSummary& plan) {
    return plan.illustrative && !config.show_illustrative;
  });
  return plans;
}

// What pages of a plan see of the site: none of the other plans, so that a change of one plan is no
// reason to make another again.
SiteContext without_plans(SiteContext site) {
  site.plans.clear();
  return site;
}

template <class Row>
void append(std::vector<Row>& all, std::vector<Row> rows) {
  std::move(rows.begin(), rows.end(), std::back_inserter(all));
}

// One build: keeps what the stages share.
class SiteMaker {
 public:
  SiteMaker(const Material& material,
            model::PlanSource& source,
            output::Sink& sink,
            const BuildOptions& options,
            const BuildHooks& hooks)
      : material_(material),
        source_(source),
        sink_(sink),
        jobs_(std::max(1U, options.jobs)),
        as_of_(options.as_of),
        is_draft_(options.is_draft),
        part_(options.part),
        kept_(options.kept),
        hooks_(hooks),
        site_{.config = material.config,
              .strings = material.strings,
              .templates = material.templates,
              .articles = material.articles,
              .assets = material.assets,
              .typeface = material.typeface,
              .plans = published_plans(material.config, source),
              .version = MINHBACH_VERSION,
              .share_key =
                  material.share_style.has_fonts() ? material.share_style.key : std::string()},
        site_of_plans_(without_plans(site_)),
        map_(material.config, sink) {
    for (std::size_t i = 0; material.share_style.has_fonts() && i < base::kLangs.size(); ++i) {
      share_images_.push_back(std::make_unique<ShareImages>(material.share_style, base::kLangs[i]));
    }
  }

  BuildReport run() {
    site_.comparisons = compared_among(site_.plans, source_.comparisons());
    site_of_plans_.comparisons = site_.comparisons;
    expect_site_files();
    const bool has_site_pages = !part_ || part_->has_site_pages();
    for (std::size_t i = 0; i < site_.plans.size(); ++i) {
      const std::string& id = site_.plans[i].id;
      if ((part_ && !part_->has_plan(i)) || kept_.contains(id)) {
        if (has_site_pages) {
          note_plan(id);
        }
      } else if (stays(id)) {
        keep_plan(id);
      } else {
        make_plan(id);
      }
    }
    if (has_site_pages) {
      make_site_pages();
    }
    return std::move(report_);
  }

 private:
  void expect_site_files() {
    for (const PageJob& job : site_jobs(site_)) {
      links_.expect_site_file(site_page_path(job.kind, job.lang));
    }
    for (const auto& asset : material_.assets.paths()) {
      links_.expect_site_file(asset);
    }
    if (has_catalogue(site_)) {
      links_.expect_site_file(std::string(kCataloguePath));
    }
    links_.expect_if([this](std::string_view path) { return is_page_of_a_plan(path); });
  }

  // 'vi/<plan>/van-ban.html': a page every plan has. (What one plan has, its own check knows.)
  [[nodiscard]] bool is_page_of_a_plan(std::string_view path) const {
    const std::size_t begin = path.find('/') + 1;
    const std::string_view id = path.substr(begin, path.find('/', begin) - begin);
    return std::ranges::find(site_.plans, id, &model::PlanSummary::id) != site_.plans.end() &&
           std::ranges::any_of(page_rows(), [&](const PageRow& row) {
             return row.is_of_every_plan() && site_.config.shows(row.kind) &&
                    (plan_page_path(row.kind, Lang::Vi, id) == path ||
                     plan_page_path(row.kind, Lang::En, id) == path);
           });
  }

  model::Plan read_plan(const std::string& id) {
    const Stage stage(report_.stages, "read");
    model::Plan plan = source_.read(id);
    model::put_in_force(plan, analytics::current_day(plan, as_of_));
    return plan;
  }

  [[nodiscard]] bool stays(const std::string& id) const {
    return hooks_.plan_stays &&
           hooks_.plan_stays({id, kin_ids(site_.plans, id), compared_plans(site_.comparisons)},
                             folders_of_plan(id));
  }

  void keep_plan(const std::string& id) {
    const auto [pages, facts] = note_plan(id);
    report_.pages += pages;
    report_.facts += facts;
    count_plan();
  }

  // Of a plan that is made elsewhere or was before: what pages of the site say of it. Returns how
  // many pages and facts it has.
  std::pair<std::size_t, std::size_t> note_plan(const std::string& id) {
    const model::Plan plan = read_plan(id);
    const Stage stage(report_.stages, "other plans");
    const PlanContext context = PlanContext::of(site_of_plans_, plan, as_of_);
    gathered_.translated.push_back(translated_of(id, source_));
    for (const SearchScript& script : search_scripts(&context)) {
      gathered_.search_files.push_back(script.file);
    }
    gathered_.note(context);
    const std::vector<PageJob> jobs = plan_jobs(context);
    map_pages(&context, jobs, !plan.illustrative);
    return {jobs.size(), context.facts.size()};
  }

  void count_plan() {
    ++report_.plans;
    if (hooks_.progress) {
      const std::size_t all = site_.plans.size();
      hooks_.progress(report_.plans, part_ ? part_->plans_among(all) : all);
    }
  }

  void make_plan(const std::string& id) {
    if (hooks_.plan_begins) {
      hooks_.plan_begins(id, folders_of_plan(id));
    }
    Kin kin = kin_of(id, site_.plans, [this](const std::string& other, const auto& use) {
      const model::Plan plan = read_plan(other);
      const Stage stage(report_.stages, "derive");
      use(plan, [&] { return PlanContext::of(site_of_plans_, plan, as_of_); });
    });
    const model::Plan plan = read_plan(id);
    DataFile database;
    std::optional<PlanContext> context;
    {
      const Stage stage(report_.stages, "derive");
      // The file needs nothing the rules say, and both are over before the pages need memory.
      base::run_jobs(2, jobs_, [&](std::size_t i, unsigned) {
        if (i == 0) {
          database = put_database(plan, source_, sink_);
        } else {
          context.emplace(PlanContext::of(site_of_plans_, plan, as_of_));
        }
      });
    }
    std::ranges::for_each(kin.pages(), [&](auto& path) { links_.add_file(path); });
    context->kin = std::move(kin);
    report_.facts += context->facts.size();
    gathered_.note(*context);
    make_plan_files(*context, std::move(database));
    {
      const Stage stage(report_.stages, "check");
      report_.problems.append(links_.check());
    }
    if (hooks_.plan_ends) {
      hooks_.plan_ends(id);
    }
    count_plan();
  }

  // Pages, data and images at once, so that no thread waits; pages that name those files come last.
  void make_plan_files(const PlanContext& context, DataFile database) {
    const Stage stage(report_.stages, "pages");
    const std::vector<PageJob> jobs = plan_jobs(context);
    std::vector<PageJob> at_once;
    std::vector<PageJob> at_last;
    for (const PageJob& job : jobs) {
      (names_files(job) ? at_last : at_once).push_back(job);
    }
    Gathered gathered;
    gathered.files.push_back(std::move(database));
    base::run_jobs(at_once.size() + 3 + share_images_.size(), jobs_, [&](std::size_t i, unsigned) {
      if (i == 0) {
        make_downloads(context, gathered);
      } else if (i == 1) {
        make_search_files(&context, gathered);
      } else if (i == 2) {
        put_feeds(context, [this](const std::string& path, const std::string& bytes) {
          put_file(path, bytes);
        });
      } else if (i < 3 + share_images_.size()) {
        share_images_[i - 3]->put_all(
            context, jobs, sink_, [this](const std::string& path) { links_.add_file(path); });
      } else {
        put_page(&context, nullptr, at_once[i - 3 - share_images_.size()]);
      }
    });
    make_files_of_pages(context, gathered);
    put_pages(&context, gathered, at_last);
    report_.pages += jobs.size();
    map_pages(&context, jobs, !context.plan.illustrative);
    append(gathered_.search_files, std::move(gathered.search_files));
    append(gathered_.translated, std::move(gathered.translated));
  }

  [[nodiscard]] bool names_files(const PageJob& job) const {
    const Files files = page_row(job.kind).files;
    return files == Files::Named ||
           (files == Files::NamedToMachines && !material_.config.base_url.empty());
  }

  void make_files_of_pages(const PlanContext& context, const Gathered& gathered) {
    for (const Lang lang : base::kLangs) {
      if (site_.config.shows(PageKind::Print)) {
        const auto style = pages::print_style(
            Page(site_of_plans_, &context, lang, PageKind::Print, {}, &gathered));
        put_file(style.path, style.css);
      }
      if (context.has(PageKind::Changes) && pages::has_comparison(context)) {
        const auto data =
            pages::compare_data(Page(site_of_plans_, &context, lang, PageKind::Changes));
        put_file(data.path, data.script);
      }
    }
  }

  struct SearchScript {
    SearchFile file;
    std::string bytes;
  };

  [[nodiscard]] std::vector<SearchScript> search_scripts(const PlanContext* plan) const {
    const PageKind kind = plan == nullptr ? PageKind::SiteSearch : PageKind::Search;
    std::vector<SearchScript> scripts;
    if (!site_.config.shows(kind)) {
      return scripts;
    }
    for (const Lang lang : base::kLangs) {
      Page page(site_for(plan), plan, lang, kind);
      std::string bytes =
          plan == nullptr ? pages::site_search_index(page) : pages::plan_search_index(page);
      scripts.push_back(
          {{lang, hashed_path(page.path(), bytes, ".js"), bytes.size()}, std::move(bytes)});
    }
    return scripts;
  }

  void make_search_files(const PlanContext* plan, Gathered& gathered) {
    for (const SearchScript& script : search_scripts(plan)) {
      put_file(script.file.path, script.bytes);
      gathered.search_files.push_back(script.file);
    }
  }

  // The only job that uses the source while pages are made.
  void make_downloads(const PlanContext& context, Gathered& gathered) {
    put_downloads(context, source_, material_.static_folder, sink_, gathered);
    for (const DataFile& file : gathered.files) {
      links_.add_file(file.path);
    }
  }

  void make_site_pages() {
    const Stage stage(report_.stages, "pages");
    material_.assets.put_all(sink_);
    if (is_draft_) {
      put_draft_files(sink_);
    }
    if (has_catalogue(site_)) {
      sink_.put(std::string(kCataloguePath), dcat_catalogue(site_));
    }
    const std::vector<PageJob> jobs = site_jobs(site_);
    make_search_files(nullptr, gathered_);
    for (const SearchFile& file : gathered_.search_files) {
      links_.add_file(file.path);
    }
    std::ranges::for_each(gathered_.compared_targets(), [&](auto& path) { links_.add_file(path); });
    put_pages(nullptr, gathered_, jobs);
    report_.pages += jobs.size();
    map_pages(nullptr, jobs, true);
    report_.problems.append(links_.check());
    map_.finish();
  }

  void put_file(const std::string& path, const std::string& bytes) {
    links_.add_file(path);
    sink_.put(path, bytes);
  }

  [[nodiscard]] const SiteContext& site_for(const PlanContext* plan) const {
    return plan == nullptr ? site_ : site_of_plans_;
  }

  void put_pages(const PlanContext* plan,
                 const Gathered& gathered,
                 const std::vector<PageJob>& jobs) {
    base::run_jobs(
        jobs.size(), jobs_, [&](std::size_t i, unsigned) { put_page(plan, &gathered, jobs[i]); });
  }

  void put_page(const PlanContext* plan, const Gathered* gathered, const PageJob& job) {
    const MadePage page = make_page(
        site_for(plan), plan, gathered, job, [this](const std::string& path, const auto& digest) {
          return !is_draft_ && sink_.keep(path, digest);
        });
    if (page.stays) {
      links_.add_kept_page(page.path, sink_.kept(page.path));
      return;
    }
    links_.add_page(page.path, page.html);
    sink_.put(page.path, is_draft_ ? as_draft(page.html, page.path) : page.html);
  }

  // The map of the site is put by the part that has the site's pages.
  void map_pages(const PlanContext* plan, const std::vector<PageJob>& jobs, bool mapped) {
    mapped = mapped && (!part_ || part_->has_site_pages());
    for (const PageJob& job : jobs) {
      const PageRow& row = page_row(job.kind);
      const bool hidden = job.kind == PageKind::Comparison && site_.compares_illustrative();
      if (mapped && !hidden && job.lang == Lang::Vi && row.top_file.empty() && !row.moved_to) {
        map_.add(Page(site_for(plan), plan, Lang::Vi, job.kind, job.item).path(),
                 Page(site_for(plan), plan, Lang::En, job.kind, job.item).path());
      }
    }
  }

  const Material& material_;
  model::PlanSource& source_;
  output::Sink& sink_;
  unsigned jobs_;
  std::optional<model::Day> as_of_;
  bool is_draft_;
  const std::optional<output::Part>& part_;
  const std::set<std::string>& kept_;
  const BuildHooks& hooks_;
  std::vector<std::unique_ptr<ShareImages>>
      share_images_;           // by language; none: the site's address is not known
  SiteContext site_;           // complete before the first page
  SiteContext site_of_plans_;  // the same for pages of plans
  LinkCheck links_;
  SiteMap map_;
  Gathered gathered_;  // of all plans so far, at last of the site
  BuildReport report_;
};

}  // namespace

BuildReport make_site(const Material& material,
                      model::PlanSource& source,
                      output::Sink& sink,
                      const BuildOptions& options,
                      const BuildHooks& hooks) {
  return SiteMaker(material, source, sink, options, hooks).run();
}

}  // namespace minhbach::site
