#pragma once

#include "analytics/facts.hpp"
#include "base/escape.hpp"
#include "i18n/strings.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace minhbach::site {

// Puts computed numbers into words of one language. Refers to strings and facts; any thread.
class Teller {
 public:
  Teller(const i18n::Strings& strings, const analytics::Facts& facts, base::Lang lang)
      : strings_(strings), facts_(facts), lang_(lang) {}

  // The number in words of the language; the same marked with the fact it is.
  [[nodiscard]] std::string fact(std::string_view id) const;
  [[nodiscard]] base::Markup datum(std::string_view id) const;
  [[nodiscard]] std::int64_t value(std::string_view id) const { return facts_.get(id).value; }

  // Words with {name} replaced by markup; every name is used, none is left.
  using Values = std::initializer_list<std::pair<std::string_view, base::Markup>>;
  [[nodiscard]] base::Markup sentence(std::string_view key, const Values& values) const;
  // '<key>.one' or '<key>.other' by the fact that decides.
  [[nodiscard]] base::Markup sentence(std::string_view key,
                                      std::string_view deciding_fact,
                                      const Values& values) const;
  // '<key>.one' or '<key>.other' with {n} replaced by the fact.
  [[nodiscard]] base::Markup counted(std::string_view key, std::string_view id) const {
    return sentence(key, id, {{"n", datum(id)}});
  }

 private:
  const i18n::Strings& strings_;
  const analytics::Facts& facts_;
  base::Lang lang_;
};

}  // namespace minhbach::site
