#include "analytics/recomputed.hpp"

#include "analytics/reports_received.hpp"
#include "analytics/rules_sql.hpp"
#include "analytics/settle.hpp"
#include "analytics/target_result.hpp"
#include "analytics/task_standing.hpp"
#include "analytics/transition.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

namespace minhbach::recomputed {

namespace {

using analytics::Asked;
using analytics::ConditionResult;
using analytics::Fraction;
using analytics::Judgement;
using analytics::Ledger;
using analytics::TaskStanding;
using model::Day;
using model::Plan;

constexpr const char* kNull = "·";
constexpr int kDecimals = 9;

// A row as text, column by column, so that a difference can be read.
class Line {
 public:
  Line& add(std::string_view text) {
    text_ += text_.empty() ? "" : "|";
    text_ += text;
    return *this;
  }
  Line& add(int number) { return add(std::to_string(number)); }
  Line& add(std::int64_t number) { return add(std::to_string(number)); }
  Line& add(const char* text) { return add(std::string_view(text)); }
  Line& add(bool flag) { return add(flag ? 1 : 0); }
  Line& add(Day day) { return add(model::iso(day)); }
  template <class T>
  Line& add(const std::optional<T>& value) {
    return value ? add(*value) : add(kNull);
  }
  Line& or_null(bool is_there, std::string_view text) { return add(is_there ? text : kNull); }
  [[nodiscard]] std::string text() const { return text_; }

 private:
  std::string text_;
};

using Lines = std::vector<std::string>;

struct Moment {
  std::string id;
  std::unique_ptr<Ledger> ledger;
  std::vector<TaskStanding> standings;

  [[nodiscard]] std::optional<Day> closing() const {
    return ledger->has_snapshot() ? std::optional(ledger->closing()) : std::nullopt;
  }
};

// What the program says, moment by moment.
class Program {
 public:
  Program(const Plan& plan, std::optional<Day> as_of) : plan_(plan) {
    for (const model::ReportingPeriod& period : plan.periods) {
      const auto& snapshots = plan.progress.snapshots;
      if (std::any_of(snapshots.begin(), snapshots.end(), [&](const model::Snapshot& snapshot) {
            return snapshot.period_id == period.id;
          })) {
        add_moment(period.id, period.closing, {});
      }
    }
    add_moment("now", {}, as_of);
  }

  [[nodiscard]] std::map<std::string, Lines> tables() {
    add_occurrences();
    for (const Moment& moment : moments_) {
      add_snapshots(moment);
      for (const TaskStanding& standing : moment.standings) {
        add_standing(moment, standing);
      }
      add_targets(moment);
    }
    add_reports_received();
    add_movements();
    return std::move(tables_);
  }

 private:
  void add_moment(std::string id, std::optional<Day> closing, std::optional<Day> as_of) {
    Asked asked = analytics::asked_of(plan_);
    asked.closing = closing;
    asked.as_of = as_of;
    auto ledger = std::make_unique<Ledger>(plan_, plan_.progress, asked);
    auto standings = analytics::stand(*ledger);
    moments_.push_back({std::move(id), std::move(ledger), std::move(standings)});
  }

  void add(const std::string& table, const Line& line) { tables_[table].push_back(line.text()); }

  void add_occurrences() {
    for (const model::Task& task : plan_.tasks) {
      const auto all = analytics::occurrences(plan_, task);
      for (std::size_t i = 0; i < all.size(); ++i) {
        const analytics::Occurrence& each = all[i];
        const Ledger& ledger = *moments_.front().ledger;
        const auto next = i + 1 < all.size() ? std::optional(all[i + 1].due) : std::nullopt;
        add("occurrence",
            Line()
                .add(task.id)
                .add(each.id)
                .add(each.year)
                .add(each.due)
                .add(analytics::dated_case(ledger, each, nullptr).part_begins)
                .add(each.before_plan)
                .add(each.after_tracking)
                .add(next)
                .add(analytics::settle(plan_, each.due)));
      }
    }
  }

