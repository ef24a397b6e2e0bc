#include "analytics/story.hpp"

#include "analytics/ongoing_standing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace minhbach::story {

namespace {

using namespace model;

template <class Row>
Row& find(std::vector<Row>& rows, std::string_view id) {
  const auto at =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  if (at == rows.end()) {
    throw std::logic_error("no row " + std::string(id));
  }
  return *at;
}

void add_task(Plan& plan, const std::string& id, Schedule schedule) {
  Task task;
  task.id = id;
  task.group_id = id.substr(0, id.find('.'));
  task.schedule = std::move(schedule);
  task.assignments.push_back({Role::Lead, kOffice});
  plan.tasks.push_back(std::move(task));
}

void add_tasks(Plan& plan) {
  for (const auto& [id, part] :
       std::vector<std::pair<std::string, PartOfYear>>{{"VII.2", MonthOfYear{1}},
                                                       {"V.3", QuarterOfYear{1}},
                                                       {"VI.3", QuarterOfYear{1}},
                                                       {"II.3", MonthOfYear{8}},
                                                       {"VII.3", MonthOfYear{9}},
                                                       {"IV.5", QuarterOfYear{3}},
                                                       {"I.1", MonthOfYear{12}},
                                                       {"II.1", MonthOfYear{12}},
                                                       {"VII.1", MonthOfYear{12}},
                                                       {"VII.4", MonthOfYear{12}},
                                                       {"VII.5", MonthOfYear{12}},
                                                       {"IV.3", QuarterOfYear{4}},
                                                       {"I.3", WholeYear{}},
                                                       {"III.5", WholeYear{}},
                                                       {"VI.9", WholeYear{}}}) {
    add_task(plan, id, {Yearly{part}, false, {}});
  }
  add_task(plan, "VII.6", {Periodic{}, false, {}});
  for (const char* id : {"I.2",   "I.4",   "I.5",  "II.2", "II.5", "II.6", "II.8", "III.1", "III.2",
                         "III.3", "III.4", "IV.1", "IV.2", "IV.4", "V.1",  "V.2",  "V.4",   "V.5",
                         "VI.1",  "VI.2",  "VI.4", "VI.5", "VI.6", "VI.7", "VI.8"}) {
    add_task(plan, id, {Continuous{}, false, {}});
  }
  add_task(plan, "II.4", {OnEvent{}, false, {}});
  add_task(plan, "II.7", {NotStated{}, false, {}});
  find(plan.tasks, "III.5").output_items.resize(3);
  find(plan.tasks, "III.5").output_mode = OutputMode::All;
  find(plan.tasks, "V.3").output_items.resize(2);
  find(plan.tasks, "V.3").output_mode = OutputMode::Any;
}

void add_period(
    Plan& plan, std::string id, PeriodKind kind, int year, const std::array<std::string, 4>& days) {
  plan.periods.push_back(
      {std::move(id), kind, year, day(days[0]), day(days[1]), day(days[2]), day(days[3]), {}, {}});
}

void add_periods(Plan& plan) {
  add_period(plan,
             "2021-N",
             PeriodKind::Year,
             2021,
             {"2020-12-15", "2021-09-15", "2021-12-14", "2021-12-20"});
  for (int year = 2022; year <= 2025; ++year) {
    const std::string before = fmt::format("{}-12-15", year - 1);
    const auto on = [year](const std::string& month_day) {
      return fmt::format("{}-{}", year, month_day);
    };
    const auto add = [&](const char* suffix,
                         PeriodKind kind,
                         const std::string& from,
                         const std::string& interval_from,
                         const std::string& month) {
      add_period(plan,
                 fmt::format("{}-{}", year, suffix),
                 kind,
                 year,
                 {from, interval_from, on(month + "-14"), on(month + "-20")});
    };
    add("Q1", PeriodKind::Quarter1, before, before, "03");
    add("6T", PeriodKind::SixMonths, before, on("03-15"), "06");
    add("Q3", PeriodKind::Quarter3, on("06-15"), on("06-15"), "09");
    add("N", PeriodKind::Year, before, on("09-15"), "12");
  }
  add_period(plan,
             "2025-TK",
             PeriodKind::Closing,
             2025,
             {"2021-12-15", "2025-12-15", "2026-01-14", "2026-01-20"});
}

void add_unit(Plan& plan, std::string id, UnitKind kind) {
  Unit unit;
  unit.id = std::move(id);
  unit.kind = kind;
  plan.units.push_back(std::move(unit));
}

struct TargetRow {
  const char* id;
  Nature nature;
  Comparator comparator;
  const char* value;
};

void add_targets(Plan& plan) {
  for (const TargetRow& row : {TargetRow{"T03", Nature::Flow, Comparator::AtLeast, "100"},
                               {"T04", Nature::Stock, Comparator::AtLeast, "100"},
                               {"T05", Nature::Register, Comparator::Equal, "100"},
                               {"T08", Nature::Flow, Comparator::AtLeast, "60"},
                               {"T09", Nature::Survey, Comparator::AtLeast, "90"},
                               {"T10", Nature::Survey, Comparator::AtLeast, "80"},
                               {"T12", Nature::Reduction, Comparator::ReduceByAtLeast, "10"},
                               {"T15", Nature::Survey, Comparator::AtLeast, "90"},
                               {"T18", Nature::Flow, Comparator::Equal, "100"},
                               {"T19", Nature::Flow, Comparator::Equal, "100"},
                               {"T23", Nature::Stock, Comparator::Equal, "100"},
                               {"T25", Nature::Flow, Comparator::Equal, "100"}}) {
    Indicator indicator;
    indicator.id = row.id;
    indicator.nature = row.nature;
    plan.indicators.push_back(indicator);
    Target target;
    target.id = row.id;
    target.conditions.push_back({row.id, row.comparator, decimal(row.value), Measure::Percent});
    plan.targets.push_back(std::move(target));
  }
  Target& t04 = find(plan.targets, "T04");
  for (const auto& [year, value] : std::vector<std::pair<int, const char*>>{
           {2021, "30"}, {2022, "50"}, {2023, "70"}, {2024, "90"}, {2025, "100"}}) {
    t04.milestones.push_back({year,
                              decimal(value),
                              year == 2021 ? MilestoneOrigin::Stated : MilestoneOrigin::Derived,
                              {}});
  }
  find(plan.targets, "T10").strength = Strength::Aspiration;
  find(plan.targets, "T12").missing.vi = "Kế hoạch không nêu mốc so sánh";
  find(plan.targets, "T15").in_remit = false;
  find(plan.indicators, "T08").breaks.push_back({day("2022-08-15"), {}, {}});
}

}  // namespace

