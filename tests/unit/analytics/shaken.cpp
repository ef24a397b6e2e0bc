#include "analytics/shaken.hpp"

#include "analytics/database_changes.hpp"

#include <fmt/format.h>

#include <array>

namespace minhbach::shaken {

namespace {

constexpr const char* kReportKey = "plan_id, period_id, revision, task_id, occurrence, unit_id";
constexpr const char* kValueKey = "plan_id, period_id, revision, indicator_id, basis, value_to";

class Shaker : private Changes {
 public:
  using Changes::Changes;

  void everything() {
    database_.execute("BEGIN");
    change_plan();
    times(dice_.below(6), &Shaker::revise_any);
    times(dice_.below(4), &Shaker::add_task_later);
    times(20 + dice_.below(150), &Shaker::change_report);
    times(dice_.below(60), &Shaker::change_value);
    times(dice_.below(12), &Shaker::change_around);
    change_snapshots();
    database_.execute("COMMIT");
  }

 private:
  void times(int n, void (Shaker::*change)()) {
    for (int i = 0; i < n; ++i) {
      (this->*change)();
    }
  }

  // A task or target that an amendment brought in, and maybe another took out again.
  void add_task_later() {
    const bool is_target = dice_.one_in(3);
    run(
        fmt::format("INSERT INTO amendment (plan_id, id, document_id, effective_from, {},"
                    " aspect, before_vi, after_vi) SELECT plan_id, 'them-{}', {}, {}, {}, '{}',"
                    " 'cũ', 'mới' FROM plan",
                    is_target ? "target_id" : "task_id",
                    added_++,
                    pick("document", "id"),
                    day(),
                    pick(is_target ? "target" : "task", "id"),
                    dice_.one_in(3) ? "dropped" : "added"));
  }

  // Revisions are published in any order, or not yet.
  void revise_any() {
    revise();
    for (int i = dice_.below(4); i > 0; --i) {
      run(fmt::format("UPDATE snapshot SET published = {} WHERE {}",
                      maybe(day(), 4),
                      one_of("snapshot", "period_id, revision")));
    }
  }

  void drop_report(const std::string& where) {
    for (const char* table : {"output_delivered", "supporting_document", "task_report"}) {
      run(fmt::format("DELETE FROM {} WHERE {}", table, where));
    }
  }

  void change_report() {
    const std::string one = one_of("task_report", kReportKey);
    switch (dice_.below(10)) {
      case 0:
      case 1:
      case 2:
        run(fmt::format("UPDATE task_report SET state_reported = {}, done_on = {} WHERE {}",
                        state(),
                        maybe(day(), 3),
                        one));
        break;
      case 3:
        run(
            fmt::format("UPDATE task_report SET state_confirmed = {}, delay_reason = {},"
                        " delay_text_vi = {} WHERE {}",
                        maybe(state(), 3),
                        maybe(word({"funding", "not_given"}), 2),
                        maybe("'lý do'", 3),
                        one));
        break;
      case 4:
        run(fmt::format("UPDATE task_report SET acted_on = {}, activity_vi = {} WHERE {}",
                        maybe(day(), 2),
                        maybe("'việc'", 3),
                        one));
        break;
      case 5: drop_report(one); break;
      case 6:
        run(
            fmt::format("INSERT OR IGNORE INTO supporting_document SELECT {}, {} FROM task_report"
                        " WHERE {}",
                        kReportKey,
                        pick("document", "id"),
                        one));
        break;
      case 7:
        run(
            fmt::format("INSERT OR IGNORE INTO output_delivered SELECT r.plan_id, r.period_id,"
                        " r.revision, r.task_id, r.occurrence, r.unit_id, o.n, {} FROM task_report"
                        " AS r JOIN output_item AS o ON o.task_id = r.task_id WHERE r.task_id || "
                        "r.occurrence || r.period_id IN (SELECT task_id || occurrence || period_id"
                        " FROM task_report WHERE {}) AND o.n >= {}",
                        maybe(pick("document", "id"), 2),
                        one,
                        1 + dice_.below(2)));
        break;
      default: copy_report(one); break;
    }
  }

  // The same said elsewhere: in another report, by another unit, or of another occurrence.
  void copy_report(const std::string& one) {
    const bool elsewhere = dice_.one_in(2);
    const std::string snapshot = one_of("snapshot", "period_id, revision");
    const std::string unit = dice_.one_in(3) ? pick("unit", "id") : "r.unit_id";
    const std::string occurrence =
        dice_.one_in(3) ? fmt::format(
                              "(SELECT occurrence FROM task_report AS o WHERE o.task_id ="
                              " r.task_id ORDER BY occurrence LIMIT 1 OFFSET {})",
                              dice_.below(4))
                        : "r.occurrence";
    run(fmt::format(
        "INSERT OR IGNORE INTO task_report (plan_id, period_id, revision, task_id, occurrence,"
        " unit_id, state_reported, state_confirmed, done_on, acted_on, activity_vi, delay_reason)"
        " SELECT r.plan_id, {}, {}, r.task_id, coalesce({}, r.occurrence), {}, {},"
        " r.state_confirmed, {}, r.acted_on, r.activity_vi, r.delay_reason"
        " FROM task_report AS r, snapshot AS s WHERE (r.plan_id, r.period_id, r.revision,"
        " r.task_id, r.occurrence, r.unit_id) IN (SELECT {} FROM task_report WHERE {})"
        " AND (s.period_id, s.revision) IN (SELECT period_id, revision FROM snapshot WHERE {})",
        elsewhere ? "s.period_id" : "r.period_id",
        elsewhere ? "s.revision" : "r.revision",
        occurrence,
        unit,
        state(),
        maybe(day(), 3),
        kReportKey,
        one,
        snapshot));
  }