  void add_snapshots(const Moment& moment) {
    const auto as_of =
        moment.ledger->has_snapshot() ? std::optional(moment.ledger->as_of()) : std::nullopt;
    add("moment", Line().add(moment.id).add(moment.closing()).add(as_of));
    for (const analytics::AcceptedSnapshot& accepted : moment.ledger->snapshots()) {
      add("accepted_snapshot",
          Line()
              .add(moment.id)
              .add(accepted.period->id)
              .add(accepted.snapshot->revision)
              .add(accepted.period->closing)
              .add(accepted.snapshot->submitted));
    }
  }

  static Line& judgement(Line& line, const Judgement& judgement) {
    return line.add(analytics::number(judgement.standing))
        .add(std::string(1, analytics::letter(judgement.klass)));
  }

  static Line& last_state(Line& line, const Judgement& judgement) {
    return line.or_null(judgement.last_state.has_value(),
                        judgement.last_state ? model::word(*judgement.last_state) : "");
  }

  void add_standing(const Moment& moment, const TaskStanding& standing) {
    const bool dated = standing.task->schedule.is_dated();
    for (const analytics::JudgedOccurrence& each : standing.occurrences) {
      if (dated) {
        add_dated(moment, standing, each);
      } else {
        add_interval(moment, standing, each);
      }
    }
    if (dated) {
      add_record(moment, standing);
    }
    const Judgement& now = standing.now;
    const auto& second = now.second_line;
    Line line;
    line.add(moment.id).add(standing.task->id).add(model::family(standing.task->schedule));
    judgement(line, now).add(now.days);
    line.or_null(standing.focus.has_value(),
                 standing.focus ? standing.occurrences[*standing.focus].occurrence.id : "");
    line.add(now.outputs.part)
        .add(now.outputs.whole)
        .add(now.members.part)
        .add(now.members.whole)
        .add(now.events.part)
        .add(now.events.whole)
        .add(now.periods_missing)
        .or_null(second != nullptr, second != nullptr ? analytics::number(second->standing) : "")
        .add(second != nullptr ? second->periods_missing : 0);
    add("task_standing", last_state(line, now).add(now.early));
  }

  void add_dated(const Moment& moment,
                 const TaskStanding& standing,
                 const analytics::JudgedOccurrence& each) {
    const Judgement& judged = each.judgement;
    Line line;
    line.add(moment.id).add(standing.task->id).add(each.occurrence.id).add(each.occurrence.due);
    judgement(line, judged)
        .add(judged.days)
        .add(judged.outputs.part)
        .add(judged.outputs.whole)
        .add(judged.members.part)
        .add(judged.members.whole)
        .add(judged.early)
        .add(each.lapsed);
    add("occurrence_standing", last_state(line, judged));
  }

  void add_interval(const Moment& moment,
                    const TaskStanding& standing,
                    const analytics::JudgedOccurrence& each) {
    const Judgement& judged = each.judgement;
    Line line;
    line.add(moment.id).add(standing.task->id).add(each.occurrence.id);
    judgement(line, judged)
        .add(judged.periods_missing)
        .add(judged.no_case_run)
        .add(judged.documented);
    add("interval_standing", last_state(line, judged));
  }

  void add_record(const Moment& moment, const TaskStanding& standing) {
    const analytics::Record& sum = standing.record;
    const auto year = [](int number) {
      return number == 0 ? std::nullopt : std::optional(number);
    };
    add("record",
        Line()
            .add(moment.id)
            .add(standing.task->id)
            .add(year(sum.first_year))
            .add(year(sum.last_year))
            .add(sum.on_time)
            .add(sum.late)
            .add(sum.undated)
            .add(sum.not_done)
            .add(sum.overdue)
            .add(sum.unreported)
            .add(sum.awaiting)
            .add(sum.not_applicable));
  }

  static std::string_view lack_word(analytics::Lack lack) {
    switch (lack) {
      case analytics::Lack::None: return kNull;
      case analytics::Lack::PlanLeavesOut: return "plan_leaves_out";
      case analytics::Lack::Baseline: return "baseline";
      case analytics::Lack::Counts: return "counts";
      case analytics::Lack::Sample: return "sample";
      case analytics::Lack::Condition: return "condition";
    }
    return {};
  }

  // To nine decimals: a Fraction shows its parts to nobody, and the data's fractions differ
  // earlier.
  static Line& fraction(Line& line, const std::optional<Fraction>& number) {
    return line.or_null(number.has_value(),
                        number ? fmt::format("{}", number->rounded(kDecimals)) : "");
  }

