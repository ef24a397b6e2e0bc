#include "site/teller.hpp"

#include "base/problem.hpp"
#include "base/text.hpp"
#include "i18n/locale.hpp"

#include <algorithm>

namespace minhbach::site {

using base::Markup;

namespace {

Markup filled(std::string_view words, const Teller::Values& values) {
  Markup markup;
  std::size_t used = 0;
  while (!words.empty()) {
    const std::size_t open = words.find('{');
    base::append_html(markup.html, words.substr(0, open));
    if (open == std::string_view::npos) {
      break;
    }
    const std::size_t close = words.find('}', open);
    const std::string_view name = words.substr(open + 1, close - open - 1);
    const auto* const value = std::find_if(
        values.begin(), values.end(), [&](const auto& each) { return each.first == name; });
    if (close == std::string_view::npos || value == values.end()) {
      base::bug("no value for {" + std::string(name) + "}");
    }
    ++used;
    markup.html += value->second.html;
    words.remove_prefix(close + 1);
  }
  if (used < values.size()) {
    base::bug("a value without its placeholder");
  }
  return markup;
}

}  // namespace

std::string Teller::fact(std::string_view id) const {
  const analytics::Fact& fact = facts_.get(id);
  return i18n::number(model::Decimal::of(fact.value, fact.decimals), fact.decimals, lang_);
}

Markup Teller::datum(std::string_view id) const {
  Markup markup{"<span data-fact=\""};
  base::append_html(markup.html, id);
  markup.html += "\">" + fact(id) + "</span>";
  return markup;
}

Markup Teller::sentence(std::string_view key, const Values& values) const {
  return filled(strings_.get(key, lang_), values);
}

Markup Teller::sentence(std::string_view key,
                        std::string_view deciding_fact,
                        const Values& values) const {
  const bool one = value(deciding_fact) == 1;
  return sentence(std::string(key) + (one ? ".one" : ".other"), values);
}

}  // namespace minhbach::site
