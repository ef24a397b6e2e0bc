#include "analytics/facts.hpp"

#include "base/problem.hpp"

#include <fmt/format.h>

namespace minhbach::analytics {

void Facts::add(Fact fact) {
  const Fact& kept = facts_.emplace_back(std::move(fact));
  if (!by_id_.emplace(kept.id, &kept).second) {
    base::bug("the fact " + kept.id + " is computed twice");
  }
}

const Fact* Facts::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

const Fact& Facts::get(std::string_view id) const {
  const Fact* const fact = find(id);
  if (fact == nullptr) {
    base::bug("no fact " + std::string(id));
  }
  return *fact;
}

// Ids and queries of now are plain, because they are what most pages print.
MomentFacts::MomentFacts(Facts& facts, std::string_view period_id)
    : facts_(facts), period_id_(period_id) {}

void MomentFacts::add(Fact fact, const std::string& where) {
  if (!is_now()) {
    fact.id = period_id_ + "/" + fact.id;
    fact.meaning.vi += ", kỳ " + period_id_;
    fact.meaning.en += ", period " + period_id_;
  }
  fact.sql = fmt::format("SELECT {} WHERE moment = '{}'", fact.sql, is_now() ? "now" : period_id_);
  if (!where.empty()) {
    fact.sql += " AND " + where;
  }
  fact.sql += ";";
  facts_.add(std::move(fact));
}

}  // namespace minhbach::analytics
