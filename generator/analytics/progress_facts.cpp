#include "analytics/progress_facts.hpp"

#include "analytics/kind_names.hpp"
#include "analytics/reports_received.hpp"
#include "analytics/standing_facts.hpp"
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "analytics/year_result.hpp"
#include "model/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace minhbach::analytics {

namespace {

struct Count {
  std::string_view what;
  int value;
  base::LocalText meaning;
  std::string_view condition;
};

// Which reports came for a period; coverage comes before performance (M14).
void add_coverage(MomentFacts& facts, std::string_view period_id, const Coverage& coverage) {
  for (const Count& count :
       {Count{"expected", coverage.whole(), {"báo cáo phải gửi", "reports owed"}, ""},
        Count{"received",
              coverage.received(),
              {"báo cáo đã nhận", "reports received"},
              " AND state <> 'none'"},
        Count{"on_time",
              coverage.on_time,
              {"báo cáo nhận đúng hạn", "reports received on time"},
              " AND state = 'on_time'"},
        Count{"late",
              coverage.late,
              {"báo cáo nhận chậm", "reports received late"},
              " AND state = 'late'"},
        Count{"none",
              coverage.none,
              {"báo cáo chưa nhận", "reports not received"},
              " AND state = 'none'"}}) {
    base::LocalText meaning = count.meaning;
    if (facts.is_now()) {
      meaning.vi += fmt::format(", kỳ {}", period_id);
      meaning.en += fmt::format(", period {}", period_id);
    }
    facts.add({fmt::format("reports.{}", count.what),
               count.value,
               0,
               "M14",
               std::move(meaning),
               "count(*) FROM report_received"},
              fmt::format("period_id = '{}'{}", period_id, count.condition));
  }
}

// Of all periods together, as the grid of units and periods shows them.
void add_receipts(MomentFacts& now, const std::vector<ReceivedReport>& reports) {
  std::map<Receipt, std::int64_t> counts;
  for (const ReceivedReport& report : reports) {
    ++counts[report.receipt];
  }
  const auto add = [&](std::string_view what,
                       std::int64_t n,
                       const base::LocalText& meaning,
                       const std::string& where) {
    now.add({fmt::format("receipts.{}", what),
             n,
             0,
             "M14",
             {meaning.vi + ", mọi kỳ", meaning.en + ", all periods"},
             "count(*) FROM report_received"},
            where);
  };
  add("expected",
      static_cast<std::int64_t>(reports.size()),
      {"báo cáo phải gửi", "reports owed"},
      "");
  for (const auto& [receipt, meaning] :
       {std::pair(Receipt::OnTime,
                  base::LocalText{"báo cáo nhận đúng hạn", "reports received on time"}),
        std::pair(Receipt::Late, base::LocalText{"báo cáo nhận chậm", "reports received late"}),
        std::pair(Receipt::None, base::LocalText{"báo cáo chưa nhận", "reports not received"})}) {
    add(code(receipt), counts[receipt], meaning, fmt::format("state = '{}'", code(receipt)));
  }
}

// Of the units whose last report did not come, nor the one before it.
void add_missing_runs(MomentFacts& now,
                      const std::string& newest,
                      const std::vector<ReceivedReport>& reports) {
  for (const ReceivedReport& report : reports) {
    if (report.period->id != newest || report.missing_run < 2) {
      continue;
    }
    now.add({"reports.missing_run." + report.unit->id,
             report.missing_run,
             0,
             "M14",
             {"số kỳ liên tiếp chưa nhận báo cáo của đơn vị " + report.unit->id,
              "reports running not received from unit " + report.unit->id},
             "missing_run FROM report_received"},
            fmt::format("period_id = '{}' AND unit_id = '{}'", newest, report.unit->id));
  }
}

// Occurrences whose facts are told together.
struct OccurrenceSet {
  std::string id;  // the ids of their facts begin with it
  std::string_view rule;
  base::LocalText meaning;
  std::string where;
};

// How occurrences went: how many there are, and of each standing.
void add_counts(MomentFacts& facts,
                const OccurrenceSet& of,
                const std::map<Standing, int>& counts) {
  const std::string from = "count(*) FROM occurrence_standing";
  int due = 0;
  for (const auto& [standing, n] : counts) {
    due += n;
  }
  facts.add({of.id + ".due", due, 0, of.rule, of.meaning, from}, of.where);
  // What pages say first; the standings are the detail. They have no class that is not dated.
  for (const StandingClass klass : kStandingClasses) {
    if (klass != StandingClass::Ongoing) {
      int n = 0;
      for (const auto& [standing, times] : counts) {
        n += class_of(standing) == klass ? times : 0;
      }
      facts.add({fmt::format("{}.{}", of.id, letter(klass)),
                 n,
                 0,
                 "K7",
                 with_kind(of.meaning, name(klass)),
                 from},
                fmt::format("{} AND class = '{}'", of.where, letter(klass)));
    }
  }
  for (const auto& [standing, n] : counts) {
    facts.add({fmt::format("{}.{}", of.id, number(standing)),
               n,
               0,
               number(standing),
               {fmt::format("{}, tình trạng {}", of.meaning.vi, number(standing)),
                fmt::format("{}, status {}", of.meaning.en, number(standing))},
               from},
              fmt::format("{} AND standing = '{}'", of.where, number(standing)));
  }
}

void add_report_facts(MomentFacts& now, const History& history) {
  const std::vector<ReceivedReport> reports = reports_received(history.now->ledger());
  const std::string& newest = history.newest().period->id;
  add_coverage(now, newest, coverage_of_period(reports, newest));
  add_receipts(now, reports);
  add_missing_runs(now, newest, reports);
}

// What was reported on tasks without a deadline, over all periods together.
void add_interval_facts(Facts& facts, const History& history) {
  std::map<Activity, int> counts;
  int due = 0;
  for (const TaskStanding& standing : history.now->tasks()) {
    if (standing.schedule->is_dated()) {
      continue;
    }
    for (const JudgedOccurrence& each : standing.occurrences) {
      if (history.of(each.occurrence.id) != nullptr) {
        ++counts[activity_of(each.judgement->standing)];
        ++due;
      }
    }
  }
  MomentFacts now(facts, {});
  const std::string where = "period_id IN (SELECT period_id FROM snapshot)";
  const base::LocalText of = {"lượt báo cáo theo kỳ của nhiệm vụ không có thời hạn",
                              "reports by period on tasks without a deadline"};
  now.add({"intervals.due", due, 0, "M8", of, "count(*) FROM interval_standing"}, where);
  for (const Activity activity : kActivities) {
    now.add({fmt::format("intervals.{}", code(activity)),
             counts[activity],
             0,
             "M8",
             with_kind(of, name(activity)),
             "count(*) FROM interval_standing"},
            fmt::format("{} AND {}", where, standings_sql(activity)));
  }
}

// The occurrences of yearly and once tasks, by the year they fall due in (M1), and of all years.
void add_year_facts(Facts& facts, const Moment& now) {
  const std::vector<YearResult> years = year_results(now);
  std::map<Standing, int> all;
  for (const YearResult& year : years) {
    for (const YearOccurrence& each : year.occurrences) {
      ++all[each.occurrence->judgement->standing];
    }
  }
  MomentFacts of_now(facts, {});
  const std::string where =
      "standing <> 'S1' AND task_id IN "
      "(SELECT task_id FROM schedule_now WHERE kind IN ('yearly', 'once'))";
  add_counts(of_now,
             {"years",
              "M3",
              {"lần thực hiện của nhiệm vụ hằng năm và một lần",
               "occurrences of yearly tasks and tasks due once"},
              where},
             all);
  for (const YearResult& year : years) {
    // Of each year also the standings that occur in others only: a table has a row for each.
    std::map<Standing, int> counts;
    for (const auto& [standing, n] : all) {
      counts[standing] = 0;
    }
    for (const YearOccurrence& each : year.occurrences) {
      ++counts[each.occurrence->judgement->standing];
    }
    add_counts(of_now,
               {fmt::format("year.{}", year.year),
                "M1",
                {fmt::format("lần thực hiện đến hạn trong năm {}", year.year),
                 fmt::format("occurrences due in {}", year.year)},
                fmt::format("year = {} AND {}", year.year, where)},
               counts);
  }
}

// One number of a step that is counted, before ('from') or now ('to').
void add_step(MomentFacts& facts, const Happened& of, std::string_view side, const Share& share) {
  for (const auto& [what, value] : {std::pair("part", share.part), {"whole", share.whole}}) {
    facts.add({fmt::format("{}.{}.{}", fact_of(of), side, what),
               value,
               0,
               "M32",
               with_kind({fmt::format("nhiệm vụ {} {}", of.after->task->id, of.occurrence),
                          fmt::format("task {} {}", of.after->task->id, of.occurrence)},
                         name(of.what)),
               fmt::format("{}_{} FROM happening", side, what)},
              fmt::format("task_id = '{}' AND occurrence = '{}' AND happening = '{}'",
                          of.after->task->id,
                          of.occurrence,
                          code(of.what)));
  }
}

// Rule M32: how often each kind happened, to how many tasks, and the steps that are counted.
void add_happenings(MomentFacts& facts, const std::vector<Happened>& happenings) {
  const base::LocalText since{"thay đổi so với kỳ trước", "what changed since the last period"};
  for (const Happening kind : kHappenings) {
    const auto n = std::count_if(happenings.begin(), happenings.end(), [&](const Happened& each) {
      return each.what == kind;
    });
    facts.add({fmt::format("happening.{}", code(kind)),
               n,
               0,
               "M32",
               with_kind(since, name(kind)),
               "count(*) FROM happening"},
              fmt::format("happening = '{}'", code(kind)));
  }
  std::set<const TaskStanding*> tasks;
  for (const Happened& each : happenings) {
    tasks.insert(each.after);
    if (each.to.whole > 0) {
      add_step(facts, each, "from", each.from);
      add_step(facts, each, "to", each.to);
    }
  }
  facts.add({"happening.tasks",
             static_cast<std::int64_t>(tasks.size()),
             0,
             "M32",
             {"nhiệm vụ có thay đổi so với kỳ trước", "tasks to which something happened"},
             "count(DISTINCT task_id) FROM happening"},
            "");
}

void add_period_facts(Facts& facts, const model::PlanIndex& index, const PeriodStanding& period) {
  const Ledger& ledger = period.moment->ledger();
  MomentFacts of(facts, period.id);
  add_coverage(of,
               period.period->id,
               coverage_of(reports_received(ledger, {period.snapshot, period.period})));
  add_standing_facts(of, index, *period.moment);
  add_target_facts(of, index, *period.moment);
  add_happenings(of, period.happenings);
  add_value_facts(of, *period.snapshot, ledger);
}

}  // namespace

void add_progress_facts(Facts& facts, const model::PlanIndex& index, const History& history) {
  MomentFacts now(facts, {});
  add_standing_facts(now, index, *history.now);
  add_target_facts(now, index, *history.now);
  add_report_facts(now, history);
  add_year_facts(facts, *history.now);
  add_interval_facts(facts, history);
  for (const auto* const list : {&history.periods, &history.superseded}) {
    for (const PeriodStanding& period : *list) {
      add_period_facts(facts, index, period);
    }
  }
  add_value_facts(facts, history.now->ledger());
}

}  // namespace minhbach::analytics
