#include "analytics/standing_facts.hpp"

#include "analytics/kind_names.hpp"
#include "analytics/record_facts.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace minhbach::analytics {

namespace {

using base::LocalText;

// 'dated', or 'ongoing' for all tasks without a deadline: two panels, never one total. 'none': not
// part of the plan at the moment.
std::string_view panel(const TaskStanding& standing) {
  if (!standing.in_plan) {
    return "none";
  }
  return standing.schedule->is_dated() ? "dated" : "ongoing";
}

LocalText panel_name(std::string_view panel) {
  return panel == "dated" ? LocalText{"nhiệm vụ có thời hạn", "tasks with a deadline"}
                          : LocalText{"nhiệm vụ không có thời hạn", "tasks without a deadline"};
}

std::string in_panel(std::string_view panel) {
  return panel == "dated" ? "family = 'dated'" : "family NOT IN ('dated', 'none')";
}

// Writes the facts of one moment.
class Writer {
 public:
  Writer(MomentFacts& facts, const model::PlanIndex& index, const Moment& moment)
      : facts_(facts), index_(index), moment_(moment) {}

  void run() {
    for (const std::string_view panel : {"dated", "ongoing"}) {
      add_classes(panel);
      add_standings(panel);
    }
    add_completed();
    add_activities();
    add_attention();
    for (const TaskStanding& standing : moment_.tasks()) {
      add_task(standing);
    }
  }

 private:
  [[nodiscard]] std::int64_t tasks_where(
      const std::function<bool(const TaskStanding&)>& holds) const {
    return std::count_if(moment_.tasks().begin(), moment_.tasks().end(), holds);
  }

  // Rule K7, by class: over the plan, and by group as the charts show it.
  void add_classes(std::string_view of_panel) {
    for (const StandingClass klass : kStandingClasses) {
      const auto holds = [&](const TaskStanding& each) {
        return panel(each) == of_panel && each.now->klass == klass;
      };
      const std::string what = fmt::format("class.{}.{}", of_panel, letter(klass));
      const std::string where =
          fmt::format("{} AND class = '{}'", in_panel(of_panel), letter(klass));
      const LocalText meaning = with_kind(panel_name(of_panel), name(klass));
      facts_.add({what, tasks_where(holds), 0, "K7", meaning, "count(*) FROM task_standing"},
                 where);
      if (of_panel == "dated") {
        add_by_group(what, holds, meaning, where);
      }
    }
  }

  // All that is completed, in time or not, known or not: the classes stand in brackets behind it.
  void add_completed() {
    std::vector<std::string> letters;
    for (const StandingClass klass : kStandingClasses) {
      if (is_done(klass)) {
        letters.push_back(fmt::format("'{}'", letter(klass)));
      }
    }
    facts_.add({"completed",
                tasks_where([](const TaskStanding& each) {
                  return each.schedule->is_dated() && is_done(each.now->klass);
                }),
                0,
                "K7",
                {"nhiệm vụ có thời hạn đã hoàn thành", "tasks with a deadline that are completed"},
                "count(*) FROM task_standing"},
               fmt::format("{} AND class IN ({})", in_panel("dated"), base::joined(letters, ", ")));
  }

  // The same by group, as the charts of now show it.
  void add_by_group(const std::string& what,
                    const std::function<bool(const TaskStanding&)>& holds,
                    const LocalText& meaning,
                    const std::string& where) {
    if (!facts_.is_now()) {
      return;
    }
    for (const model::TaskGroup& group : index_.plan().groups) {
      facts_.add({what + ".group." + group.id,
                  tasks_where([&](const TaskStanding& each) {
                    return holds(each) && each.task->group_id == group.id;
                  }),
                  0,
                  "K7",
                  {meaning.vi + ", nhóm " + group.id, meaning.en + ", group " + group.id},
                  "count(*) FROM task_standing JOIN task ON task.id = task_standing.task_id"},
                 fmt::format("{} AND task.group_id = '{}'", where, group.id));
    }
  }

