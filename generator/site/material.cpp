#include "site/material.hpp"

#include "base/jobs.hpp"
#include "render/theme.hpp"
#include "site/page_kind.hpp"
#include "site/prose.hpp"

#include <optional>
#include <utility>

namespace minhbach::site {

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
      check_page_rows(page_rows(), *strings);
      templates.emplace(theme, *strings);
    } else {
      articles = content::Articles::load(places.content(), pages_prose_may_name());
      assets = Assets::make(theme);
    }
  });
  return {std::move(config),
          std::move(*strings),
          std::move(*templates),
          std::move(*articles),
          std::move(*assets),
          chart_typeface(Fonts::of(theme)),
          std::move(share_style),
          places.static_folder()};
}

}  // namespace minhbach::site
