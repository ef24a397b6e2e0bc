#include "analytics/program_rows.hpp"

#include "analytics/calendar.hpp"
#include "analytics/reports_received.hpp"
#include "analytics/target_bucket.hpp"
#include "analytics/task_standing.hpp"
#include "analytics/transition.hpp"
#include "model/in_force.hpp"
#include "model/words.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace minhbach::recomputed {

namespace {

using analytics::Asked;
using analytics::ConditionResult;
using analytics::Judgement;
using analytics::Ledger;
using analytics::TaskStanding;
using model::Day;
using model::Plan;

template <class Word>
std::optional<std::string_view> word(const std::optional<Word>& value) {
  return value ? std::optional(model::word(*value)) : std::nullopt;
}

using Snapshots = std::vector<analytics::AcceptedSnapshot>;

struct Moment {
  std::string id;
  const model::Snapshot* own = nullptr;  // null: now
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
    const Snapshots all = analytics::all_revisions(plan, plan.progress);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool is_current = i + 1 == all.size() || all[i + 1].period != all[i].period;
      std::string id = all[i].period->id;
      if (!is_current) {
        id += fmt::format("@{}", all[i].snapshot->revision);
      }
      Asked asked = analytics::asked_of(plan);
      asked.closing = all[i].period->closing;
      add_moment(std::move(id), all[i].snapshot, known_to(all[i], all), asked);
    }
    Asked now = analytics::asked_of(plan);
    now.as_of = as_of;
    add_moment("now", nullptr, newest_revisions(all), now);
  }

  [[nodiscard]] std::map<std::string, Lines> tables() {
    for (const Moment& moment : moments_) {
      add_occurrences(moment);
      add_snapshots(moment);
      for (const TaskStanding& standing : moment.standings) {
        add_standing(moment, standing);
      }
      add_targets(moment);
      add_reports_received(moment);
    }
    add_all_happenings();
    return std::move(tables_);
  }

 private:
  void add_moment(std::string id,
                  const model::Snapshot* own,
                  const Snapshots& known,
                  const Asked& asked) {
    auto ledger = std::make_unique<Ledger>(
        std::make_shared<const analytics::Reports>(plan_, plan_.progress, known), asked);
    auto standings = analytics::stand(*ledger);
    moments_.push_back({std::move(id), own, std::move(ledger), std::move(standings)});
  }

  void add(const std::string& table, const Line& line) { tables_[table].push_back(line.text()); }

  void add_occurrences(const Moment& moment) {
    const Ledger& ledger = *moment.ledger;
    for (const model::Task& task : plan_.tasks) {
      const auto all = analytics::occurrences(plan_, task, ledger.in_force_on());
      for (std::size_t i = 0; i < all.size(); ++i) {
        const analytics::Occurrence& each = all[i];
        const auto next = i + 1 < all.size() ? std::optional(all[i + 1].due) : std::nullopt;
        add("occurrence",
            Line()
                .add(moment.id)
                .add(task.id)
                .add(each.id)
                .add(each.year)
                .add(each.due)
                .add(analytics::dated_case(ledger, task, each, nullptr).part_begins)
                .add(each.first_due)
                .add(each.moves)
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

  void add_standing(const Moment& moment, const TaskStanding& standing) {
    const bool dated = standing.schedule->is_dated();
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
    std::optional<std::string_view> focus;
    if (standing.focus) {
      focus = standing.occurrences[*standing.focus].occurrence.id;
    }
    Line line;
    line.add(moment.id)
        .add(standing.task->id)
        .add(standing.in_plan ? model::family(*standing.schedule) : "none");
    judgement(line, now)
        .add(now.days)
        .add(now.first_days)
        .add(now.moves)
        .add(focus)
        .add(now.outputs.part)
        .add(now.outputs.whole)
        .add(now.members.part)
        .add(now.members.whole)
        .add(now.heard.part)
        .add(now.heard.whole)
        .add(now.events.part)
        .add(now.events.whole)
        .add(now.periods_missing)
        .add(second == nullptr ? std::nullopt : std::optional(analytics::number(second->standing)))
        .add(second == nullptr ? 0 : second->periods_missing)
        .add(word(now.last_state))
        .add(now.early);
    add("task_standing", line);
  }

  void add_dated(const Moment& moment,
                 const TaskStanding& standing,
                 const analytics::JudgedOccurrence& each) {
    const Judgement& judged = each.judgement;
    Line line;
    line.add(moment.id).add(standing.task->id).add(each.occurrence.id).add(each.occurrence.due);
    judgement(line, judged)
        .add(judged.days)
        .add(judged.first_days)
        .add(judged.moves)
        .add(judged.outputs.part)
        .add(judged.outputs.whole)
        .add(judged.members.part)
        .add(judged.members.whole)
        .add(judged.heard.part)
        .add(judged.heard.whole)
        .add(judged.early)
        .add(each.lapsed)
        .add(word(judged.last_state));
    add("occurrence_standing", line);
  }

  void add_interval(const Moment& moment,
                    const TaskStanding& standing,
                    const analytics::JudgedOccurrence& each) {
    const Judgement& judged = each.judgement;
    Line line;
    line.add(moment.id).add(standing.task->id).add(each.occurrence.id);
    judgement(line, judged)
        .add(judged.periods_missing)
        .add(judged.periods_vague)
        .add(judged.no_case_run)
        .add(judged.heard.part)
        .add(judged.heard.whole)
        .add(judged.documented)
        .add(word(judged.last_state));
    add("interval_standing", line);
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

  static std::optional<std::string_view> word_of(analytics::Lack lack) {
    switch (lack) {
      case analytics::Lack::None: return std::nullopt;
      case analytics::Lack::PlanLeavesOut: return "plan_leaves_out";
      case analytics::Lack::Baseline: return "baseline";
      case analytics::Lack::Counts: return "counts";
      case analytics::Lack::Sample: return "sample";
      case analytics::Lack::Condition: return "condition";
    }
    return std::nullopt;
  }

  static Line& condition(Line& line, const ConditionResult& judged) {
    const analytics::Modifiers& with = judged.modifiers;
    std::optional<int> milestone_year;
    if (judged.milestone != nullptr) {
      milestone_year = judged.milestone->year;
    }
    line.add(analytics::number(judged.result))
        .add(word_of(judged.lack))
        .add(judged.figure)
        .add(judged.gap)
        .add(judged.at_level)
        .add(milestone_year);
    if (judged.value != nullptr) {
      line.add(model::word(judged.value->basis)).add(judged.value->value_to);
    } else {
      line.add_null().add_null();
    }
    return line.add(with.aspiration)
        .add(word(with.level))
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
      const model::TargetDue& due = model::in_force(target, moment.ledger->in_force_on()).due;
      add("due_in_force",
          Line()
              .add(moment.id)
              .add(target.id)
              .add(model::word(due.kind))
              .add(analytics::assessed_for(plan_, due)));
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
      line.add(moment.id).add(target.id).add(decisive);
      condition(line.add(analytics::code(analytics::bucket_of(result.decisive))), result.decisive);
      if (result.in_plan) {
        add("target_result", line);
      }
    }
  }

  void add_readings(const Moment& moment,
                    const model::Target& target,
                    int n,
                    const ConditionResult& judged) {
    constexpr std::array kNames = {"points", "relative", "actual"};
    for (const analytics::Reading& reading : judged.readings) {
      add("reading",
          Line()
              .add(moment.id)
              .add(target.id)
              .add(n)
              .add(kNames.at(static_cast<std::size_t>(reading.kind)))
              .add(reading.milestone)
              .add(reading.met));
    }
  }

  void add_reports_received(const Moment& moment) {
    for (const analytics::ReceivedReport& report : analytics::reports_received(*moment.ledger)) {
      add("report_received",
          Line()
              .add(moment.id)
              .add(report.period->id)
              .add(report.unit->id)
              .add(report.received_on)
              .add(analytics::code(report.receipt))
              .add(report.missing_run));
    }
  }

  // Each snapshot with the one of the period before, as it was known; 'now' with the one before the
  // newest.
  void add_all_happenings() {
    for (const Moment& moment : moments_) {
      const model::Snapshot* before = nullptr;
      const Snapshots& known = moment.ledger->snapshots();
      for (std::size_t i = 0; i + (moment.own == nullptr ? 1 : 0) < known.size(); ++i) {
        if (known[i].snapshot == moment.own) {
          break;
        }
        before = known[i].snapshot;
      }
      for (const Moment& each : moments_) {
        if (before != nullptr && each.own == before) {
          add_happenings(each, moment);
        }
      }
    }
  }

  void add_happenings(const Moment& before, const Moment& after) {
    const auto amended =
        analytics::amended_between(plan_.progress, *before.closing(), *after.closing());
    for (const analytics::Happened& each :
         analytics::happenings(before.standings, after.standings, amended)) {
      const analytics::JudgedOccurrence* const then = each.before->occurrence(each.occurrence);
      const analytics::JudgedOccurrence* const now = each.after->occurrence(each.occurrence);
      add("happening",
          Line()
              .add(after.id)
              .add(each.after->task->id)
              .add(each.occurrence)
              .add(analytics::code(each.what))
              .add(analytics::number(
                  (then != nullptr ? then->judgement : each.before->now)->standing))
              .add(analytics::number((now != nullptr ? now->judgement : each.after->now)->standing))
              .add(each.from.part)
              .add(each.from.whole)
              .add(each.to.part)
              .add(each.to.whole));
    }
  }

  const Plan& plan_;
  std::vector<Moment> moments_;
  std::map<std::string, Lines> tables_;
};

}  // namespace

std::map<std::string, Lines> program_rows(const Plan& plan, std::optional<Day> as_of) {
  return Program(plan, as_of).tables();
}

}  // namespace minhbach::recomputed