  // Tasks without a deadline by what was reported of them.
  void add_activities() {
    const LocalText of_panel = panel_name("ongoing");
    for (const Activity activity : kActivities) {
      const auto holds = [&](const TaskStanding& each) {
        return panel(each) == "ongoing" && activity_of(each.now->standing) == activity;
      };
      const std::string where =
          fmt::format("{} AND {}", in_panel("ongoing"), standings_sql(activity));
      const std::string what = fmt::format("activity.{}", code(activity));
      const LocalText meaning = with_kind(of_panel, name(activity));
      facts_.add({what, tasks_where(holds), 0, "K7", meaning, "count(*) FROM task_standing"},
                 where);
      add_by_group(what, holds, meaning, where);
    }
    facts_.add({"ongoing",
                tasks_where([](const TaskStanding& each) { return panel(each) == "ongoing"; }),
                0,
                "K2",
                of_panel,
                "count(*) FROM task_standing"},
               in_panel("ongoing"));
  }

  // By standing, those that occur.
  void add_standings(std::string_view of_panel) {
    std::map<Standing, std::int64_t> counts;
    for (const TaskStanding& each : moment_.tasks()) {
      if (panel(each) == of_panel) {
        ++counts[each.now->standing];
      }
    }
    for (const auto& [standing, n] : counts) {
      const LocalText name = panel_name(of_panel);
      facts_.add({fmt::format("standing.{}.{}", of_panel, number(standing)),
                  n,
                  0,
                  number(standing),
                  {fmt::format("{}, tình trạng {}", name.vi, number(standing)),
                   fmt::format("{}, status {}", name.en, number(standing))},
                  "count(*) FROM task_standing"},
                 fmt::format("{} AND standing = '{}'", in_panel(of_panel), number(standing)));
    }
  }

  void add_attention() {
    facts_.add({"attention",
                tasks_where([](const TaskStanding& each) {
                  return each.now->klass == StandingClass::Attention;
                }),
                0,
                "K7",
                {"nhiệm vụ cần chú ý", "tasks that need attention"},
                "count(*) FROM task_standing"},
               "class = 'D'");
    if (!facts_.is_now()) {
      return;
    }
    for (const model::Unit& unit : index_.plan().units) {
      const auto& led = index_.tasks_of_unit(unit.id, model::Role::Lead);
      facts_.add(
          {"attention." + unit.id,
           std::count_if(led.begin(),
                         led.end(),
                         [&](const model::Task* task) {
                           return moment_.of(*task).now->klass == StandingClass::Attention;
                         }),
           0,
           "K7",
           {"nhiệm vụ cần chú ý do " + unit.name.vi + " chủ trì",
            "tasks that need attention, led by " + unit.name.shown(base::Lang::En)},
           "count(*) FROM task_standing JOIN assignment_now AS assignment ON assignment.task_id = "
           "task_standing.task_id"},
          fmt::format("class = 'D' AND assignment.role = 'lead' AND assignment.unit_id = '{}'",
                      unit.id));
    }
  }

  // What facts of one task, occurrence or interval have in common.
  struct Subject {
    std::string fact;   // their ids begin with it
    LocalText name;     // and what they mean
    std::string table;  // of the script of the rules
    std::string where;
  };

  // One number of a subject.
  struct Number {
    std::string what;  // the id of its fact ends with it
    std::string column;
    std::int64_t value = 0;
  };

  void add(const Subject& of,
           const Number& number,
           std::string_view rule,
           const LocalText& meaning) {
    facts_.add({fmt::format("{}.{}", of.fact, number.what),
                number.value,
                0,
                rule,
                meaning,
                fmt::format("{} FROM {}", number.column, of.table),
                of.name},
               of.where);
  }

  void add_days(const Subject& of, const Judgement& judgement) {
    if (judgement.days != 0) {
      add(of, {"days", "days", judgement.days}, number(judgement.standing), {"số ngày", "days"});
    }
    if (judgement.moves != 0) {
      add(of,
          {"moves", "moves", judgement.moves},
          "M41",
          {"số lần dời hạn", "times the deadline was moved"});
    }
    if (judgement.first_days != 0) {
      add(of,
          {"first_days", "first_days", judgement.first_days},
          "M41",
          {"số ngày so với hạn ban đầu", "days against the first deadline"});
    }
  }

  void add_share(const Subject& of,
                 const std::string& what,
                 const Share& share,
                 std::string_view rule,
                 const LocalText& name) {
    if (share.whole != 0) {
      const LocalText part = {name.vi + " đã có", name.en + ", done"};
      const LocalText whole = {name.vi + " phải có", name.en + ", all"};
      add(of, {what + ".part", what + "_part", share.part}, rule, part);
      add(of, {what + ".whole", what + "_whole", share.whole}, rule, whole);
    }
  }

