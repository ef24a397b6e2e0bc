#include "site/build.hpp"

#include "analytics/progress_facts.hpp"
#include "base/jobs.hpp"
#include "site/addresses.hpp"
#include "site/downloads.hpp"
#include "site/link_check.hpp"
#include "site/page.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/search_entries.hpp"
#include "site/plan_pages.hpp"
#include "site/search_index.hpp"
#include "site/share_image.hpp"

#include <algorithm>
#include <optional>

namespace minhbach::site {

namespace {

using Clock = std::chrono::steady_clock;  // how long, never what time

// Adds the time until its end to a stage of the report.
class Stage {
 public:
  Stage(BuildReport& report, std::string name)
      : report_(report), name_(std::move(name)), begin_(Clock::now()) {}
  ~Stage() {
    const auto spent = Clock::now() - begin_;
    for (auto& [name, time] : report_.stages) {
      if (name == name_) {
        time += spent;
        return;
      }
    }
    report_.stages.emplace_back(name_, spent);
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;
  Stage(Stage&&) = delete;
  Stage& operator=(Stage&&) = delete;

 private:
  BuildReport& report_;
  std::string name_;
  Clock::time_point begin_;
};

std::map<std::string, base::LocalText, std::less<>> abbreviations(const model::Plan& plan) {
  std::map<std::string, base::LocalText, std::less<>> words;
  for (const model::Term& term : plan.terms) {
    if (term.is_abbreviation() && term.full.is_stated()) {
      words.emplace(term.word, base::LocalText{term.full.vi, term.full.shown(Lang::En)});
    }
  }
  return words;
}

// Texts and missing English of every pair of columns that has any text.
void count_translations(const std::string& plan_id,
                        const std::vector<model::PlanSource::Table>& tables,
                        std::vector<Translated>& into) {
  for (const auto& table : tables) {
    for (std::size_t c = 0; c + 1 < table.columns.size(); ++c) {
      const std::string& name = table.columns[c];
      const std::string stem = name.substr(0, name.size() - std::min<std::size_t>(3, name.size()));
      if (!name.ends_with("_vi") || table.columns[c + 1] != stem + "_en") {
        continue;
      }
      Translated column{plan_id, table.name, stem, 0, 0};
      for (const auto& row : table.rows) {
        column.texts += row[c] ? 1U : 0U;
        column.missing += row[c] && !row[c + 1] ? 1U : 0U;
      }
      if (column.texts > 0) {
        into.push_back(std::move(column));
      }
    }
  }
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
        hooks_(hooks),
        site_{material.config,
              material.strings,
              material.templates,
              material.articles,
              material.assets,
              {},
              MINHBACH_VERSION,
              {},
              {}},
        map_(material.config) {
    if (material.share_style.has_fonts()) {
      share_images_.emplace(material.share_style);
    }
  }

  BuildReport run() {
    for (model::PlanSummary& plan : source_.summaries()) {
      if (material_.config.show_illustrative || !plan.illustrative) {
        site_.plans.push_back(std::move(plan));
      }
    }
    expect_site_files();
    for (const model::PlanSummary& plan : site_.plans) {
      make_plan(plan.id);
    }
    make_site_pages();
    return std::move(report_);
  }

 private:
  void expect_site_files() {
    for (const PageJob& job : site_jobs(site_.config)) {
      links_.expect_site_file(site_page_path(job.kind, job.lang));
    }
    for (const auto& asset : material_.assets.paths()) {
      links_.expect_site_file(asset);
    }
    links_.expect_if([this](std::string_view path) { return is_page_of_a_plan(path); });
  }

  // 'vi/<plan>/van-ban.html': a page every plan has. (What one plan has, its own check knows.)
  [[nodiscard]] bool is_page_of_a_plan(std::string_view path) const {
    const std::size_t begin = path.find('/') + 1;
    const std::string_view id = path.substr(begin, path.find('/', begin) - begin);
    const bool known = std::any_of(site_.plans.begin(),
                                   site_.plans.end(),
                                   [&](const model::PlanSummary& plan) { return plan.id == id; });
    return known &&
           std::any_of(page_kinds().begin(), page_kinds().end(), [&](const PageKindInfo& row) {
             return is_of_every_plan(row.kind) && row.kind == list_of(row.kind) &&
                    site_.config.shows(row.kind) && row.kind != PageKind::Retired &&
                    (plan_page_path(row.kind, Lang::Vi, id) == path ||
                     plan_page_path(row.kind, Lang::En, id) == path);
           });
  }

  void make_plan(const std::string& id) {
    if (hooks_.plan_begins) {
      hooks_.plan_begins(id, {"vi/" + id + "/", "en/" + id + "/", "data/" + id + "/"});
    }
    const model::Plan plan = [&] {
      const Stage stage(report_, "read");
      return source_.read(id);
    }();
    std::optional<PlanContext> context;
    {
      const Stage stage(report_, "derive");
      model::PlanIndex index(plan);
      analytics::Facts facts = analytics::count(index);
      auto history = analytics::history(index, as_of_);
      if (history) {
        analytics::add_progress_facts(facts, index, *history);
      }
      report_.facts += facts.all().size();
      context.emplace(PlanContext{site_,
                                  plan,
                                  std::move(index),
                                  std::move(history),
                                  std::move(facts),
                                  {},
                                  abbreviations(plan),
                                  {},
                                  share_images_.has_value()});
    }
    make_plan_files(*context, !plan.illustrative);
    {
      const Stage stage(report_, "check");
      report_.problems.append(links_.check());
    }
    ++report_.plans;
    if (hooks_.plan_ends) {
      hooks_.plan_ends(id);
    }
  }

  // Pages, open data and images together, so that no thread waits for the other's kind of work;
  // only the pages that name the files made beside them come after.
  void make_plan_files(PlanContext& context, bool mapped) {
    const Stage stage(report_, "pages");
    const std::vector<PageJob> jobs = plan_jobs(context);
    std::vector<PageJob> at_once;
    std::vector<PageJob> at_last;
    for (const PageJob& job : jobs) {
      const bool last = job.kind == PageKind::Data || job.kind == PageKind::Search ||
                        job.kind == PageKind::Print ||
                        (job.kind == PageKind::Overview && !material_.config.base_url.empty());
      (last ? at_last : at_once).push_back(job);
    }
    base::run_jobs(at_once.size() + 3, jobs_, [&](std::size_t i, unsigned) {
      if (i == 0) {
        make_downloads(context);
      } else if (i == 1) {
        make_search_files(&context, context.search_files);
      } else if (i == 2) {
        make_share_images(context);
      } else {
        put_page(&context, at_once[i - 3]);
      }
    });
    site_.search_files.insert(
        site_.search_files.end(), context.search_files.begin(), context.search_files.end());
    make_print_styles(context);
    put_pages(&context, at_last);
    note_pages(&context, jobs, mapped);
  }

  void make_print_styles(const PlanContext& context) {
    if (!site_.config.shows(PageKind::Print)) {
      return;
    }
    for (const Lang lang : base::kLangs) {
      const auto style = pages::print_style(Page(site_, &context, lang, PageKind::Print));
      links_.add_file(style.path);
      sink_.put(style.path, style.css);
    }
  }

  void make_search_files(const PlanContext* plan, std::vector<SearchFile>& into) {
    const PageKind kind = plan == nullptr ? PageKind::SiteSearch : PageKind::Search;
    if (!site_.config.shows(kind)) {
      return;
    }
    for (const Lang lang : base::kLangs) {
      Page page(site_, plan, lang, kind);
      const std::string script =
          plan == nullptr ? pages::site_search_index(page) : pages::plan_search_index(page);
      into.push_back({lang, hashed_path(page.path(), script, ".js"), script.size()});
      links_.add_file(into.back().path);
      sink_.put(into.back().path, script);
    }
  }

  // The only job that uses the source while pages are made.
  void make_downloads(PlanContext& context) {
    const std::string& id = context.plan.id;
    std::vector<model::PlanSource::Table> tables = source_.tables(id);
    count_translations(id, tables, site_.translated);
    context.files = put_downloads(
        context, std::move(tables), source_.database_of(id), material_.static_folder, sink_);
    for (const DataFile& file : context.files) {
      links_.add_file(file.path);
    }
  }

  // One job, because a typeface serves one thread.
  void make_share_images(const PlanContext& context) {
    if (!share_images_) {
      return;
    }
    for (const Lang lang : base::kLangs) {
      const std::string path = share_image_path(context.plan.id, lang);
      sink_.put(path, share_images_->make(context, lang));
      links_.add_file(path);
    }
  }

  void make_site_pages() {
    const Stage stage(report_, "pages");
    material_.assets.put_all(sink_);
    const std::vector<PageJob> jobs = site_jobs(site_.config);
    make_search_files(nullptr, site_.search_files);
    for (const SearchFile& file : site_.search_files) {
      links_.add_file(file.path);
    }
    put_pages(nullptr, jobs);
    note_pages(nullptr, jobs, true);
    report_.problems.append(links_.check());
    map_.put(sink_);
  }

  void put_pages(const PlanContext* plan, const std::vector<PageJob>& jobs) {
    base::run_jobs(jobs.size(), jobs_, [&](std::size_t i, unsigned) { put_page(plan, jobs[i]); });
  }

  void put_page(const PlanContext* plan, const PageJob& job) {
    const MadePage page = make_page(site_, plan, job);
    links_.add_page(page.path, page.html);
    sink_.put(page.path, page.html);
  }

  void note_pages(const PlanContext* plan, const std::vector<PageJob>& jobs, bool mapped) {
    report_.pages += jobs.size();
    for (const PageJob& job : jobs) {
      if (mapped && job.lang == Lang::Vi && job.kind != PageKind::NotFound &&
          job.kind != PageKind::Entry) {
        map_.add(Page(site_, plan, Lang::Vi, job.kind, job.item).path(),
                 Page(site_, plan, Lang::En, job.kind, job.item).path());
      }
    }
  }

  const Material& material_;
  model::PlanSource& source_;
  output::Sink& sink_;
  unsigned jobs_;
  std::optional<model::Day> as_of_;
  const BuildHooks& hooks_;
  std::optional<ShareImages> share_images_;  // none: the site's address is not known
  SiteContext site_;
  LinkCheck links_;
  SiteMap map_;
  BuildReport report_;
};

}  // namespace

Material Material::load(const Places& places) {
  Config config = Config::load(places.settings());
  const render::Theme theme = render::Theme::load(places.themes(), config.theme);
  // Neither the prose nor the files of the theme need its strings.
  std::optional<content::Articles> articles;
  std::optional<Assets> assets;
  std::optional<i18n::Strings> strings;
  std::optional<Templates> templates;
  ShareStyle share_style;
  if (!config.base_url.empty()) {
    share_style = ShareStyle::of(theme);
  }
  base::run_jobs(2, 2, [&](std::size_t i, unsigned) {
    if (i == 0) {
      strings = i18n::Strings::load(theme.string_files());
      templates.emplace(theme, *strings);
    } else {
      articles = content::Articles::load(places.content());
      assets = Assets::make(theme);
    }
  });
  return {std::move(config),
          std::move(*strings),
          std::move(*templates),
          std::move(*articles),
          std::move(*assets),
          std::move(share_style),
          places.static_folder()};
}

BuildReport make_site(const Material& material,
                      model::PlanSource& source,
                      output::Sink& sink,
                      const BuildOptions& options,
                      const BuildHooks& hooks) {
  return SiteMaker(material, source, sink, options, hooks).run();
}

}  // namespace minhbach::site
