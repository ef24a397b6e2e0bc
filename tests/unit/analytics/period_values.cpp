#include "analytics/period_values.hpp"

#include "analytics/progress_facts.hpp"
#include "store/plan_reader.hpp"

#include <fmt/format.h>

namespace minhbach::recomputed {

PeriodValues period_values(const std::filesystem::path& database,
                           const std::function<bool(const analytics::PeriodStanding&)>& counts) {
  const model::Plan plan =
      store::open_plans(database, std::filesystem::path(MINHBACH_SCHEMA_FILE))->read("minh-hoa");
  const model::PlanIndex index(plan);
  const auto history = analytics::history(index, std::nullopt);
  analytics::Facts facts;
  analytics::add_progress_facts(facts, index, *history);
  std::map<std::string, std::string> snapshots;  // by the moment their facts name
  for (const auto* const list : {&history->periods, &history->superseded}) {
    for (const analytics::PeriodStanding& each : *list) {
      if (counts(each)) {
        snapshots[each.id] = fmt::format("{}@{}", each.period->id, each.snapshot->revision);
      }
    }
  }
  PeriodValues values;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const analytics::Fact fact = facts.at(i);
    const auto snapshot = snapshots.find(std::string(fact.moment()));
    if (snapshot != snapshots.end()) {
      values.emplace(fmt::format("{}/{}", snapshot->second, fact.name()),
                     std::to_string(fact.value));
    }
  }
  return values;
}

std::string differences_between(const PeriodValues& before, const PeriodValues& after) {
  std::string text;
  for (const auto& [id, value] : before) {
    const auto now = after.find(id);
    if (now == after.end() || now->second != value) {
      text += id + ": " + value + " → " + (now == after.end() ? "none" : now->second) + "\n";
    }
  }
  for (const auto& [id, value] : after) {
    text += before.contains(id) ? "" : id + ": none → " + value + "\n";
  }
  return text;
}

}  // namespace minhbach::recomputed
