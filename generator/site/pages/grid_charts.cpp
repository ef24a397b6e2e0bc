#include "site/pages/grid_charts.hpp"

#include "analytics/reports_received.hpp"
#include "analytics/year_result.hpp"
#include "base/text.hpp"
#include "charts/mark_grid.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/sentences.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace minhbach::site::pages {

namespace {

using analytics::Judgement;
using charts::Symbol;
using Of = analytics::Standing;
using Table = model::PlanSource::Table;

const analytics::Moment& now(const Page& page) {
  return *page.plan().history->now;
}

Symbol symbol_of(Of standing) {
  switch (standing) {
    case Of::DoneUndated: return Symbol::DottedRing;
    case Of::DoneOnTime:
    case Of::Active:
    case Of::EventsHandled: return Symbol::Disc;
    case Of::DoneLate:
    case Of::General:
    case Of::EventsPending: return Symbol::HalfDisc;
    case Of::NotDone:
    case Of::Overdue: return Symbol::Cross;
    case Of::DueAwaiting:
    case Of::DueSoon:
    case Of::InProgress:
    case Of::NotDue:
    case Of::NoCase: return Symbol::Ring;
    case Of::DueUnreported:
    case Of::Unreported: return Symbol::Dash;
    case Of::TrackingEnded: return Symbol::Square;
    case Of::NoSnapshot:
    case Of::BeforePlan:
    case Of::NotApplicable:
    case Of::NoDeadline: return Symbol::Speck;
  }
  return Symbol::Speck;
}

// Ongoing tasks are told apart by what was reported, the others by class.
int class_in_kit(const Judgement& judgement) {
  switch (analytics::activity_of(judgement.standing)) {
    case analytics::Activity::Active: return 0;
    case analytics::Activity::Events:
    case analytics::Activity::General: return 1;
    case analytics::Activity::NoCase: return 2;
    case analytics::Activity::Silent: return 3;
    case analytics::Activity::NotJudged: break;
  }
  return std::max(0, static_cast<int>(judgement.klass) - 1);
}

// Collects a grid with the legend of what occurs in it, and the same as a table.
class Grid {
 public:
  Grid(const Page& page, std::string name, std::vector<std::string> columns) : page_(page) {
    figures_.name = std::move(name);
    figures_.columns = std::move(columns);
    figures_.numeric.assign(figures_.columns.size(), false);
  }

  void add_column(std::string group, std::string label) {
    grid_.columns.push_back({std::move(group), std::move(label)});
  }
  void begin_row(std::string label) { grid_.rows.push_back({std::move(label), {}, {}}); }
  void add_gap() { grid_.rows.back().cells.emplace_back(); }
  void add(Symbol symbol, int k, const std::string& words, std::vector<std::string> figures) {
    grid_.rows.back().cells.push_back({symbol, k, {}});
    if (told_.insert(words).second) {
      grid_.legend.push_back({symbol, k, words});
    }
    std::vector<std::optional<std::string>> row(figures.begin(), figures.end());
    figures_.rows.push_back(std::move(row));
  }
  void add(const Judgement& judgement, const std::string& row, const std::string& column) {
    const std::string number(analytics::number(judgement.standing));
    add(symbol_of(judgement.standing),
        class_in_kit(judgement),
        page_.say("standing." + number),
        {row, column, number, std::string(analytics::code(judgement.standing))});
  }

  void move_into(PlanChart& chart) {
    chart.draw = [grid = std::move(grid_)](const charts::Caption& caption, charts::Format format) {
      return charts::draw(grid, caption, format);
    };
    chart.figures = std::move(figures_);
  }

 private:
  const Page& page_;
  charts::MarkGrid grid_;
  Table figures_;
  std::set<std::string> told_;
};

std::string task_label(const Page& page, const model::Task& task) {
  return task.id + ". " + page.plain(task.title);
}

// 'I', '6T', 'III', 'N': the columns of one year.
std::string short_period(const model::ReportingPeriod& period) {
  switch (period.kind) {
    case model::PeriodKind::Quarter1: return "I";
    case model::PeriodKind::SixMonths: return "6T";
    case model::PeriodKind::Quarter3: return "III";
    case model::PeriodKind::Year: return "N";
    case model::PeriodKind::Month: return "T";
    case model::PeriodKind::Closing: return "TK";
  }
  return {};
}

}  // namespace

bool has_year_grid(const Page& page) {
  const std::vector<model::Task>& tasks = page.plan().plan.tasks;
  return std::any_of(tasks.begin(), tasks.end(), [](const model::Task& task) {
    return task.schedule.is<model::Yearly>() || task.schedule.is<model::Once>();
  });
}