Day day(std::string_view iso) {
  const auto parsed = parse_day(iso);
  if (!parsed) {
    throw std::logic_error("not a day: " + std::string(iso));
  }
  return *parsed;
}

Decimal decimal(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  if (!parsed) {
    throw std::logic_error("not a decimal: " + std::string(text));
  }
  return *parsed;
}

Story::Story() {
  plan.id = "p";
  plan.effective_from = *PartialDate::parse("2021-12");
  plan.effective_to = day("2025-12-31");
  plan.follow_up_unit_id = kOffice;
  add_unit(plan, kOffice, UnitKind::Unit);
  add_unit(plan, "thanh-tra-so", UnitKind::Unit);
  add_unit(plan, kCollective, UnitKind::Collective);
  for (int n = 1; n <= 9; ++n) {
    add_unit(plan, fmt::format("don-vi-{}", n), UnitKind::Unit);
  }
  add_tasks(plan);
  add_periods(plan);
  add_targets(plan);
}

Task& Story::task(std::string_view id) {
  return find(plan.tasks, id);
}

Target& Story::target(std::string_view id) {
  return find(plan.targets, id);
}

void Story::name_members() {
  task("VII.2").assignments = {{Role::Lead, kCollective}};
  for (int n = 1; n <= 9; ++n) {
    find(plan.units, kCollective)
        .members.push_back({fmt::format("don-vi-{}", n), day("2021-12-01"), {}, {}});
  }
}