  void change_value() {
    const std::string one = one_of("indicator_value", kValueKey);
    const std::string number = fmt::format("'{}'", dice_.below(130));
    switch (dice_.below(8)) {
      case 0: run("UPDATE indicator_value SET numerator = " + number + " WHERE " + one); break;
      case 1:
        run(fmt::format("UPDATE indicator_value SET denominator = {} WHERE {}",
                        dice_.one_in(2) ? "'0'" : fmt::format("'{}.5'", 1 + dice_.below(200)),
                        one));
        break;
      case 2:
        run(fmt::format("UPDATE OR IGNORE indicator_value SET basis = {} WHERE {}",
                        word({"own_period", "cumulative", "whole_year", "at_date", "survey"}),
                        one));
        break;
      case 3:
        run(fmt::format("UPDATE OR IGNORE indicator_value SET value_to = {} WHERE {}", day(), one));
        break;
      case 4:
        run(fmt::format("UPDATE indicator_value SET level = {} WHERE {}",
                        word({"estimate", "provisional", "final"}),
                        one));
        break;
      case 5:
        run(
            fmt::format("UPDATE indicator_value SET value = '{}.{}', numerator = NULL,"
                        " denominator = NULL WHERE {}",
                        dice_.below(101),
                        dice_.below(100),
                        one));
        break;
      case 6:
        run(
            fmt::format("UPDATE indicator_value SET responses = {}, sampling_vi = {}, baseline ="
                        " {}, baseline_document_id = {} WHERE {}",
                        maybe(std::to_string(dice_.below(900)), 4),
                        maybe("'ngẫu nhiên'", 4),
                        maybe(number, 3),
                        maybe(pick("document", "id"), 2),
                        one));
        break;
      default:
        run(
            fmt::format("INSERT OR IGNORE INTO indicator_value (plan_id, period_id, revision,"
                        " indicator_id, basis, value_to, level, numerator, denominator, value)"
                        " SELECT v.plan_id, s.period_id, s.revision, v.indicator_id, v.basis,"
                        " v.value_to, v.level, coalesce(v.numerator, {}), v.denominator, v.value"
                        " FROM indicator_value AS v, snapshot AS s WHERE (v.plan_id, v.period_id,"
                        " v.revision, v.indicator_id, v.basis, v.value_to) IN (SELECT {} FROM"
                        " indicator_value WHERE {}) AND (s.period_id, s.revision) IN (SELECT"
                        " period_id, revision FROM snapshot WHERE {})",
                        number,
                        kValueKey,
                        one,
                        one_of("snapshot", "period_id, revision")));
    }
  }

  void change_around() {
    switch (dice_.below(4)) {
      case 0:
        run(fmt::format("UPDATE event SET received_on = {}, responded_on = {} WHERE {}",
                        maybe(day(), 3),
                        maybe(day(), 3),
                        one_of("event", "id")));
        break;
      case 1:
        run(fmt::format("UPDATE unit_report SET received_on = {} WHERE {}",
                        day(),
                        one_of("unit_report", "period_id, revision, unit_id")));
        break;
      case 2:
        run("DELETE FROM unit_report WHERE " +
            one_of("unit_report", "period_id, revision, unit_id"));
        break;
      default:
        run(fmt::format(
            "UPDATE document SET issued = {} WHERE {}", maybe(day(), 4), one_of("document", "id")));
    }
  }

  void change_plan() {
    if (dice_.one_in(3)) {
      run("UPDATE plan SET tracking_end = " + day());
    }
    if (dice_.one_in(4)) {
      run("UPDATE plan SET follow_up_unit_id = " + maybe(pick("unit", "id"), 3));
    }
    if (dice_.one_in(4)) {
      run(fmt::format("UPDATE rule_parameter SET value = '{}' WHERE name = 'due_soon_days'",
                      of({"0", "10", "90", "dài"})));
    }
    if (dice_.one_in(4)) {
      run("UPDATE plan SET effective_from = " + word({"2022", "2022-06", "2022-12-31", "2023-01"}));
    }
    times(dice_.below(4), &Shaker::change_units);
    times(dice_.below(5), &Shaker::change_schedules);
    times(dice_.below(6), &Shaker::change_targets);
    amend(database_, static_cast<std::uint64_t>(dice_.below(1000000)), dice_.below(6));
  }

