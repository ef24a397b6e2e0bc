// The yearly grid of the overview.
#include "analytics/year_result.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/overview_parts.hpp"
#include "site/pages/progress_parts.hpp"

#include <algorithm>
#include <map>

namespace minhbach::site::pages {

namespace {

using analytics::StandingClass;

// What nobody reported has a shape and a word of its own, so that it is not taken for what failed.
bool is_silent(const analytics::Judgement& judgement) {
  return judgement.standing == analytics::Standing::DueUnreported;
}

// Of what is told, in the order of the legend: the class, silence behind the rest of its own.
using Rank = std::pair<std::size_t, bool>;

Rank rank_of(const analytics::Judgement& judgement) {
  const auto* const at = std::find(
      analytics::kStandingClasses.begin(), analytics::kStandingClasses.end(), judgement.klass);
  return {static_cast<std::size_t>(at - analytics::kStandingClasses.begin()), is_silent(judgement)};
}

views::GridCell mark(const Page& page, const analytics::Judgement& judgement) {
  const StandingClass klass =
      judgement.klass == StandingClass::None ? StandingClass::NotJudged : judgement.klass;
  views::GridCell cell;
  put_mark(mark_of(judgement), cell);
  cell.name = page.say(is_silent(judgement) ? "standing.S10" : "class." + class_word(klass));
  return cell;
}

}  // namespace

std::optional<views::YearMarks> year_marks(Page& page) {
  const analytics::Moment& now = *page.plan().history->now;
  const std::vector<analytics::YearResult> years = analytics::year_results(now);
  views::YearMarks view;
  for (const analytics::YearResult& year : years) {
    view.years.push_back({Page::escaped(std::to_string(year.year))});
  }
  std::map<Rank, views::GridCell> legend;
  for (const analytics::TaskStanding& standing : now.tasks()) {
    const model::Schedule& schedule = *standing.schedule;
    if (!schedule.is<model::Yearly>() && !schedule.is<model::Once>()) {
      continue;
    }
    views::GridRow row{page.task_link(*standing.task), {}};
    for (const analytics::YearResult& year : years) {
      const auto at = std::find_if(
          standing.occurrences.begin(), standing.occurrences.end(), [&](const auto& each) {
            return each.occurrence.year == year.year;
          });
      row.cells.emplace_back();
      if (at != standing.occurrences.end()) {
        row.cells.back() = mark(page, at->judgement);
        legend.try_emplace(rank_of(at->judgement), row.cells.back());
      }
    }
    view.rows.push_back(std::move(row));
  }
  if (view.rows.empty()) {
    return std::nullopt;
  }
  for (auto& [rank, cell] : legend) {
    view.legend.push_back(std::move(cell));
  }
  return view;
}

}  // namespace minhbach::site::pages
