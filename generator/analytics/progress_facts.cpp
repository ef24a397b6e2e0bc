#include "analytics/progress_facts.hpp"

#include "analytics/standing_facts.hpp"
#include "analytics/target_facts.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

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

namespace {

// Rule M32: only the first two kinds are movement, the others are told apart.
void add_movements(MomentFacts& facts, const std::vector<TaskMovement>& movements) {
  for (const Movement movement : {Movement::Improved,
                                  Movement::Worsened,
                                  Movement::NewCycle,
                                  Movement::ReportingLost,
                                  Movement::ReportingRegained,
                                  Movement::PlanChanged,
                                  Movement::Unchanged}) {
    const auto n = std::count_if(movements.begin(), movements.end(), [&](const TaskMovement& each) {
      return each.movement == movement;
    });
    const std::string word(code(movement));
    facts.add("movement." + word,
              n,
              "M32",
              {"nhiệm vụ thay đổi theo loại " + word, "tasks that changed, kind " + word},
              "count(*) FROM movement",
              fmt::format("movement = '{}'", word));
  }
}

}  // namespace

void add_progress_facts(Facts& facts, const model::PlanIndex& index, const History& history) {
  MomentFacts now(facts, {});
  add_standing_facts(now, index, *history.now);
  add_target_facts(now, index, *history.now);
  for (const PeriodStanding& period : history.periods) {
    MomentFacts of(facts, period.period->id);
    add_standing_facts(of, index, *period.moment);
    add_target_facts(of, index, *period.moment);
    add_movements(of, period.movements);
  }
  add_value_facts(facts, history.newest().moment->ledger());
}

}  // namespace minhbach::analytics
