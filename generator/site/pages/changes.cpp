// What happened between two periods (M32): to occurrences, to values, to the plan. What only the
// calendar did is no change.
#include "analytics/target_facts.hpp"
#include "analytics/value_change.hpp"
#include "analytics/value_facts.hpp"
#include "site/pages/marks.hpp"
#include "site/pages/pages.hpp"
#include "site/pages/parts.hpp"
#include "site/pages/period_parts.hpp"
#include "site/pages/progress_parts.hpp"
#include "site/pages/value_parts.hpp"
#include "site/views/revision_pages.hpp"

#include <algorithm>
#include <array>

namespace minhbach::site::pages {

namespace {

using analytics::Happened;
using analytics::Happening;
using analytics::PeriodStanding;

struct Pair {
  const PeriodStanding& before;
  const PeriodStanding& after;
};

std::string prefix_of(const PeriodStanding& of) {
  return of.period->id + "/";
}

// Anchors are addresses: they stay as they are in both languages. Changes of the plan have a table
// of their own.
constexpr std::array<std::pair<Happening, std::string_view>, analytics::kHappenings.size() - 1>
    kGroups = {{{Happening::DoneInTime, "dung-han"},
                {Happening::DoneLate, "hoan-thanh-qua-han"},
                {Happening::DoneUndated, "khong-ro-ngay"},
                {Happening::DoneCorrected, "sua-ngay-hoan-thanh"},
                {Happening::TakenBack, "rut-lai"},
                {Happening::NewlyOverdue, "moi-qua-han"},
                {Happening::EndedUndone, "khong-hoan-thanh"},
                {Happening::Unreported, "thieu-bao-cao"},
                {Happening::SilentRun, "hai-ky-khong-bao-cao"},
                {Happening::VagueRun, "khong-cu-the"},
                {Happening::ReportedAgain, "bao-cao-tro-lai"},
                {Happening::ConcreteAgain, "cu-the-tro-lai"},
                {Happening::Outputs, "them-san-pham"},
                {Happening::Members, "them-don-vi"},
                {Happening::Events, "them-su-kien"},
                {Happening::Started, "bat-dau"},
                {Happening::NotApplicable, "khong-ap-dung"}}};

// One side of a row: with all details where the occurrence is the one in focus.
views::Standing side(const Page& page,
                     const analytics::TaskStanding& task,
                     const analytics::JudgedOccurrence* occurrence,
                     const std::string& prefix) {
  if (occurrence == nullptr || occurrence->occurrence.id == task.focus_id()) {
    return task_standing(page, task, prefix);
  }
  const analytics::Judgement& judged = occurrence->judgement;
  views::Standing view;
  view.code = analytics::number(judged.standing);
  put_mark(mark_of(judged), view);
  view.name = page.say("standing." + view.code);
  return view;
}

// '1/3 → 2/3 sản phẩm'.
Markup step_words(const Page& page, const Happened& happened, const std::string& prefix) {
  const std::string fact = prefix + analytics::fact_of(happened);
  return page.sentence("changes.step." + std::string(analytics::code(happened.what)),
                       {{"from_part", page.datum(fact + ".from.part")},
                        {"from_whole", page.datum(fact + ".from.whole")},
                        {"to_part", page.datum(fact + ".to.part")},
                        {"to_whole", page.datum(fact + ".to.whole")}});
}

// 'Báo cáo: Chưa thực hiện → Đang thực hiện'.
Markup start_words(const Page& page, const analytics::Judgement& before) {
  const std::string& was = before.last_state
                               ? page.say_of("report_state.", model::word(*before.last_state))
                               : page.say("changes.not_heard");
  return page.sentence("changes.step.started",
                       {{"before", Page::escaped(was)},
                        {"after", Page::escaped(page.say("report_state.in_progress"))}});
}

views::ChangeRow change_row(Page& page, const Pair& pair, const Happened& happened) {
  const model::Task& task = *happened.after->task;
  const analytics::JudgedOccurrence* const then = happened.before->occurrence(happened.occurrence);
  const analytics::JudgedOccurrence* const now = happened.after->occurrence(happened.occurrence);
  views::ChangeRow row;
  row.task = page.task_link(task);
  if (now != nullptr && !task.schedule.is<model::Once>()) {
    row.of = occurrence_name(page, task, now->occurrence);
  }
  row.before = side(page, *happened.before, then, prefix_of(pair.before));
  row.after = side(page, *happened.after, now, prefix_of(pair.after));
  if (happened.to.whole > 0) {
    row.step = step_words(page, happened, prefix_of(pair.after));
  } else if (happened.what == Happening::Started && then != nullptr) {
    row.step = start_words(page, then->judgement);
  }
  row.delay = delay(page, now != nullptr ? now->judgement : happened.after->now);
  return row;
}

std::vector<views::ChangeGroup> groups(Page& page, const Pair& pair) {
  std::vector<views::ChangeGroup> groups;
  for (const auto& [kind, anchor] : kGroups) {
    const std::string word(analytics::code(kind));
    views::ChangeGroup group;
    group.anchor = anchor;
    group.title = page.say("happening." + word);
    group.explanation = page.say("happening_text." + word);
    group.fact = prefix_of(pair.after) + "happening." + word;
    group.number = page.fact(group.fact);
    for (const Happened& each : pair.after.happenings) {
      if (each.what == kind) {
        group.rows.push_back(change_row(page, pair, each));
      }
    }
    if (!group.rows.empty()) {
      groups.push_back(std::move(group));
    }
  }
  return groups;
}

// 'tăng', 'giảm', 'không đổi'; empty: they are not of one kind.
std::string direction(const Page& page, const analytics::ValueChange& change) {
  const auto way = analytics::direction(change);
  return !way                                    ? std::string()
         : *way == std::strong_ordering::equal   ? page.say("changes.value_same")
         : *way == std::strong_ordering::greater ? page.say("changes.value_up")
                                                 : page.say("changes.value_down");
}

std::vector<views::ValueChange> value_changes(Page& page, const Pair& pair) {
  std::vector<views::ValueChange> rows;
  for (const analytics::ValueChange& each : analytics::value_changes(
           page.plan().plan, *pair.before.moment, *pair.after.moment, *pair.after.period)) {
    const model::IndicatorValue& was = *each.was.value;
    const model::IndicatorValue& now = *each.now.value;
    rows.push_back({indicator_name(page, *each.indicator),
                    page.say_of("value_basis.", model::word(now.basis)),
                    value_span(page, was),
                    value_words(page, *each.indicator, was, each.was.period->id + "/"),
                    value_span(page, now),
                    value_words(page, *each.indicator, now, prefix_of(pair.after)),
                    direction(page, each)});
  }
  return rows;
}

void add_pair(Page& page, const Pair& pair, views::ChangesPage& view) {
  view.is_compared = true;
  view.between = page.sentence("changes.between",
                               {{"after", period_link(page, *pair.after.period)},
                                {"before", Page::escaped(period_name(page, *pair.before.period))}});
  view.groups = groups(page, pair);
  view.counts = happening_counts(page, *pair.after.period, "");
  view.sentence = happened_sentence(page, *pair.after.period);
  for (const model::Amendment* const amendment : pair.after.amendments) {
    view.amendments.push_back(amendment_row(page, *amendment));
  }
  view.values = value_changes(page, pair);
  for (const model::Correction& correction : page.plan().plan.progress.corrections) {
    if (pair.before.period->closing < correction.made_on &&
        correction.made_on <= pair.after.period->closing) {
      view.corrections.push_back(correction_row(page, correction));
    }
  }
  view.has_changes = !view.groups.empty() || !view.amendments.empty() || !view.values.empty() ||
                     !view.corrections.empty();
}

views::Link change_link(const Page& page, const PeriodStanding& of) {
  return {page.to_item(PageKind::Change, of.period->id),
          Page::escaped(period_title(page, *of.period))};
}

}  // namespace

Markup happened_count(const Page& page, const model::ReportingPeriod& period) {
  return page.sentence(
      "changes.count",
      {{"changed", page.datum(period.id + "/happening.tasks")}, {"whole", page.datum("tasks")}});
}

Markup happened_sentence(const Page& page, const model::ReportingPeriod& period) {
  return {happened_count(page, period).html + " " + base::html(page.say("changes.sentence"))};
}

std::vector<views::HappeningCount> happening_counts(const Page& page,
                                                    const model::ReportingPeriod& period,
                                                    const std::string& href) {
  std::vector<views::HappeningCount> counts;
  for (const auto& [kind, anchor] : kGroups) {
    const std::string word(analytics::code(kind));
    const std::string fact = period.id + "/happening." + word;
    if (page.plan().facts.get(fact).value > 0) {
      counts.push_back(
          {fact,
           page.fact(fact),
           {href + "#" + std::string(anchor), Page::escaped(page.say("happening." + word))}});
    }
  }
  return counts;
}

std::string changes(Page& page) {
  const std::vector<PeriodStanding>& all = page.plan().history->periods;
  views::ChangesPage view;
  view.is_list = true;
  if (all.size() > 1) {
    add_pair(page, {all[all.size() - 2], all.back()}, view);
  }
  for (std::size_t i = all.size(); i-- > 1;) {
    view.all.push_back(change_link(page, all[i]));
  }
  const std::string script = page.site().assets.path("compare.js");
  if (has_comparison(page.plan()) && !script.empty()) {
    view.compare_scripts = {{Page::escaped(page.to(compare_data(page).path))},
                            {Page::escaped(page.to(script))}};
  }
  return page.render(view);
}

std::string change(Page& page) {
  const std::vector<PeriodStanding>& all = page.plan().history->periods;
  std::size_t at = all.size() - 1;
  while (all[at].period->id != page.item()) {
    --at;
  }
  views::ChangesPage view;
  add_pair(page, {all[at - 1], all[at]}, view);
  if (at > 1) {
    view.previous = change_link(page, all[at - 1]);
  }
  if (at + 1 < all.size()) {
    view.next = change_link(page, all[at + 1]);
  }
  const std::string name = period_name(page, *all[at].period);
  const std::string before = period_name(page, *all[at - 1].period);
  return page.render(
      {.heading = page.say("changes.heading", {{"period", name}}),
       .description = page.say("describe.change", {{"period", name}, {"before", before}}),
       .status = status_line(page, *all[at].moment),
       .kept = &all[at]},
      view);
}

}  // namespace minhbach::site::pages
