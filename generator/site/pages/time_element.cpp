#include "site/pages/time_element.hpp"

#include "base/escape.hpp"
#include "i18n/locale.hpp"

#include <fmt/format.h>

namespace minhbach::site::pages {

Markup time(const Page& page, model::Day day) {
  return {fmt::format("<time datetime=\"{}\">{}</time>",
                      model::iso(day),
                      base::html(i18n::date(day, page.lang())))};
}

}  // namespace minhbach::site::pages
