#include "analytics/progress_facts.hpp"

#include "analytics/kind_names.hpp"
#include "analytics/moment_facts.hpp"
#include "analytics/report_facts.hpp"
#include "analytics/standing_facts.hpp"
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace minhbach::analytics {

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
    facts.add(
        "movement." + word,
        n,
        "M32",
        with_kind({"nhiệm vụ so với kỳ trước", "tasks since the last period"}, name(movement)),
        "count(*) FROM movement",
        fmt::format("movement = '{}'", word));
  }
}

}  // namespace

void add_progress_facts(Facts& facts, const model::PlanIndex& index, const History& history) {
  MomentFacts now(facts, {});
  add_standing_facts(now, index, *history.now);
  add_target_facts(now, index, *history.now);
  add_report_facts(facts, history);
  add_year_facts(facts, *history.now);
  add_interval_facts(facts, history);
  for (const PeriodStanding& period : history.periods) {
    MomentFacts of(facts, period.period->id);
    add_standing_facts(of, index, *period.moment);
    add_target_facts(of, index, *period.moment);
    add_movements(of, period.movements);
    add_value_facts(of, *period.snapshot, index.plan());
  }
  add_value_facts(facts, history.newest().moment->ledger());
}

}  // namespace minhbach::analytics
