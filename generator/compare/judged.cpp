#include "compare/judged.hpp"

#include "analytics/count.hpp"
#include "analytics/history.hpp"
#include "analytics/progress_facts.hpp"

#include <fmt/format.h>

#include "workbook/words.hpp"

namespace minhbach::compare {

namespace {

base::LocalText both(const model::SourceText& text) {
  return {text.vi, text.shown(base::Lang::En)};
}

void add_moment(const analytics::Moment& moment, const std::string& name, Judged& into) {
  for (const analytics::TaskStanding& task : moment.tasks()) {
    into.tasks[{name, task.task->id}] = {task.now->standing, task.now->klass, task.in_plan};
  }
  for (const analytics::TargetResult& target : moment.targets()) {
    into.targets[{name, target.target->id}] = target.decisive.result;
  }
}

void add_receipts(const analytics::Ledger& ledger, Judged& into) {
  for (const analytics::ReceivedReport& report : analytics::reports_received(ledger)) {
    into.receipts[{"", report.period->id + "/" + report.unit->id}] = report.receipt;
  }
}

void add_facts(const analytics::Facts& facts, const analytics::History* history, Judged& into) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const analytics::Fact fact = facts.at(i);
    const analytics::PeriodStanding* const of =
        history == nullptr || fact.moment().empty() ? nullptr : history->of(fact.moment());
    Judged::At at{"", fact.id()};
    if (of != nullptr) {
      at = {moment_of(of->period->id, of->snapshot->revision), std::string(fact.name())};
    }
    into.facts[std::move(at)] = {fact.value, fact.decimals, fact.meaning()};
  }
}

void add_names(const model::Plan& plan, const model::PlanIndex& index, Judged& into) {
  into.title = both(plan.short_title);
  into.is_illustrative = plan.illustrative;
  for (const model::Task& task : plan.tasks) {
    into.task_names[task.id] = both(index.task(task.id).title);
  }
  for (const model::Target& target : plan.targets) {
    into.target_names[target.id] = both(target.label);
  }
  for (const model::Indicator& indicator : plan.indicators) {
    into.indicator_names[indicator.id] = both(indicator.name);
  }
  for (const model::Unit& unit : plan.units) {
    into.unit_names[unit.id] = both(unit.name);
  }
  for (const model::ReportingPeriod& period : plan.periods) {
    into.period_names[period.id] = workbook::period_words(period);
  }
}

}  // namespace

std::string moment_of(std::string_view period, int revision) {
  return fmt::format("{}@{}", period, revision);
}

Judged judged(const model::Plan& plan) {
  Judged into;
  const model::PlanIndex index(plan);
  add_names(plan, index, into);
  for (const model::Snapshot& snapshot : plan.progress.snapshots) {
    into.snapshots.push_back(
        {snapshot.period_id, snapshot.revision, snapshot.published.has_value()});
  }
  analytics::Facts facts = analytics::count(index);
  const std::optional<analytics::History> history = analytics::history(index, std::nullopt);
  if (history) {
    analytics::add_progress_facts(facts, index, *history);
    add_moment(*history->now, "", into);
    for (const auto* const list : {&history->periods, &history->superseded}) {
      for (const analytics::PeriodStanding& each : *list) {
        add_moment(*each.moment, moment_of(each.period->id, each.snapshot->revision), into);
      }
    }
    add_receipts(history->now->ledger(), into);
  }
  add_facts(facts, history ? &*history : nullptr, into);
  return into;
}

}  // namespace minhbach::compare