PlanChart year_grid_chart(const Page& page) {
  const std::vector<analytics::YearResult> years = analytics::year_results(now(page));
  PlanChart chart;
  chart.name = "years";
  chart.title = page.say(
      "grid.years",
      {{"from", std::to_string(years.front().year)}, {"to", std::to_string(years.back().year)}});
  chart.description = page.say("grid.years_describes");
  chart.sentence = years_sentence(page);
  Grid grid(page, "years", {"task", "year", "standing", "code"});
  for (const analytics::YearResult& year : years) {
    grid.add_column({}, std::to_string(year.year));
  }
  for (const analytics::TaskStanding& standing : now(page).tasks()) {
    const model::Task& task = *standing.task;
    if (!task.schedule.is<model::Yearly>() && !task.schedule.is<model::Once>()) {
      continue;
    }
    grid.begin_row(task_label(page, task));
    for (const analytics::YearResult& year : years) {
      const auto at = std::find_if(
          standing.occurrences.begin(), standing.occurrences.end(), [&](const auto& each) {
            return model::year_of(each.occurrence.due) == year.year;
          });
      if (at == standing.occurrences.end()) {
        grid.add_gap();
      } else {
        grid.add(at->judgement, task.id, std::to_string(year.year));
      }
    }
  }
  grid.move_into(chart);
  return chart;
}

PlanChart interval_chart(const Page& page) {
  PlanChart chart;
  chart.name = "intervals";
  chart.title = page.say("grid.intervals");
  chart.description = page.say("grid.intervals_describes");
  chart.sentence = intervals_sentence(page);
  Grid grid(page, "intervals", {"task", "period", "standing", "code"});
  const auto& periods = page.plan().history->periods;
  for (const analytics::PeriodStanding& each : periods) {
    grid.add_column(std::to_string(each.period->year), short_period(*each.period));
  }
  for (const analytics::TaskStanding& standing : now(page).tasks()) {
    if (standing.task->schedule.is_dated()) {
      continue;
    }
    grid.begin_row(task_label(page, *standing.task));
    for (const analytics::PeriodStanding& each : periods) {
      const auto at = std::find_if(
          standing.occurrences.begin(), standing.occurrences.end(), [&](const auto& occurrence) {
            return occurrence.occurrence.id == each.period->id;
          });
      if (at == standing.occurrences.end()) {
        grid.add_gap();
      } else {
        grid.add(at->judgement, standing.task->id, each.period->id);
      }
    }
  }
  grid.move_into(chart);
  return chart;
}

PlanChart received_chart(const Page& page) {
  using analytics::Receipt;
  PlanChart chart;
  chart.name = "reports-received";
  chart.title = page.say("grid.received");
  chart.description = page.say("grid.received_describes");
  chart.sentence = received_sentence(page, {});
  Grid grid(page, "reports-received", {"unit", "period", "state", "received_on"});
  const auto& periods = page.plan().history->periods;
  for (const analytics::PeriodStanding& each : periods) {
    grid.add_column(std::to_string(each.period->year), short_period(*each.period));
  }
  std::map<std::pair<const model::Unit*, std::string>, const analytics::ReceivedReport*> by_cell;
  const auto reports = analytics::reports_received(page.plan().history->newest().moment->ledger());
  std::set<const model::Unit*> owing;
  for (const analytics::ReceivedReport& report : reports) {
    by_cell[{report.unit, report.period->id}] = &report;
    owing.insert(report.unit);
  }
  for (const model::Unit& unit : page.plan().plan.units) {
    if (!owing.contains(&unit)) {
      continue;
    }
    grid.begin_row(page.plain(unit.name));
    for (const analytics::PeriodStanding& each : periods) {
      const auto at = by_cell.find({&unit, each.period->id});
      if (at == by_cell.end()) {
        grid.add_gap();
        continue;
      }
      const analytics::ReceivedReport& report = *at->second;
      const std::string code(analytics::code(report.receipt));
      grid.add(report.receipt == Receipt::OnTime ? Symbol::Disc
               : report.receipt == Receipt::Late ? Symbol::HalfDisc
                                                 : Symbol::Dash,
               report.receipt == Receipt::OnTime ? 0
               : report.receipt == Receipt::Late ? 1
                                                 : 3,
               page.say("received." + code),
               {unit.id,
                each.period->id,
                code,
                report.received_on ? model::iso(*report.received_on) : std::string()});
    }
  }
  grid.move_into(chart);
  return chart;
}

}  // namespace minhbach::site::pages