  // Where several answer, how many of them reported (M14).
  void add_heard(const Subject& of, const Share& heard) {
    if (heard.whole > 1) {
      add(of,
          {"heard.part", "heard_part", heard.part},
          "M14",
          {"đơn vị có báo cáo", "units that reported"});
      add(of,
          {"heard.whole", "heard_whole", heard.whole},
          "M14",
          {"đơn vị phải trả lời", "units that answer"});
    }
  }

  // How long the reports have been silent, without anything concrete, or without a case.
  void add_runs(const Subject& missing, const Subject& in_row, const Judgement& interval) {
    if (interval.periods_missing > 0) {
      add(missing,
          {"missing", "periods_missing", interval.periods_missing},
          "S17",
          {"số kỳ liên tiếp chưa có báo cáo", "periods in a row without a report"});
    }
    if (interval.periods_vague > 0) {
      add(in_row,
          {"vague", "periods_vague", interval.periods_vague},
          "M8",
          {"số kỳ liên tiếp không nêu hoạt động cụ thể",
           "periods in a row without anything specific"});
    }
    if (interval.no_case_run > 0) {
      add(in_row,
          {"no_case", "no_case_run", interval.no_case_run},
          "S15",
          {"số kỳ liên tiếp không phát sinh", "periods in a row without a case"});
    }
  }

  void add_task(const TaskStanding& standing) {
    const std::string& id = standing.task->id;
    const Judgement& now = standing.now;
    const Subject task = {"task." + id,
                          {"nhiệm vụ " + id + ": ", "task " + id + ": "},
                          "task_standing",
                          fmt::format("task_id = '{}'", id)};
    add_days(task, now);
    add_share(task, "outputs", now.outputs, "M10", {"sản phẩm", "outputs"});
    add_share(task, "members", now.members, "M14", {"đơn vị thành viên", "members"});
    add_share(task, "events", now.events, "M11", {"sự kiện", "events"});
    add_heard(task, now.heard);
    Subject in_focus = task;
    in_focus.table = "interval_standing";
    in_focus.where +=
        " AND period_id = (SELECT focus FROM task_standing AS task WHERE task.moment = "
        "interval_standing.moment AND task.task_id = interval_standing.task_id)";
    add_runs(task, in_focus, now.second_line ? *now.second_line : now);
    if (facts_.is_now()) {
      for (const JudgedOccurrence& each : standing.occurrences) {
        add_occurrence(standing, each);
      }
      if (standing.schedule->is_dated()) {
        add_record_facts(facts_, standing);
      }
    }
  }

  void add_occurrence(const TaskStanding& standing, const JudgedOccurrence& each) {
    const model::Task& task = *standing.task;
    const std::string& of = each.occurrence.id;
    const std::string fact = fmt::format("occurrence.{}@{}", task.id, of);
    if (!standing.schedule->is_dated()) {
      const Subject interval = {fact,
                                {fmt::format("nhiệm vụ {}, kỳ {}: ", task.id, of),
                                 fmt::format("task {}, period {}: ", task.id, of)},
                                "interval_standing",
                                fmt::format("task_id = '{}' AND period_id = '{}'", task.id, of)};
      add_runs(interval, interval, each.judgement);
      add_heard(interval, each.judgement->heard);
      return;
    }
    const Subject occurrence = {fact,
                                {fmt::format("nhiệm vụ {}, lần {}: ", task.id, of),
                                 fmt::format("task {}, occurrence {}: ", task.id, of)},
                                "occurrence_standing",
                                fmt::format("task_id = '{}' AND occurrence = '{}'", task.id, of)};
    add_days(occurrence, each.judgement);
    add_share(occurrence, "outputs", each.judgement->outputs, "M10", {"sản phẩm", "outputs"});
    add_share(
        occurrence, "members", each.judgement->members, "M14", {"đơn vị thành viên", "members"});
    add_heard(occurrence, each.judgement->heard);
  }

  MomentFacts& facts_;
  const model::PlanIndex& index_;
  const Moment& moment_;
};

}  // namespace

std::string standings_sql(Activity activity) {
  std::vector<std::string> standings;
  for (std::size_t i = 0; i < kStandings; ++i) {
    const auto standing = static_cast<Standing>(i);
    if (activity_of(standing) == activity) {
      standings.push_back(fmt::format("'{}'", number(standing)));
    }
  }
  return fmt::format("standing IN ({})", base::joined(standings, ", "));
}

void add_standing_facts(MomentFacts& facts, const model::PlanIndex& index, const Moment& moment) {
  Writer(facts, index, moment).run();
}

}  // namespace minhbach::analytics
