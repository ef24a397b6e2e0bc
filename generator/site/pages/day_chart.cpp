// On which day against its deadline each occurrence of a task was completed, and which ones were
// not.
#include "base/text.hpp"
#include "charts/signed_points.hpp"
#include "i18n/locale.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/plan_charts.hpp"

#include <algorithm>
#include <array>

namespace minhbach::site::pages {

namespace {

using analytics::JudgedOccurrence;
using analytics::Standing;
using charts::Symbol;

// All that fell due: one left out would be one that flatters.
std::vector<const JudgedOccurrence*> fallen_due(const Page& page, const model::Task& task) {
  std::vector<const JudgedOccurrence*> due;
  const analytics::Moment& now = *page.plan().history->now;
  if (!task.schedule.is_dated()) {
    return due;
  }
  for (const JudgedOccurrence& each : now.of(task).occurrences) {
    if (analytics::has_fallen_due(now.ledger(), each)) {
      due.push_back(&each);
    }
  }
  return due;
}

// From the due day to that of completion; of one still undone, so far.
std::optional<std::int64_t> days_from_due(const JudgedOccurrence& of) {
  if (of.judgement->done_on) {
    return (*of.judgement->done_on - of.occurrence.due).count();
  }
  return of.judgement->standing == Standing::Overdue
             ? std::optional<std::int64_t>(of.judgement->days)
             : std::nullopt;
}

// What the marks of the chart say: 'late'. The standings of what has fallen due, and no others.
std::string_view mark_word(const JudgedOccurrence& of) {
  constexpr std::array<std::pair<Standing, std::string_view>, 8> kWords = {
      {{Standing::DoneOnTime, "on_time"},
       {Standing::DoneLate, "late"},
       {Standing::DoneUndated, "undated"},
       {Standing::NotDone, "not_completed"},
       {Standing::Overdue, "not_completed"},
       {Standing::DueUnreported, "unreported"},
       {Standing::DueAwaiting, "awaiting"},
       {Standing::NotApplicable, "not_applicable"}}};
  const Standing standing = of.judgement->standing;
  const auto* const at = std::find_if(
      kWords.begin(), kWords.end(), [&](const auto& each) { return each.first == standing; });
  return at == kWords.end() ? "unreported" : at->second;
}

std::string days_text(const Page& page, const JudgedOccurrence& of) {
  const Standing standing = of.judgement->standing;
  const auto days = days_from_due(of);
  if (!days) {
    return page.say(standing == Standing::DoneOnTime
                        ? "chart.days_in_time_undated"
                        : "standing." + std::string(analytics::number(standing)));
  }
  if (*days == 0) {
    return page.say("chart.on_the_day");
  }
  const std::int64_t n = *days < 0 ? -*days : *days;
  return page.say(std::string("chart.days_") +
                      (standing == Standing::Overdue ? "overdue"
                       : *days > 0                   ? "late"
                                                     : "early") +
                      (n == 1 ? ".one" : ".other"),
                  {{"n", page.number(n)}});
}

charts::SignedRow signed_row(const Page& page,
                             const model::Task& task,
                             const JudgedOccurrence& of) {
  charts::SignedRow row;
  row.label = occurrence_name(page, task, of.occurrence);
  const Mark mark = mark_of(*of.judgement);
  row.symbol = mark.shape;
  row.k = in_kit(mark);
  if (const auto days = days_from_due(of)) {
    row.value = static_cast<double>(*days);
  }
  row.text = days_text(page, of);
  return row;
}

// Each mark that occurs, once.
void add_mark(const Page& page,
              const JudgedOccurrence& of,
              const charts::SignedRow& row,
              std::vector<charts::LegendItem>& legend) {
  const std::string words = page.say("chart.days_mark." + std::string(mark_word(of)));
  if (std::none_of(
          legend.begin(), legend.end(), [&](const auto& item) { return item.text == words; })) {
    legend.push_back({row.symbol, row.k, words});
  }
}

// What is said in brackets behind a part: a fact of the record, where it is not zero.
struct Aside {
  std::string_view fact;
  std::string_view words;
};

// ' (1 quá hạn, 1 không rõ đúng hạn)'.
std::string in_brackets(const Page& page,
                        const std::string& record,
                        const std::vector<Aside>& asides) {
  std::vector<std::string> parts;
  for (const Aside& aside : asides) {
    const std::string id = record + std::string(aside.fact);
    if (page.plan().facts.find(id)) {
      parts.push_back(page.counted(aside.words, id).html);
    }
  }
  return parts.empty() ? "" : " (" + base::joined(parts, ", ") + ")";
}

// 'Trong 5 lần thực hiện đã đến hạn: 3/5 hoàn thành (1 quá hạn), 2/5 không.'
Markup days_sentence(const Page& page, const model::Task& task) {
  const std::string record = "record." + task.id + ".";
  const Markup due = page.datum(record + "due");
  const auto part = [&](const std::string& what) {
    return page
        .sentence("chart.days_part." + what, {{"n", page.datum(record + what)}, {"due", due}})
        .html;
  };
  std::vector<std::string> parts = {
      part("completed") +
          in_brackets(page,
                      record,
                      {{"late", "sentence.completed_b"}, {"undated", "sentence.completed_g"}}),
      part("not_completed") + in_brackets(page, record, {{"unreported", "record.unreported"}})};
  for (const char* const other : {"awaiting", "not_applicable"}) {
    if (page.plan().facts.find(record + other)) {
      parts.push_back(part(other));
    }
  }
  return page.sentence("chart.days_sentence",
                       {{"due", due}, {"parts", {base::joined(parts, ", ")}}});
}

model::PlanSource::Table days_table(const std::vector<const JudgedOccurrence*>& rows) {
  model::PlanSource::Table table;
  table.columns = {"occurrence", "due", "standing", "code", "completed", "days"};
  using model::ColumnType;
  table.types = {ColumnType::Text,
                 ColumnType::Date,
                 ColumnType::Text,
                 ColumnType::Text,
                 ColumnType::Date,
                 ColumnType::Integer};
  for (const JudgedOccurrence* const each : rows) {
    const std::optional<model::Day>& day = each->judgement->done_on;
    const auto days = days_from_due(*each);
    table.rows.push_back({each->occurrence.id,
                          model::iso(each->occurrence.due),
                          std::string(analytics::number(each->judgement->standing)),
                          std::string(analytics::code(each->judgement->standing)),
                          day ? std::optional(model::iso(*day)) : std::nullopt,
                          days ? std::optional(std::to_string(*days)) : std::nullopt});
  }
  return table;
}

}  // namespace

bool has_day_chart(const Page& page, const model::Task& task) {
  return fallen_due(page, task).size() > 1;
}

PlanChart day_chart(const Page& page, const model::Task& task) {
  const std::vector<const JudgedOccurrence*> due = fallen_due(page, task);
  charts::SignedPoints points;
  points.before = page.say("chart.days_before");
  points.zero = page.say("chart.days_zero");
  points.after = page.say("chart.days_after");
  points.tick_label = [lang = page.lang()](long long tick) {
    return i18n::number(tick, lang);
  };
  for (const JudgedOccurrence* const each : due) {
    points.rows.push_back(signed_row(page, task, *each));
    add_mark(page, *each, points.rows.back(), points.legend);
  }
  points.reach = charts::reach_without_outliers(points.rows);
  if (points.reach) {
    points.legend.push_back({Symbol::Break, charts::kNoClass, page.say("chart.days_beyond")});
  }
  return {.name = "days-" + task.id,
          .title = page.say("chart.days", {{"id", task.id}}),
          .description = page.say("chart.days_describes"),
          .sentence = days_sentence(page, task),
          .draw = drawing(std::move(points)),
          .figures = days_table(due)};
}

}  // namespace minhbach::site::pages
