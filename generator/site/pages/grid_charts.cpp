#include "analytics/reports_received.hpp"
#include "analytics/year_result.hpp"
#include "base/text.hpp"
#include "charts/mark_grid.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/plan_charts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/sentences.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace minhbach::site::pages {

namespace {

using analytics::StandingClass;
using Table = model::PlanSource::Table;

const analytics::Moment& now(const Page& page) {
  return *page.plan().history->now;
}

// What a cell shows: at most six standings in one grid (T9). The standing itself stands in the
// table.
struct Shown {
  Mark mark;
  std::string words;
  int rank = 0;  // place in the legend
};

constexpr int kGridPlaces = 2;  // in the legend, for each class or activity

// Of tasks with a deadline the class; within attention, what nobody reported has words of its own.
Shown shown_class(const Page& page, const analytics::Judgement& judgement) {
  const bool is_silent = judgement.standing == analytics::Standing::DueUnreported;
  const StandingClass told =
      judgement.klass == StandingClass::None ? StandingClass::NotJudged : judgement.klass;
  const auto* const rank =
      std::find(analytics::kStandingClasses.begin(), analytics::kStandingClasses.end(), told);
  return {mark_of(judgement),
          page.say(is_silent ? "standing.S10" : "class." + class_word(told)),
          static_cast<int>(rank - analytics::kStandingClasses.begin()) * kGridPlaces +
              (is_silent ? 1 : 0)};
}

// Of the others what was reported, and whether that needs attention by now.
Shown shown_activity(const Page& page, const analytics::Judgement& judgement) {
  const analytics::Activity activity = analytics::activity_of(judgement.standing);
  const bool asks = judgement.klass == StandingClass::Attention;
  const std::string words = page.say_of("activity.", analytics::code(activity));
  return {mark_of(judgement),
          asks ? page.say("grid.needs_attention", {{"what", words}}) : words,
          static_cast<int>(activity) * kGridPlaces + (asks ? 1 : 0)};
}

// A report that was owed.
Shown shown_receipt(const Page& page, analytics::Receipt receipt) {
  return {mark_of(receipt),
          page.say_of("received.", analytics::code(receipt)),
          static_cast<int>(receipt)};
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

// Collects a grid with the legend of what occurs in it, and the same as a table.
class Grid {
 public:
  Grid(const Page& page, std::vector<std::string> columns) : page_(page) {
    figures_.columns = std::move(columns);
  }

  void add_year(int year) { grid_.columns.push_back({{}, std::to_string(year)}); }
  void add_periods() {
    for (const analytics::PeriodStanding& each : page_.plan().history->periods) {
      grid_.columns.push_back({std::to_string(each.period->year), short_period(*each.period)});
    }
  }
  void begin_row(std::string label) { grid_.rows.push_back({std::move(label), {}, {}}); }
  void add_gap() { grid_.rows.back().cells.emplace_back(); }
  void add(const Shown& shown, std::vector<std::string> figures, charts::Told told = {}) {
    grid_.rows.back().cells.push_back({shown.mark.shape, in_kit(shown.mark), {}, std::move(told)});
    legend_.try_emplace(shown.rank,
                        charts::LegendItem{shown.mark.shape, in_kit(shown.mark), shown.words});
    std::vector<std::optional<std::string>> row(figures.begin(), figures.end());
    figures_.rows.push_back(std::move(row));
  }
  // The occurrence of the task that `is_meant`, or a gap. `when`: the column in words.
  void add(const analytics::TaskStanding& of,
           const std::string& column,
           const std::string& when,
           const auto& is_meant) {
    const auto at = std::find_if(of.occurrences.begin(),
                                 of.occurrences.end(),
                                 [&](const auto& each) { return is_meant(each.occurrence); });
    if (at == of.occurrences.end()) {
      add_gap();
      return;
    }
    const analytics::Standing standing = at->judgement->standing;
    add(of.schedule->is_dated() ? shown_class(page_, at->judgement)
                                : shown_activity(page_, at->judgement),
        {of.task->id,
         column,
         std::string(analytics::number(standing)),
         std::string(analytics::code(standing))},
        told(of, when, standing));
  }

  // What a mark tells who points at it. In a picture of so many rows nobody points at one, and
  // their words would be the largest part of the page.
  charts::Told told(const analytics::TaskStanding& of,
                    const std::string& when,
                    analytics::Standing standing) const {
    constexpr std::size_t kMostRows = 200;
    if (page_.plan().plan.tasks.size() > kMostRows) {
      return {};
    }
    return {of.task->id + " · " + when,
            page_.say_of("standing.", analytics::number(standing)),
            page_.to_item(PageKind::Task, of.task->id)};
  }

  PlanChart chart(std::string name, std::string title, const std::string& words, Markup sentence) {
    for (auto& [rank, item] : legend_) {
      grid_.legend.push_back(std::move(item));
    }
    return {.name = std::move(name),
            .title = std::move(title),
            .description = page_.say(words + "_describes"),
            .sentence = std::move(sentence),
            .draw = drawing(std::move(grid_)),
            .figures = std::move(figures_)};
  }

 private:
  const Page& page_;
  charts::MarkGrid grid_;
  Table figures_;
  std::map<int, charts::LegendItem> legend_;  // what occurs, by rank
};

std::string task_label(const Page& page, const model::Task& task) {
  return task.id + ". " + page.plain(task.title);
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
  Grid grid(page, {"task", "year", "standing", "code"});
  for (const analytics::YearResult& year : years) {
    grid.add_year(year.year);
  }
  for (const analytics::TaskStanding& standing : now(page).tasks()) {
    const model::Task& task = *standing.task;
    if (!task.schedule.is<model::Yearly>() && !task.schedule.is<model::Once>()) {
      continue;
    }
    grid.begin_row(task_label(page, task));
    for (const analytics::YearResult& year : years) {
      const std::string column = std::to_string(year.year);
      grid.add(standing, column, column, [&](const analytics::Occurrence& each) {
        return model::year_of(each.due) == year.year;
      });
    }
  }
  return grid.chart("years",
                    page.say("grid.years",
                             {{"from", std::to_string(years.front().year)},
                              {"to", std::to_string(years.back().year)}}),
                    "grid.years",
                    years_sentence(page));
}

PlanChart interval_chart(const Page& page) {
  Grid grid(page, {"task", "period", "standing", "code"});
  grid.add_periods();
  for (const analytics::TaskStanding& standing : now(page).tasks()) {
    if (standing.schedule->is_dated()) {
      continue;
    }
    grid.begin_row(task_label(page, *standing.task));
    for (const analytics::PeriodStanding& period : page.plan().history->periods) {
      const std::string& id = period.period->id;
      grid.add(
          standing, id, period_name(page, *period.period), [&](const analytics::Occurrence& each) {
            return each.id == id;
          });
    }
  }
  return grid.chart(
      "intervals", page.say("grid.intervals"), "grid.intervals", intervals_sentence(page));
}

namespace {

// Of all periods of the grid, not of the newest alone.
Markup receipts_sentence(const Page& page) {
  return page.sentence("grid.receipts",
                       {{"all", page.counted("grid.receipts_owed", "receipts.expected")},
                        {"on_time", page.datum("receipts.on_time")},
                        {"late", page.datum("receipts.late")},
                        {"none", page.datum("receipts.none")}});
}

}  // namespace

PlanChart received_chart(const Page& page) {
  Grid grid(page, {"unit", "period", "state", "received_on"});
  grid.add_periods();
  std::map<std::pair<const model::Unit*, std::string>, const analytics::ReceivedReport*> by_cell;
  const auto reports = analytics::reports_received(page.plan().history->now->ledger());
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
    for (const analytics::PeriodStanding& each : page.plan().history->periods) {
      const auto at = by_cell.find({&unit, each.period->id});
      if (at == by_cell.end()) {
        grid.add_gap();
        continue;
      }
      const analytics::ReceivedReport& report = *at->second;
      grid.add(shown_receipt(page, report.receipt),
               {report.unit->id,
                report.period->id,
                std::string(analytics::code(report.receipt)),
                report.received_on ? model::iso(*report.received_on) : std::string()});
    }
  }
  return grid.chart(
      "reports-received", page.say("grid.received"), "grid.received", receipts_sentence(page));
}

}  // namespace minhbach::site::pages