Snapshot& Story::snapshot(std::string_view period, int revision) {
  for (Snapshot& snapshot : progress.snapshots) {
    if (snapshot.period_id == period && snapshot.revision == revision) {
      return snapshot;
    }
  }
  Snapshot snapshot;
  snapshot.period_id = period;
  snapshot.revision = revision;
  snapshot.submitted = find(plan.periods, period).submission_due;
  progress.snapshots.push_back(std::move(snapshot));
  return progress.snapshots.back();
}

TaskReport& Story::report(std::string_view period,
                          std::string_view task_id,
                          std::string_view occurrence,
                          ReportState state,
                          std::string_view done_on) {
  TaskReport row;
  row.task_id = task_id;
  row.occurrence = occurrence;
  row.unit_id = task(task_id).assignments.front().unit_id;
  row.reported = state;
  if (!done_on.empty()) {
    row.done_on = day(done_on);
  }
  auto& rows = snapshot(period).task_reports;
  rows.push_back(std::move(row));
  return rows.back();
}

void Story::document(std::string_view id, std::string_view issued) {
  Document document;
  document.id = id;
  document.issued = day(issued);
  progress.documents.push_back(std::move(document));
}

void Story::value(std::string_view period, std::string_view indicator, const Value& given) {
  const auto number = [](std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(decimal(text));
  };
  IndicatorValue value;
  value.indicator_id = indicator;
  value.basis = given.basis;
  value.value_to = day(given.to);
  value.level = given.level;
  value.numerator = number(given.numerator);
  value.denominator = number(given.denominator);
  value.value = number(given.value);
  value.baseline = number(given.baseline);
  value.baseline_document_id = given.baseline_document;
  if (given.responses > 0) {
    value.responses = given.responses;
    value.sampling.vi = "chọn mẫu ngẫu nhiên";
  }
  snapshot(period).values.push_back(std::move(value));
}

analytics::Ledger Story::ledger(std::string_view closing, std::string_view as_of) const {
  analytics::Asked asked = analytics::asked_of(plan);
  asked.closing = day(closing);
  if (!as_of.empty()) {
    asked.as_of = day(as_of);
  }
  return {plan, progress, asked};
}

analytics::Judgement Story::judge(std::string_view task_id,
                                  std::string_view occurrence,
                                  std::string_view closing,
                                  std::string_view as_of) {
  const analytics::Ledger at = ledger(closing, as_of);
  const analytics::TaskStanding standing = analytics::stand(at, task(task_id));
  if (occurrence.empty()) {
    return standing.now;
  }
  for (const analytics::JudgedOccurrence& each : standing.occurrences) {
    if (each.occurrence.id == occurrence) {
      return each.judgement;
    }
  }
  throw std::logic_error("no occurrence " + std::string(occurrence));
}

analytics::ConditionResult Story::result(std::string_view target_id, std::string_view closing) {
  const analytics::Ledger at = ledger(closing);
  const PlanIndex index(plan);
  return analytics::judge_target(at, index, target(target_id)).decisive;
}

std::string Story::result_of_year(std::string_view target_id, std::string_view closing, int year) {
  const analytics::Ledger at = ledger(closing);
  const PlanIndex index(plan);
  const model::Target& of = target(target_id);
  const model::Condition& condition = of.conditions.front();
  const auto result =
      analytics::result_of_year(at, index.indicator(condition.indicator_id), of, condition, year);
  return result ? std::string(analytics::number(*result)) : "";
}

}  // namespace minhbach::story
