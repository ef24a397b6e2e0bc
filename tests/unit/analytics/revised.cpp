#include "analytics/database_changes.hpp"

#include <fmt/format.h>

namespace minhbach::shaken {

namespace {

constexpr int kChangedRows = 8;

class Reviser : private Changes {
 public:
  using Changes::Changes;

  void once() {
    const std::string rows = revise();
    run("UPDATE snapshot SET submitted = '2030-01-01', published = '2030-01-02' WHERE " + rows);
    run(fmt::format("UPDATE unit_report SET received_on = {} WHERE {}", day(), rows));
    for (int i = 0; i < kChangedRows; ++i) {
      run(
          fmt::format("UPDATE task_report SET state_reported = {}, done_on = {}, acted_on = {}"
                      " WHERE {} AND {}",
                      state(),
                      maybe(day(), 3),
                      maybe(day(), 3),
                      rows,
                      one_of("task_report", "task_id, occurrence, unit_id")));
    }
    run(fmt::format("UPDATE indicator_value SET numerator = '{}' WHERE {} AND {}",
                    dice_.below(130),
                    rows,
                    one_of("indicator_value", "indicator_id, basis, value_to")));
  }
};

}  // namespace

void revise(store::Database& database, std::uint64_t seed) {
  Reviser(database, seed).once();
}

}  // namespace minhbach::shaken
