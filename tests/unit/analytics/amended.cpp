#include "analytics/database_changes.hpp"

#include <fmt/format.h>

namespace minhbach::shaken {

namespace {

class Amender : private Changes {
 public:
  using Changes::Changes;

  void repeat(int times) {
    for (int i = 0; i < times; ++i) {
      amend();
    }
  }

 private:
  // A change of the plan by decision, with what it puts in place.
  void amend() {
    const std::string id = fmt::format("lac-{}", amended_++);
    const bool is_target = dice_.one_in(3);
    static const Words kAspects = {
        "schedule", "schedule", "schedule", "lead", "coordinating", "output", "dropped"};
    const std::string of_target = of({"target_value", "target_value", "target_due", "dropped"});
    const std::string aspect = is_target ? of_target : of(kAspects);
    run(fmt::format(
        "INSERT INTO amendment (plan_id, id, document_id, effective_from, task_id, target_id,"
        " aspect, before_vi, after_vi) SELECT plan_id, '{}', {}, {}, {}, {}, '{}', 'cũ', 'mới'"
        " FROM plan",
        id,
        pick("document", "id"),
        day(),
        is_target         ? "NULL"
        : dice_.one_in(2) ? "(SELECT task_id FROM amendment WHERE aspect = 'schedule' LIMIT 1)"
                          : pick("task", "id"),
        is_target ? pick("target", "id") : "NULL",
        aspect));
    if (aspect == "schedule") {
      amend_schedule(id);
    } else if (aspect == "output") {
      for (int n = 1 + dice_.below(3); n > 0; --n) {
        run(
            fmt::format("INSERT INTO amended_output SELECT plan_id, '{}', {}, '{}', 'mới', NULL"
                        " FROM plan",
                        id,
                        n,
                        dice_.one_in(2) ? "all" : "any"));
      }
    } else if (aspect == "target_due") {
      const std::string kind = due_kind();
      run(fmt::format("INSERT INTO amended_due SELECT plan_id, '{}', '{}', {} FROM plan",
                      id,
                      kind,
                      due_date(kind)));
    } else if (aspect == "target_value") {
      run(
          fmt::format("INSERT INTO amended_condition SELECT plan_id, '{}', 1, {}, {}, '{}',"
                      " 'percent' FROM plan",
                      id,
                      pick("indicator", "id"),
                      word({"at_least", "equal", "at_most"}),
                      dice_.below(101)));
      run(
          fmt::format("INSERT INTO amended_milestone SELECT plan_id, '{}', year, '{}', origin,"
                      " NULL, NULL FROM milestone WHERE {}",
                      id,
                      dice_.below(100),
                      one_of("milestone", "target_id, year")));
    } else if (aspect == "lead" || aspect == "coordinating") {
      for (int n = 1 + dice_.below(2); n > 0; --n) {
        run(
            fmt::format("INSERT OR IGNORE INTO amended_assignment SELECT plan_id, '{}', {}, {}"
                        " FROM plan",
                        id,
                        pick("unit", "id"),
                        n));
      }
    }
  }

  void amend_schedule(const std::string& id) {
    const std::string kind =
        of({"once", "once", "yearly", "yearly", "periodic", "continuous", "on_event"});
    run(
        fmt::format("INSERT INTO amended_schedule SELECT plan_id, '{}', '{}', {}, NULL, {}, NULL,"
                    " 0, NULL, NULL FROM plan",
                    id,
                    kind,
                    kind == "once" ? day() : "NULL",
                    kind == "yearly" ? std::to_string(1 + dice_.below(12)) : "NULL"));
  }

  int amended_ = 0;
};

}  // namespace

void amend(store::Database& database, std::uint64_t seed, int times) {
  Amender(database, seed).repeat(times);
}

}  // namespace minhbach::shaken
