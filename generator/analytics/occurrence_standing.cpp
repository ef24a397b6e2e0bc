#include "analytics/dated_standing.hpp"
#include "analytics/parties.hpp"
#include "analytics/settle.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

using model::Task;

// First day of the month or quarter a schedule names (M4); none for a whole year or a plain day.
std::optional<Day> first_day(int year, const model::PartOfYear& part) {
  int month = 0;
  if (const auto* named = std::get_if<model::MonthOfYear>(&part)) {
    month = named->month;
  } else if (const auto* quarter = std::get_if<model::QuarterOfYear>(&part)) {
    month = quarter->quarter * 3 - 2;
  } else {
    return std::nullopt;
  }
  return model::last_day_of_month(month == 1 ? year - 1 : year, month == 1 ? 12 : month - 1) +
         std::chrono::days(1);
}

// How bad a standing is for those who share an occurrence, best first (M14: worst of). Undone by
// report is worse than unknown, which is worse than late.
int severity(Standing standing) {
  constexpr std::array kOrder = {Standing::NotApplicable,
                                 Standing::DoneOnTime,
                                 Standing::DoneUndated,
                                 Standing::DoneLate,
                                 Standing::TrackingEnded,
                                 Standing::NotDue,
                                 Standing::InProgress,
                                 Standing::DueSoon,
                                 Standing::DueAwaiting,
                                 Standing::DueUnreported,
                                 Standing::Overdue,
                                 Standing::NotDone,
                                 Standing::BeforePlan,
                                 Standing::NoSnapshot};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), standing) - kOrder.begin());
}

// Of two equally bad ones the later day of completion stands for both: a collective is done when
// its last member is.
bool is_worse(const Judgement& a, const Judgement& b) {
  if (severity(a.standing) != severity(b.standing)) {
    return severity(a.standing) > severity(b.standing);
  }
  const auto done_on = [](const Judgement& j) {
    return j.row == nullptr ? std::nullopt : j.row->done_on;
  };
  return done_on(a) > done_on(b);
}

// Rule M7: an occurrence of a periodic task is done by the official report on that period, on its
// date. Known from the first snapshot that closed since. The report speaks for itself: whatever a
// row says of it, it has the last word.
void add_official_report(const Ledger& ledger,
                         const Occurrence& occurrence,
                         Statements& statements) {
  const std::optional<Day> submitted = ledger.submitted(occurrence.id);
  if (!submitted || !ledger.has_snapshot()) {
    return;
  }
  const AcceptedSnapshot* own = nullptr;
  const AcceptedSnapshot* knows = nullptr;
  for (const AcceptedSnapshot& accepted : ledger.snapshots()) {
    own = accepted.period->id == occurrence.id ? &accepted : own;
    knows = knows == nullptr && accepted.period->closing >= *submitted ? &accepted : knows;
  }
  if (own == nullptr || knows == nullptr) {
    return;
  }
  Statement said;
  said.state = model::ReportState::Done;
  said.done_on = submitted;
  said.closing = knows->period->closing;
  said.snapshot = own->snapshot;
  statements.push_back(said);
}

}  // namespace

DatedCase dated_case(const Ledger& ledger, const Occurrence& occurrence, const Occurrence* next) {
  DatedCase c;
  c.due = occurrence.due;
  c.part_begins = first_day(occurrence.year, occurrence.part);
  c.settle = settle(ledger.plan(), occurrence.due);
  c.tracking_end = ledger.tracking_end();
  c.has_snapshot = ledger.has_snapshot();
  c.before_plan = occurrence.before_plan;
  c.soon_days = ledger.soon_days();
  if (c.has_snapshot) {
    c.closing = ledger.closing();
    c.as_of = ledger.as_of();
    c.next_has_come =
        next != nullptr ? next->due <= c.closing : ledger.has_closing_report(occurrence.due);
  }
  return c;
}

Judgement judge_occurrence(const Ledger& ledger,
                           const Task& task,
                           const Occurrence& occurrence,
                           const Occurrence* next) {
  const DatedCase c = dated_case(ledger, occurrence, next);
  std::optional<Judgement> worst;
  Share members;
  bool compiled = false;
  for (Party& party : parties(ledger, task, occurrence.id, occurrence.due)) {
    if (task.schedule.is<model::Periodic>()) {
      add_official_report(ledger, occurrence, party.statements);
    }
    const Judgement judgement = judge_dated(c, party.statements);
    compiled = compiled || party.compiled;
    // A member for which the task was accepted as not applicable is out of the count.
    if (party.member && judgement.standing != Standing::NotApplicable) {
      ++members.whole;
      members.part += is_done(judgement.standing) ? 1 : 0;
    }
    if (!worst || is_worse(judgement, *worst)) {
      worst = judgement;
    }
  }
  worst->members = members;
  worst->compiled = compiled;
  worst->outputs.whole = static_cast<int>(task.output_items.size());
  return *worst;
}

}  // namespace minhbach::analytics
