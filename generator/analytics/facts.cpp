#include "analytics/facts.hpp"

#include "base/problem.hpp"

namespace minhbach::analytics {

void Facts::add(Fact fact) {
  if (!by_id_.emplace(fact.id, facts_.size()).second) {
    base::bug("the fact " + fact.id + " is computed twice");
  }
  facts_.push_back(std::move(fact));
}

const Fact* Facts::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : &facts_[at->second];
}

const Fact& Facts::get(std::string_view id) const {
  const Fact* const fact = find(id);
  if (fact == nullptr) {
    base::bug("no fact " + std::string(id));
  }
  return *fact;
}

}  // namespace minhbach::analytics
