#include "analytics/report_facts.hpp"

#include "analytics/kind_names.hpp"
#include "analytics/moment_facts.hpp"
#include "analytics/reports_received.hpp"
#include "analytics/year_result.hpp"

#include <fmt/format.h>

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

void add_coverage(Facts& facts,
                  const std::string& prefix,
                  const std::string& period_id,
                  const Coverage& coverage) {
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
    Fact fact;
    fact.id = fmt::format("{}reports.{}", prefix, count.what);
    fact.value = count.value;
    fact.rule = "M14";
    fact.meaning = {fmt::format("{}, kỳ {}", count.meaning.vi, period_id),
                    fmt::format("{}, period {}", count.meaning.en, period_id)};
    fact.sql = fmt::format("SELECT count(*) FROM report_received WHERE period_id = '{}'{};",
                           period_id,
                           count.condition);
    facts.add(std::move(fact));
  }
}

// Of the units whose last report did not come, nor the one before it.
void add_missing_runs(Facts& facts,
                      const std::string& newest,
                      const std::vector<ReceivedReport>& reports) {
  for (const ReceivedReport& report : reports) {
    if (report.period->id != newest || report.missing_run < 2) {
      continue;
    }
    Fact fact;
    fact.id = "reports.missing_run." + report.unit->id;
    fact.value = report.missing_run;
    fact.rule = "M14";
    fact.meaning = {"số kỳ liên tiếp chưa nhận báo cáo của đơn vị " + report.unit->id,
                    "reports running not received from unit " + report.unit->id};
    fact.sql = fmt::format(
        "SELECT missing_run FROM report_received WHERE period_id = '{}' AND unit_id = '{}';",
        newest,
        report.unit->id);
    facts.add(std::move(fact));
  }
}

}  // namespace

void add_report_facts(Facts& facts, const History& history) {
  const std::vector<ReceivedReport> reports = reports_received(history.newest().moment->ledger());
  const std::string& newest = history.newest().period->id;
  add_coverage(facts, {}, newest, coverage_of_period(reports, newest));
  for (const PeriodStanding& each : history.periods) {
    const std::string& id = each.period->id;
    add_coverage(facts, id + "/", id, coverage_of_period(reports, id));
  }
  add_missing_runs(facts, newest, reports);
}

namespace {

// Over all years together.
void add_all_years(MomentFacts& facts, const std::vector<YearResult>& years) {
  std::map<Standing, int> counts;
  int due = 0;
  for (const YearResult& year : years) {
    for (const YearOccurrence& each : year.occurrences) {
      ++counts[each.occurrence->judgement.standing];
      ++due;
    }
  }
  const std::string where =
      "standing <> 'S1' AND task_id IN (SELECT task_id FROM schedule WHERE kind IN ('yearly', "
      "'once'))";
  const base::LocalText of = {"lần thực hiện của nhiệm vụ hằng năm và một lần",
                              "occurrences of yearly and once tasks"};
  facts.add("years.due", due, "M3", of, "count(*) FROM occurrence_standing", where);
  for (const auto& [standing, n] : counts) {
    facts.add(fmt::format("years.{}", number(standing)),
              n,
              number(standing),
              {fmt::format("{}, tình trạng {}", of.vi, number(standing)),
               fmt::format("{}, standing {}", of.en, number(standing))},
              "count(*) FROM occurrence_standing",
              fmt::format("{} AND standing = '{}'", where, number(standing)));
  }
}

}  // namespace

void add_interval_facts(Facts& facts, const History& history) {
  std::map<Activity, int> counts;
  int due = 0;
  for (const TaskStanding& standing : history.now->tasks()) {
    if (standing.task->schedule.is_dated()) {
      continue;
    }
    for (const JudgedOccurrence& each : standing.occurrences) {
      if (history.of(each.occurrence.id) != nullptr) {
        ++counts[activity_of(each.judgement.standing)];
        ++due;
      }
    }
  }
  MomentFacts now(facts, {});
  const std::string where = "period_id IN (SELECT period_id FROM snapshot)";
  const base::LocalText of = {"lượt báo cáo theo kỳ của nhiệm vụ không có thời hạn",
                              "reports by period on tasks without a deadline"};
  now.add("intervals.due", due, "M8", of, "count(*) FROM interval_standing", where);
  for (const Activity activity : kActivities) {
    std::string standings;
    for (std::size_t i = 0; i < kStandings; ++i) {
      const auto standing = static_cast<Standing>(i);
      if (activity_of(standing) == activity) {
        standings += fmt::format("{}'{}'", standings.empty() ? "" : ", ", number(standing));
      }
    }
    now.add(fmt::format("intervals.{}", code(activity)),
            counts[activity],
            "M8",
            with_kind(of, name(activity)),
            "count(*) FROM interval_standing",
            fmt::format("{} AND standing IN ({})", where, standings));
  }
}

void add_year_facts(Facts& facts, const Moment& now) {
  const std::vector<YearResult> years = year_results(now);
  std::set<Standing> occurring;
  for (const YearResult& year : years) {
    for (const YearOccurrence& each : year.occurrences) {
      occurring.insert(each.occurrence->judgement.standing);
    }
  }
  MomentFacts of_now(facts, {});
  add_all_years(of_now, years);
  for (const YearResult& year : years) {
    std::map<Standing, int> counts;
    for (const YearOccurrence& each : year.occurrences) {
      ++counts[each.occurrence->judgement.standing];
    }
    const std::string from = "count(*) FROM occurrence_standing";
    const std::string where = fmt::format(
        "year = {} AND standing <> 'S1' AND task_id IN "
        "(SELECT task_id FROM schedule WHERE kind IN ('yearly', 'once'))",
        year.year);
    const base::LocalText of = {fmt::format("lần thực hiện đến hạn trong năm {}", year.year),
                                fmt::format("occurrences due in {}", year.year)};
    of_now.add(fmt::format("year.{}.due", year.year),
               static_cast<std::int64_t>(year.occurrences.size()),
               "M1",
               of,
               from,
               where);
    for (const Standing standing : occurring) {
      of_now.add(fmt::format("year.{}.{}", year.year, number(standing)),
                 counts[standing],
                 number(standing),
                 {fmt::format("{}, tình trạng {}", of.vi, number(standing)),
                  fmt::format("{}, standing {}", of.en, number(standing))},
                 from,
                 fmt::format("{} AND standing = '{}'", where, number(standing)));
    }
  }
}

}  // namespace minhbach::analytics