  static void condition(Line& line, const ConditionResult& judged) {
    const analytics::Modifiers& with = judged.modifiers;
    line.add(analytics::number(judged.result)).add(lack_word(judged.lack));
    fraction(line, judged.figure);
    fraction(line, judged.gap);
    line.add(judged.at_level)
        .or_null(judged.milestone != nullptr,
                 judged.milestone != nullptr ? std::to_string(judged.milestone->year) : "")
        .or_null(judged.value != nullptr,
                 judged.value != nullptr ? model::word(judged.value->basis) : "")
        .or_null(judged.value != nullptr,
                 judged.value != nullptr ? model::iso(judged.value->value_to) : "")
        .add(with.aspiration)
        .or_null(with.level.has_value(), with.level ? model::word(*with.level) : "")
        .add(with.value_year)
        .add(with.within_margin)
        .add(with.margin_tenths)
        .add(with.depends_on_reading)
        .add(with.was_met_before)
        .add(with.measured_anew_from)
        .add(with.unverifiable);
  }

  void add_targets(const Moment& moment) {
    const model::PlanIndex index(plan_);
    for (const model::Target& target : plan_.targets) {
      const auto result = analytics::judge_target(*moment.ledger, index, target);
      int n = 0;
      std::optional<int> decisive;
      for (const ConditionResult& each : result.conditions) {
        ++n;
        decisive = each.condition == result.decisive.condition ? n : decisive;
        Line line;
        condition(line.add(moment.id).add(target.id).add(n), each);
        add("condition_result", line);
        add_readings(moment, target, n, each);
      }
      Line line;
      condition(line.add(moment.id).add(target.id).add(decisive), result.decisive);
      add("target_result", line);
    }
  }

  void add_readings(const Moment& moment,
                    const model::Target& target,
                    int n,
                    const ConditionResult& judged) {
    constexpr std::array kNames = {"points", "relative", "actual"};
    for (const analytics::Reading& reading : judged.readings) {
      Line line;
      line.add(moment.id).add(target.id).add(n).add(
          kNames.at(static_cast<std::size_t>(reading.kind)));
      fraction(line, reading.milestone).add(reading.met);
      add("reading", line);
    }
  }

  void add_reports_received() {
    const Ledger all(plan_, plan_.progress, analytics::asked_of(plan_));
    for (const analytics::ReceivedReport& report : analytics::reports_received(all)) {
      add("report_received",
          Line()
              .add(report.period->id)
              .add(report.unit->id)
              .add(report.received_on)
              .add(analytics::code(report.receipt))
              .add(report.missing_run));
    }
  }

  // Each period with the one before; 'now' with the one before the newest.
  void add_movements() {
    const std::size_t periods = moments_.size() - 1;
    for (std::size_t i = 1; i < periods; ++i) {
      add_movement(moments_[i - 1], moments_[i]);
    }
    const auto newest = moments_.back().closing();
    for (std::size_t i = periods; newest && i-- > 1;) {
      if (moments_[i].closing() <= newest) {
        add_movement(moments_[i - 1], moments_.back());
        return;
      }
    }
  }

  void add_movement(const Moment& before, const Moment& after) {
    const auto amended =
        analytics::amended_between(plan_.progress, *before.closing(), *after.closing());
    for (const auto& task : analytics::movements(before.standings, after.standings, amended)) {
      add("movement",
          Line()
              .add(after.id)
              .add(task.task_id)
              .add(analytics::code(task.movement))
              .add(analytics::number(task.before->now.standing))
              .add(analytics::number(task.after->now.standing)));
      for (const analytics::OccurrenceMovement& each : task.occurrences) {
        add("occurrence_movement",
            Line()
                .add(after.id)
                .add(task.task_id)
                .add(each.occurrence)
                .add(analytics::code(each.movement)));
      }
    }
  }

