#include "site/pages/day_chart.hpp"

#include "charts/signed_points.hpp"
#include "i18n/locale.hpp"
#include "site/pages/parts.hpp"

namespace minhbach::site::pages {

namespace {

// Due days and the days of completion of those that are done and say when.
std::vector<std::pair<const analytics::JudgedOccurrence*, std::int64_t>> completed(
    const Page& page,
    const model::Task& task) {
  std::vector<std::pair<const analytics::JudgedOccurrence*, std::int64_t>> days;
  if (!task.schedule.is_dated()) {
    return days;
  }
  for (const analytics::JudgedOccurrence& each : page.plan().history->now->of(task).occurrences) {
    const model::TaskReport* const row = each.judgement.row;
    if (analytics::is_done(each.judgement.standing) && row != nullptr && row->done_on) {
      days.emplace_back(&each, (*row->done_on - each.occurrence.due).count());
    }
  }
  return days;
}

}  // namespace

bool has_day_chart(const Page& page, const model::Task& task) {
  return completed(page, task).size() > 1;
}

PlanChart day_chart(const Page& page, const model::Task& task) {
  PlanChart chart;
  chart.name = "days-" + task.id;
  chart.title = page.say("chart.days", {{"id", task.id}});
  chart.description = page.say("chart.days_describes");
  chart.figures.name = chart.name;
  chart.figures.columns = {"occurrence", "due", "completed", "days"};
  chart.figures.numeric = {false, false, false, true};
  charts::SignedPoints points;
  points.before = page.say("chart.days_before");
  points.zero = page.say("chart.days_zero");
  points.after = page.say("chart.days_after");
  points.tick_label = [lang = page.lang()](long long tick) {
    return i18n::number(tick, lang);
  };
  for (const auto& [each, days] : completed(page, task)) {
    const bool late = days > 0;
    const std::string n = page.number(days < 0 ? -days : days);
    const std::string text =
        days == 0 ? page.say("chart.on_the_day")
                  : page.say(late ? "chart.days_late" : "chart.days_early", {{"n", n}});
    points.rows.push_back({occurrence_name(page, task, each->occurrence),
                           late ? charts::Symbol::HalfDisc : charts::Symbol::Disc,
                           late ? 1 : 0,
                           static_cast<double>(days),
                           text});
    chart.figures.rows.push_back({each->occurrence.id,
                                  model::iso(each->occurrence.due),
                                  model::iso(*each->judgement.row->done_on),
                                  std::to_string(days)});
  }
  chart.draw = [points = std::move(points)](const charts::Caption& caption, charts::Format format) {
    return charts::draw(points, caption, format);
  };
  return chart;
}

}  // namespace minhbach::site::pages
