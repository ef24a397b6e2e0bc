#include "site/plan_fact.hpp"

#include "i18n/locale.hpp"
#include "model/decimal.hpp"

#include <fmt/format.h>

namespace minhbach::site {

PlanFact PlanFact::of(std::string_view plan_id,
                      const analytics::Facts& facts,
                      std::string_view id) {
  const analytics::Fact fact = facts.get(id);
  return {fmt::format("{}:{}", plan_id, id), fact.value, fact.decimals, std::string(fact.rule)};
}

std::string PlanFact::number(base::Lang lang) const {
  return i18n::number(model::Decimal::of(value, decimals), decimals, lang);
}

base::Markup PlanFact::datum(base::Lang lang) const {
  return {
      fmt::format("<span data-fact=\"{}\">{}</span>", base::html(name), base::html(number(lang)))};
}

}  // namespace minhbach::site
