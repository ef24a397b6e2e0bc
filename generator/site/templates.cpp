#include "site/templates.hpp"

#include "base/jobs.hpp"
#include "base/problem.hpp"
#include "site/views/change_pages.hpp"
#include "site/views/commitment_page.hpp"
#include "site/views/frame.hpp"
#include "site/views/method_page.hpp"
#include "site/views/period_pages.hpp"
#include "site/views/plan_pages.hpp"
#include "site/views/reference_pages.hpp"
#include "site/views/report_pages.hpp"
#include "site/views/revision_pages.hpp"
#include "site/views/search_pages.hpp"
#include "site/views/site_pages.hpp"
#include "site/views/target_pages.hpp"
#include "site/views/year_pages.hpp"

#include <array>
#include <map>
#include <set>

namespace minhbach::site {

const std::vector<std::pair<std::string, const render::Shape*>>& template_views() {
  using namespace views;
  static const std::vector<std::pair<std::string, const render::Shape*>> kViews = {
      {"overview", &OverviewPage::shape()},
      {"text", &TextPage::shape()},
      {"commitments", &CommitmentsPage::shape()},
      {"tasks", &TasksPage::shape()},
      {"task", &TaskPage::shape()},
      {"groups", &GroupsPage::shape()},
      {"group", &GroupPage::shape()},
      {"units", &UnitsPage::shape()},
      {"unit", &UnitPage::shape()},
      {"responsibility", &ResponsibilityPage::shape()},
      {"targets", &TargetsPage::shape()},
      {"target", &TargetPage::shape()},
      {"years", &YearsPage::shape()},
      {"year", &YearPage::shape()},
      {"periods", &PeriodsPage::shape()},
      {"period", &PeriodPage::shape()},
      {"reports_received", &ReportsReceivedPage::shape()},
      {"changes", &ChangesPage::shape()},
      {"plan_changes", &PlanChangesPage::shape()},
      {"corrections", &CorrectionsPage::shape()},
      {"release_calendar", &ReleaseCalendarPage::shape()},
      {"deadlines", &DeadlinesPage::shape()},
      {"method", &MethodPage::shape()},
      {"data", &DataPage::shape()},
      {"source_notes", &RemarksPage::shape()},
      {"open_points", &RemarksPage::shape()},
      {"terms", &TermsPage::shape()},
      {"print", &PrintPage::shape()},
      {"search", &SearchPage::shape()},
      {"retired", &RetiredPage::shape()},
      {"home", &HomePage::shape()},
      {"article", &ArticlePage::shape()},
      {"coverage", &CoveragePage::shape()},
      {"site_search", &SearchPage::shape()},
      {"entry", &EntryPage::shape()},
      {"not_found", &NotFoundPage::shape()},
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
      templates.emplace(
          name, render::Template(theme.page(name), views::Frame::shape(), *shape, surroundings));
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