  const Plan& plan_;
  std::vector<Moment> moments_;
  std::map<std::string, Lines> tables_;
};

// The columns in which both are compared. A fraction n/d is given as two columns "n/d".
const std::map<std::string, std::string>& columns() {
  static const std::string kCondition =
      "result, lack, figure_num/figure_den, gap_num/gap_den, at_level, milestone_year, value_basis,"
      " value_to, aspiration, level, value_year, within_margin, margin_tenths, depends_on_reading,"
      " was_met_before, measured_anew_from, unverifiable";
  static const std::map<std::string, std::string> kColumns = {
      {"moment", "id, closing, as_of"},
      {"accepted_snapshot", "moment, period_id, revision, closing, submitted"},
      {"occurrence",
       "task_id, occurrence, year, due, part_begins, before_plan, after_tracking, next_due,"
       " settle"},
      {"occurrence_standing",
       "moment, task_id, occurrence, due, standing, class, days, outputs_part, outputs_whole,"
       " members_part, members_whole, early, lapsed, last_state"},
      {"interval_standing",
       "moment, task_id, period_id, standing, class, periods_missing, no_case_run, documented,"
       " last_state"},
      {"task_standing",
       "moment, task_id, family, standing, class, days, focus, outputs_part, outputs_whole,"
       " members_part, members_whole, events_part, events_whole, periods_missing, second,"
       " second_periods_missing, last_state, early"},
      {"record",
       "moment, task_id, first_year, last_year, on_time, late, undated, not_done, overdue,"
       " unreported, awaiting, not_applicable"},
      {"condition_result", "moment, target_id, condition_n, " + kCondition},
      {"target_result", "moment, target_id, condition_n, " + kCondition},
      {"reading", "moment, target_id, condition_n, reading, asked_num/asked_den, met"},
      {"report_received", "period_id, unit_id, received_on, state, missing_run"},
      {"movement", "moment, task_id, movement, before_standing, after_standing"},
      {"occurrence_movement", "moment, task_id, occurrence, movement"}};
  return kColumns;
}

Lines rows_of(const store::Database& database, const std::string& table) {
  std::vector<bool> is_fraction;
  std::string select;
  std::string_view rest = columns().at(table);
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    std::string column(rest.substr(0, comma));
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    const std::size_t slash = column.find('/');
    is_fraction.push_back(slash != std::string::npos);
    if (slash != std::string::npos) {
      column[slash] = ',';
    }
    select += (select.empty() ? "" : ",") + column;
  }
  // Tasks without a deadline move as a whole: the program has no row for a part of them.
  const char* where = table == "occurrence_movement" ? " WHERE occurrence <> ''" : "";
  store::Statement statement(database, "SELECT " + select + " FROM temp." + table + where);
  Lines lines;
  while (statement.step()) {
    Line line;
    int column = 0;
    for (const bool fraction : is_fraction) {
      if (!fraction) {
        line.add(statement.cell(column));
      } else if (statement.is_null(column)) {
        line.add(kNull);
        ++column;
      } else {
        const Fraction number(analytics::Wide(statement.integer(column)),
                              analytics::Wide(statement.integer(column + 1)));
        line.add(fmt::format("{}", number.rounded(kDecimals)));
        ++column;
      }
      ++column;
    }
    lines.push_back(line.text());
  }
  return lines;
}

}  // namespace

std::vector<std::string> differences(const Plan& plan,
                                     store::Database& database,
                                     std::optional<Day> as_of) {
  database.execute(
      "CREATE TEMP TABLE IF NOT EXISTS asked_as_of (day TEXT); DELETE FROM asked_as_of");
  if (as_of) {
    database.execute("INSERT INTO asked_as_of VALUES ('" + model::iso(*as_of) + "')");
  }
  database.execute(std::string(analytics::rules_sql()));
  std::map<std::string, Lines> program = Program(plan, as_of).tables();
  std::vector<std::string> all;
  for (const auto& each : columns()) {
    const std::string& table = each.first;
    Lines in_sql = rows_of(database, table);
    Lines& in_program = program[table];
    std::sort(in_sql.begin(), in_sql.end());
    std::sort(in_program.begin(), in_program.end());
    Lines only;
    std::set_difference(in_program.begin(),
                        in_program.end(),
                        in_sql.begin(),
                        in_sql.end(),
                        std::back_inserter(only));
    for (const std::string& line : only) {
      all.push_back(table + ", C++: " + line);
    }
    only.clear();
    std::set_difference(in_sql.begin(),
                        in_sql.end(),
                        in_program.begin(),
                        in_program.end(),
                        std::back_inserter(only));
    for (const std::string& line : only) {
      all.push_back(table + ", SQL: " + line);
    }
  }
  return all;
}

}  // namespace minhbach::recomputed
