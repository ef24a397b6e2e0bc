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

namespace {

// 'kỳ 2025-Q1'; of a superseded revision 'kỳ 2025-Q1, bản 1'.
base::LocalText words_of(std::string_view moment) {
  const std::size_t at = moment.find('@');
  const std::string_view period = moment.substr(0, at);
  if (at == std::string_view::npos) {
    return {fmt::format("kỳ {}", period), fmt::format("period {}", period)};
  }
  const std::string_view revision = moment.substr(at + 1);
  return {fmt::format("kỳ {}, bản {}", period, revision),
          fmt::format("period {}, revision {}", period, revision)};
}

}  // namespace

// Ids and queries of now are plain, because they are what most pages print.
MomentFacts::MomentFacts(Facts& facts, std::string_view moment) : facts_(facts), moment_(moment) {}

void MomentFacts::add(Fact fact, const std::string& where) {
  if (!is_now()) {
    const base::LocalText of = words_of(moment_);
    fact.id = moment_ + "/" + fact.id;
    fact.meaning.vi += ", " + of.vi;
    fact.meaning.en += ", " + of.en;
  }
  fact.sql = fmt::format("SELECT {} WHERE moment = '{}'", fact.sql, is_now() ? "now" : moment_);
  if (!where.empty()) {
    fact.sql += " AND " + where;
  }
  fact.sql += ";";
  facts_.add(std::move(fact));
}

}  // namespace minhbach::analytics
