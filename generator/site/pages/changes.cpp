// What changed between two periods (M32): movement apart from what only the calendar or the coming
// and going of reports did.
#include "analytics/target_facts.hpp"
#include "analytics/value_facts.hpp"
#include "analytics/value_series.hpp"
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

using analytics::Movement;
using analytics::PeriodStanding;

struct Pair {
  const PeriodStanding& before;
  const PeriodStanding& after;
};

std::string prefix_of(const PeriodStanding& of) {
  return of.period->id + "/";
}

// Anchors are addresses: they stay as they are in both languages.
constexpr std::array<std::pair<Movement, std::string_view>, 6> kGroups = {
    {{Movement::Improved, "cai-thien"},
     {Movement::Worsened, "giam-sut"},
     {Movement::NewCycle, "sang-ky-moi"},
     {Movement::ReportingLost, "thieu-bao-cao"},
     {Movement::ReportingRegained, "bao-cao-tro-lai"},
     {Movement::PlanChanged, "ke-hoach-dieu-chinh"}}};

// One side of a row: of a dated task the occurrence it is about, with all details where that is the
// one in focus.
struct Side {
  std::string of;
  views::Standing standing;
};

Side side(const Page& page,
          const analytics::TaskStanding& task,
          const std::string& occurrence,
          const std::string& prefix) {
  Side side;
  const bool in_focus = !task.focus || occurrence.empty() ||
                        task.occurrences[*task.focus].occurrence.id == occurrence;
  if (in_focus) {
    side.standing = task_standing(page, task, prefix);
  }
  for (const analytics::JudgedOccurrence& each : task.occurrences) {
    const bool meant = in_focus ? task.focus && &each == &task.occurrences[*task.focus]
                                : each.occurrence.id == occurrence;
    if (meant && task.task->schedule.is_dated()) {
      side.of = occurrence_name(page, *task.task, each.occurrence);
    }
    if (meant && !in_focus) {
      side.standing.code = analytics::number(each.judgement.standing);
      side.standing.klass = class_word(each.judgement.klass);
      side.standing.mark = mark_of(each.judgement.standing);
      side.standing.name = page.say("standing." + side.standing.code);
    }
  }
  return side;
}

// The occurrence that moved; empty: each side tells of its own (a new cycle, or no occurrences).
std::string moved_occurrence(const analytics::TaskMovement& task) {
  for (const bool after : {true, false}) {
    const analytics::TaskStanding& of = after ? *task.after : *task.before;
    for (const analytics::OccurrenceMovement& each : task.occurrences) {
      if (each.movement == task.movement && of.focus &&
          of.occurrences[*of.focus].occurrence.id == each.occurrence) {
        return each.occurrence;
      }
    }
  }
  return {};
}

views::ChangeRow change_row(Page& page, const Pair& pair, const analytics::TaskMovement& movement) {
  const std::string moved = moved_occurrence(movement);
  const Side before = side(page, *movement.before, moved, prefix_of(pair.before));
  const Side after = side(page, *movement.after, moved, prefix_of(pair.after));
  return {page.task_link(*movement.after->task),
          !before.of.empty() && !after.of.empty(),
          before.of,
          before.standing,
          after.of,
          after.standing,
          delay(page, movement.after->now)};
}

std::vector<views::ChangeGroup> groups(Page& page, const Pair& pair) {
  std::vector<views::ChangeGroup> groups;
  for (const auto& [movement, anchor] : kGroups) {
    const std::string word(analytics::code(movement));
    views::ChangeGroup group;
    group.anchor = anchor;
    group.title = page.say("movement." + word);
    group.explanation = page.say("movement_text." + word);
    group.fact = prefix_of(pair.after) + "movement." + word;
    group.number = page.fact(group.fact);
    for (const analytics::TaskMovement& each : pair.after.movements) {
      if (each.movement == movement) {
        group.rows.push_back(change_row(page, pair, each));
      }
    }
    if (!group.rows.empty()) {
      groups.push_back(std::move(group));
    }
  }
  return groups;
}

// Values that may be judged, against the one before on the same basis: windows of different kinds
// are never compared (M21).
std::vector<views::ValueChange> value_changes(Page& page, const Pair& pair) {
  std::vector<views::ValueChange> rows;
  for (const model::Indicator& indicator : page.plan().plan.indicators) {
    const auto before = analytics::eligible_values(pair.before.moment->ledger(), indicator.id);
    for (const analytics::ReportedValue& now :
         analytics::eligible_values(pair.after.moment->ledger(), indicator.id)) {
      const auto was = std::find_if(before.rbegin(), before.rend(), [&](const auto& each) {
        return each.value->basis == now.value->basis;
      });
      if (now.period != pair.after.period || was == before.rend()) {
        continue;
      }
      rows.push_back({indicator_name(page, indicator),
                      page.say_of("value_basis.", model::word(now.value->basis)),
                      value_span(page, *was->value),
                      value_words(page, indicator, *was->value, was->period->id + "/"),
                      value_span(page, *now.value),
                      value_words(page, indicator, *now.value, prefix_of(pair.after))});
    }
  }
  return rows;
}

void add_pair(Page& page, const Pair& pair, views::ChangesPage& view) {
  const std::string prefix = prefix_of(pair.after);
  view.is_compared = true;
  view.between = page.sentence("changes.between",
                               {{"after", period_link(page, *pair.after.period)},
                                {"before", Page::escaped(period_name(page, *pair.before.period))}});
  view.groups = groups(page, pair);
  view.sentence = page.sentence("changes.sentence",
                                {{"improved", page.datum(prefix + "movement.improved")},
                                 {"worsened", page.datum(prefix + "movement.worsened")},
                                 {"unchanged", page.datum(prefix + "movement.unchanged")}});
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
       .status = status_line(page, *all[at].moment)},
      view);
}

}  // namespace minhbach::site::pages
