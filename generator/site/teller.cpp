#include "site/teller.hpp"

#include "i18n/locale.hpp"

#include <vector>

namespace minhbach::site {

using base::Markup;

std::string Teller::fact(std::string_view id) const {
  const analytics::Fact fact = facts_.get(id);
  return i18n::number(model::Decimal::of(fact.value, fact.decimals), fact.decimals, lang_);
}

Markup Teller::datum(std::string_view id) const {
  Markup markup{"<span data-fact=\""};
  base::append_html(markup.html, id);
  markup.html += "\">" + fact(id) + "</span>";
  return markup;
}

Markup Teller::sentence(std::string_view key, const Values& values) const {
  std::vector<std::string_view> names;
  for (const auto& [name, value] : values) {
    names.push_back(name);
  }
  Markup markup;
  strings_.fill(
      key,
      lang_,
      names,
      [&](std::string_view words) { base::append_html(markup.html, words); },
      [&](std::size_t name) { markup.html += (values.begin() + name)->second.html; });
  return markup;
}

Markup Teller::sentence(std::string_view key,
                        std::string_view deciding_fact,
                        const Values& values) const {
  const bool one = value(deciding_fact) == 1;
  return sentence(std::string(key) + (one ? ".one" : ".other"), values);
}

}  // namespace minhbach::site
