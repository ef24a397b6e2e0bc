#include "analytics/moment_facts.hpp"

#include <fmt/format.h>

namespace minhbach::analytics {

MomentFacts::MomentFacts(Facts& facts, std::string_view period_id)
    : facts_(facts), period_id_(period_id) {}

void MomentFacts::add(const std::string& what,
                      std::int64_t value,
                      std::string_view rule,
                      base::LocalText meaning,
                      std::string_view select,
                      const std::string& where,
                      int decimals) {
  Fact fact;
  fact.id = is_now() ? what : period_id_ + "/" + what;
  fact.value = value;
  fact.decimals = decimals;
  fact.rule = rule;
  if (!is_now()) {
    meaning.vi += ", kỳ " + period_id_;
    meaning.en += ", period " + period_id_;
  }
  fact.meaning = std::move(meaning);
  fact.sql = fmt::format("SELECT {} WHERE moment = '{}'", select, is_now() ? "now" : period_id_);
  if (!where.empty()) {
    fact.sql += " AND " + where;
  }
  fact.sql += ";";
  facts_.add(std::move(fact));
}

std::string_view panel(const model::Task& task) {
  return task.schedule.is_dated() ? "dated" : "ongoing";
}

}  // namespace minhbach::analytics
