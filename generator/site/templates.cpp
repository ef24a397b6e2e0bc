#include "site/templates.hpp"

#include "base/jobs.hpp"
#include "base/problem.hpp"
#include "render/shape_of.hpp"
#include "site/page_kind.hpp"
#include "site/views/frame.hpp"

#include <array>
#include <map>
#include <set>

namespace minhbach::site {

const render::Shape& frame_shape() {
  return render::shape_of<views::Frame>();
}

std::map<std::string, const render::Shape*> template_views() {
  std::map<std::string, const render::Shape*> views;
  for (const PageRow& row : page_rows()) {
    views.emplace(row.template_name, &row.shape());
  }
  return views;
}

namespace {

using OfLang = std::map<std::string, render::Template>;

// A mistake in a part shows in every page that includes it: it is told once.
class ToldOnce {
 public:
  explicit ToldOnce(base::Problems& problems) : problems_(problems) {}

  void add(const base::Failure& failure) {
    for (const base::Problem& problem : failure.problems()) {
      if (told_.insert({problem.place, problem.value}).second) {
        problems_.add(problem);
      }
    }
  }

 private:
  base::Problems& problems_;
  std::set<std::pair<base::Place, std::string>> told_;
};

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
  ToldOnce mistakes(problems);
  for (const auto& [name, shape] : template_views()) {
    try {
      templates.emplace(name,
                        render::Template(theme.page(name), frame_shape(), *shape, surroundings));
    } catch (const base::Failure& failure) {
      mistakes.add(failure);
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
