#pragma once

#include "content/article.hpp"
#include "i18n/strings.hpp"
#include "site/assets.hpp"
#include "site/config.hpp"
#include "site/fonts.hpp"
#include "site/places.hpp"
#include "site/share_image.hpp"
#include "site/templates.hpp"

#include <filesystem>

namespace minhbach::site {

// Everything a site is made of besides its plans, read and checked once.
struct Material {
  Config config;
  i18n::Strings strings;
  Templates templates;
  content::Articles articles;
  Assets assets;
  ChartTypeface typeface;
  ShareStyle share_style;               // without fonts where the site's address is not known
  std::filesystem::path static_folder;  // site-data/static

  // Throws Failure(Material).
  static Material load(const Places& places);
};

}  // namespace minhbach::site