  void change_units() {
    switch (dice_.below(3)) {
      case 0:
        run(
            fmt::format("UPDATE unit SET valid_to = {}, successor_unit_id = {} WHERE kind = 'unit'"
                        " AND {}",
                        maybe(day(), 4),
                        pick("unit", "id"),
                        one_of("unit", "id")));
        break;
      case 1:
        run(fmt::format("UPDATE OR IGNORE unit_member SET valid_from = {}, valid_to = {} WHERE {}",
                        day(),
                        maybe(day(), 4),
                        one_of("unit_member", "collective_id, member_id, valid_from")));
        break;
      default:
        run(
            fmt::format("INSERT OR IGNORE INTO assignment SELECT plan_id, id, {}, {}, 9 FROM task"
                        " WHERE {}",
                        word({"lead", "lead", "coordinating"}),
                        pick("unit", "id"),
                        one_of("task", "id")));
    }
  }

  void change_schedules() {
    const std::string one = one_of("schedule", "task_id");
    switch (dice_.below(5)) {
      case 0:
        run(
            fmt::format("UPDATE schedule SET kind = {}, due = NULL, year = NULL, month = NULL,"
                        " quarter = NULL WHERE {}",
                        word({"yearly", "periodic", "continuous", "on_event", "not_stated"}),
                        one));
        break;
      case 1:
        run(
            fmt::format("UPDATE schedule SET kind = 'yearly', due = NULL, year = NULL, quarter ="
                        " NULL, month = {} WHERE {}",
                        1 + dice_.below(12),
                        one));
        break;
      case 2:
        run(
            fmt::format("UPDATE schedule SET kind = 'once', month = NULL, quarter = NULL, year ="
                        " NULL, due = {} WHERE {}",
                        day(),
                        one));
        break;
      case 3:
        run(fmt::format(
            "UPDATE amendment SET effective_from = {} WHERE {}", day(), one_of("amendment", "id")));
        break;
      default:
        run(fmt::format("UPDATE reporting_period SET kind = {} WHERE {}",
                        word({"month", "closing", "year", "quarter_1"}),
                        one_of("reporting_period", "id")));
    }
  }

  void change_due(const std::string& one) {
    const std::string kind = due_kind();
    run(fmt::format("UPDATE target SET due_kind = '{}', due = {}, due_words_vi = {} WHERE {}",
                    kind,
                    due_date(kind),
                    kind == "none" ? "NULL" : "'thời hạn'",
                    one));
  }

  void change_targets() {
    const std::string one = one_of("target", "id");
    switch (dice_.below(6)) {
      case 0: change_due(one); break;
      case 1:
        run(fmt::format("UPDATE target SET missing_vi = {}, in_remit = {} WHERE {}",
                        maybe("'không nêu'", 2),
                        dice_.one_in(4) ? 0 : 1,
                        one));
        break;
      case 2:
        run(
            fmt::format("UPDATE target_condition SET comparator = {}, value = '{}', unit = {}"
                        " WHERE {}",
                        word({"at_least", "equal", "at_most", "reduce_by_at_least"}),
                        dice_.below(101),
                        word({"percent", "percent", "count"}),
                        one_of("target_condition", "target_id, n")));
        break;
      case 3:
        run(
            fmt::format("INSERT OR IGNORE INTO target_condition SELECT plan_id, target_id, 2, {},"
                        " comparator, value, unit FROM target_condition WHERE {}",
                        pick("indicator", "id"),
                        one_of("target_condition", "target_id, n")));
        break;
      case 4:
        run(fmt::format("UPDATE milestone SET value = '{}.25', origin = {} WHERE {}",
                        dice_.below(100),
                        word({"stated", "derived"}),
                        one_of("milestone", "target_id, year")));
        break;
      default:
        run(fmt::format("UPDATE indicator SET direction = {}, nature = {} WHERE {}",
                        word({"up", "down", "none"}),
                        word({"flow", "stock", "survey", "reduction"}),
                        one_of("indicator", "id")));
    }
  }

  // Reports lost, sent earlier, or sent again.
  void change_snapshots() {
    constexpr std::array kTables = {"output_delivered",
                                    "supporting_document",
                                    "task_report",
                                    "unit_report",
                                    "unit_comment",
                                    "indicator_value",
                                    "snapshot"};
    for (int i = dice_.one_in(40) ? 60 : dice_.below(5); i > 0; --i) {
      const std::string period = pick("snapshot", "period_id");
      store::Statement read(database_, "SELECT " + period);
      read.step();
      const std::string id(read.text(0));
      for (const char* table : kTables) {
        run(fmt::format("DELETE FROM {} WHERE period_id = '{}'", table, id));
      }
    }
    for (int i = dice_.below(4); i > 0; --i) {
      run(fmt::format("UPDATE snapshot SET submitted = {} WHERE {}",
                      maybe(day(), 4),
                      one_of("snapshot", "period_id, revision")));
    }
  }

  int added_ = 0;
};

}  // namespace

void shake(store::Database& database, std::uint64_t seed) {
  Shaker(database, seed).everything();
}

}  // namespace minhbach::shaken
