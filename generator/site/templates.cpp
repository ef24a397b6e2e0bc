#include "site/templates.hpp"

#include "base/jobs.hpp"
#include "base/problem.hpp"
#include "render/shape_of.hpp"
#include "site/views/frame.hpp"
#include "site/views/method_page.hpp"
#include "site/views/period_pages.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/reference_pages.hpp"
#include "site/views/revision_pages.hpp"
#include "site/views/search_pages.hpp"
#include "site/views/site_pages.hpp"
#include "site/views/target_pages.hpp"
#include "site/views/year_pages.hpp"

#include <array>
#include <map>
#include <set>

namespace minhbach::site {

const render::Shape& frame_shape() {
  return render::shape_of<views::Frame>();
}

const std::vector<std::pair<std::string, const render::Shape*>>& template_views() {
  using namespace views;
  using render::shape_of;
  static const std::vector<std::pair<std::string, const render::Shape*>> kViews = {
      {"overview", &shape_of<OverviewPage>()},
      {"text", &shape_of<TextPage>()},
      {"commitments", &shape_of<CommitmentsPage>()},
      {"tasks", &shape_of<TasksPage>()},
      {"task", &shape_of<TaskPage>()},
      {"groups", &shape_of<GroupsPage>()},
      {"group", &shape_of<GroupPage>()},
      {"units", &shape_of<UnitsPage>()},
      {"unit", &shape_of<UnitPage>()},
      {"responsibility", &shape_of<ResponsibilityPage>()},
      {"targets", &shape_of<TargetsPage>()},
      {"target", &shape_of<TargetPage>()},
      {"years", &shape_of<YearsPage>()},
      {"year", &shape_of<YearPage>()},
      {"periods", &shape_of<PeriodsPage>()},
      {"period", &shape_of<PeriodPage>()},
      {"reports_received", &shape_of<ReportsReceivedPage>()},
      {"changes", &shape_of<ChangesPage>()},
      {"plan_changes", &shape_of<PlanChangesPage>()},
      {"corrections", &shape_of<CorrectionsPage>()},
      {"release_calendar", &shape_of<ReleaseCalendarPage>()},
      {"deadlines", &shape_of<DeadlinesPage>()},
      {"method", &shape_of<MethodPage>()},
      {"data", &shape_of<DataPage>()},
      {"source_notes", &shape_of<RemarksPage>()},
      {"open_points", &shape_of<RemarksPage>()},
      {"terms", &shape_of<TermsPage>()},
      {"print", &shape_of<PrintPage>()},
      {"search", &shape_of<SearchPage>()},
      {"retired", &shape_of<RetiredPage>()},
      {"home", &shape_of<HomePage>()},
      {"article", &shape_of<ArticlePage>()},
      {"coverage", &shape_of<CoveragePage>()},
      {"site_search", &shape_of<SearchPage>()},
      {"entry", &shape_of<EntryPage>()},
      {"not_found", &shape_of<NotFoundPage>()},
  };
  return kViews;
}

namespace {

using OfLang = std::map<std::string, render::Template>;

OfLang compiled(const render::Theme& theme,
                const i18n::Strings& strings,
                Lang lang,
                base::Problems& problems) {
  render::Surroundings surroundings;
  surroundings.partial = [&](std::string_view part) {
    return theme.part(part);
  };
  surroundings.partial_names = theme.part_names();
  surroundings.string_keys = strings.keys();
  surroundings.string = [&](std::string_view key) {
    return strings.find(key, lang);
  };
  OfLang templates;
  std::set<std::pair<base::Place, std::string>> told;
  for (const auto& [name, shape] : template_views()) {
    try {
      templates.emplace(name,
                        render::Template(theme.page(name), frame_shape(), *shape, surroundings));
    } catch (const base::Failure& failure) {
      for (const base::Problem& problem : failure.problems()) {
        // A mistake in a part shows in every page that includes it.
        if (told.insert({problem.place, problem.value}).second) {
          problems.add(problem);
        }
      }
    }
  }
  return templates;
}

}  // namespace

Templates::Templates(const render::Theme& theme, const i18n::Strings& strings) {
  std::array<OfLang, base::kLangs.size()> made;
  base::Problems problems;
  base::run_jobs(made.size(), static_cast<unsigned>(made.size()), [&](std::size_t i, unsigned) {
    // The same mistake shows in both languages: it is told once.
    base::Problems in_english;
    made.at(i) = compiled(theme, strings, base::kLangs.at(i), i == 0 ? problems : in_english);
  });
  problems.throw_if_errors();
  for (std::size_t i = 0; i < made.size(); ++i) {
    for (auto& [name, compiled] : made.at(i)) {
      templates_.emplace(std::pair(name, base::kLangs.at(i)), std::move(compiled));
    }
  }
}

const render::Template& Templates::get(std::string_view name, Lang lang) const {
  const auto at = templates_.find(std::pair(std::string(name), lang));
  if (at == templates_.end()) {
    base::bug("no template " + std::string(name));
  }
  return at->second;
}

}  // namespace minhbach::site
