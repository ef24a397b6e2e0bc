#pragma once

#include "base/lang.hpp"
#include "i18n/strings.hpp"
#include "render/template.hpp"
#include "render/theme.hpp"

#include <map>
#include <string>
#include <utility>

namespace minhbach::site {

using base::Lang;

// The theme's page templates, each made ready for its view and for both languages. Everything a
// theme can get wrong is found here, before any plan is read. Immutable afterwards.
class Templates {
 public:
  Templates(const render::Theme& theme, const i18n::Strings& strings);

  [[nodiscard]] const render::Template& get(std::string_view name, Lang lang) const;

 private:
  std::map<std::pair<std::string, Lang>, render::Template, std::less<>> templates_;
};

// Name of every template a theme must have, with the shape of its view; and the shape of what
// stands around every page. themes/README.md is made from them.
std::map<std::string, const render::Shape*> template_views();
const render::Shape& frame_shape();

}  // namespace minhbach::site
