#include "analytics/dated_standing.hpp"

#include "analytics/parties.hpp"
#include "model/in_force.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

using model::ReportState;
using model::Task;
using std::chrono::days;

int days_between(Day from, Day to) {
  return (to - from).count();
}

// What a standing rests on: the case, and what was said of it.
struct Evidence {
  const DatedCase& c;
  const Statements& said;

  [[nodiscard]] const Statement* last() const { return said.empty() ? nullptr : &said.back(); }
  [[nodiscard]] bool last_is(ReportState state) const {
    return !said.empty() && said.back().state == state;
  }
  // A report that could know of the due day. Reports are in order, so the last one decides.
  [[nodiscard]] bool heard_since_due() const {
    return !said.empty() && said.back().closing >= c.due;
  }
  // Closing date of the report that first called it done and was not taken back since.
  [[nodiscard]] Day first_called_done() const {
    Day first = said.back().closing;
    for (auto at = said.rbegin(); at != said.rend() && at->state == ReportState::Done; ++at) {
      first = at->closing;
    }
    return first;
  }
};

// S0 "Chưa có kỳ báo cáo": the plan has no snapshot.
bool no_snapshot(const Evidence& e) {
  return !e.c.has_snapshot;
}

// S1 "Trước khi ban hành kế hoạch": due < effective_from (M3).
bool before_plan(const Evidence& e) {
  return e.c.before_plan;
}

// S2 "Không áp dụng": the last row says so, with reason and document, confirmed (M13).
bool not_applicable(const Evidence& e) {
  return e.last() != nullptr && e.last()->not_applicable;
}

// S3 "Hoàn thành đúng hạn": done on or before the due day; without a date, the first report that
// said so had closed by then.
bool done_on_time(const Evidence& e) {
  return e.last_is(ReportState::Done) &&
         e.last()->done_on.value_or(e.first_called_done()) <= e.c.due;
}

// S4 "Hoàn thành quá hạn": done after the due day.
bool done_late(const Evidence& e) {
  return e.last_is(ReportState::Done) && e.last()->done_on && *e.last()->done_on > e.c.due;
}

// S5 "Đã hoàn thành, chưa rõ ngày": done without a date, first said after the due day.
bool done_undated(const Evidence& e) {
  return e.last_is(ReportState::Done) && !e.last()->done_on;
}

// S7 "Kết thúc theo dõi trước thời hạn": nothing of a dissolved body is overdue (M40), nor of a
// task that was dropped before it fell due (M41).
bool tracking_ended(const Evidence& e) {
  return e.c.after_drop || (e.c.tracking_end && e.c.due > *e.c.tracking_end);
}

// S6 "Không hoàn thành trong kỳ": said not to be carried out, or still undone by report when the
// next occurrence fell due (lapse, M6). What fell due after the end of tracking does not lapse: an
// honest "chưa xong" would else be worse than silence, which is S7 (M33 i).
bool not_done(const Evidence& e) {
  return e.last_is(ReportState::NotDone) ||
         (e.heard_since_due() && e.c.next_has_come && !tracking_ended(e));
}

// S8 "Quá hạn, chưa hoàn thành": only a report that could know makes it overdue (M1). Any state but
// done counts as open here: "không phát sinh" and an unaccepted "không áp dụng" excuse nothing.
bool overdue(const Evidence& e) {
  return e.heard_since_due();
}

// S9 "Đến hạn, chờ báo cáo": D < due ≤ A ≤ settle (M1). Where the calendar has no report that can
// know, waiting has no end.
bool due_awaiting(const Evidence& e) {
  return e.c.closing < e.c.due && e.c.due <= e.c.as_of && (!e.c.settle || e.c.as_of <= *e.c.settle);
}

// S10 "Đến hạn, chưa có báo cáo": the report that should know is out or was to be (M1).
bool due_unreported(const Evidence& e) {
  return e.c.due <= e.c.closing || e.c.due <= e.c.as_of;
}

// S11 "Sắp đến hạn": A < due ≤ A + soon.
bool due_soon(const Evidence& e) {
  return e.c.due <= e.c.as_of + days(e.c.soon_days);
}

// S12 "Đang thực hiện, trong hạn".
bool in_progress(const Evidence& e) {
  return e.last_is(ReportState::InProgress);
}

// S13 "Chưa đến hạn": otherwise.
bool not_due(const Evidence& /*e*/) {
  return true;
}

struct DatedRule {
  Standing standing;
  bool (*holds)(const Evidence&);
};

constexpr std::array<DatedRule, 14> kDatedRules = {{
    {Standing::NoSnapshot, no_snapshot},
    {Standing::BeforePlan, before_plan},
    {Standing::NotApplicable, not_applicable},
    {Standing::DoneOnTime, done_on_time},
    {Standing::DoneLate, done_late},
    {Standing::DoneUndated, done_undated},
    {Standing::NotDone, not_done},
    {Standing::TrackingEnded, tracking_ended},
    {Standing::Overdue, overdue},
    {Standing::DueAwaiting, due_awaiting},
    {Standing::DueUnreported, due_unreported},
    {Standing::DueSoon, due_soon},
    {Standing::InProgress, in_progress},
    {Standing::NotDue, not_due},
}};

bool is_ahead(Standing standing) {
  return standing == Standing::DueSoon || standing == Standing::InProgress ||
         standing == Standing::NotDue;
}

// Lateness counts to D, not to the reader's day; what is left counts from A.
int days_of(Standing standing, const DatedCase& c, const Statements& said) {
  if (standing == Standing::DoneLate) {
    return days_between(c.due, *said.back().done_on);
  }
  if (standing == Standing::Overdue) {
    return days_between(c.due, c.closing);
  }
  return is_ahead(standing) ? days_between(c.as_of, c.due) : 0;
}

// A number of days means nothing to whoever reads it later: with it goes its last day.
std::optional<Day> counted_to(Standing standing, const DatedCase& c) {
  if (standing == Standing::Overdue) {
    return c.closing;
  }
  return is_ahead(standing) ? std::optional(c.due) : std::nullopt;
}

// Not done, and not given up.
bool is_open(Standing standing) {
  constexpr std::array kOpen = {Standing::Overdue,
                                Standing::DueUnreported,
                                Standing::DueSoon,
                                Standing::InProgress,
                                Standing::NotDue};
  return std::find(kOpen.begin(), kOpen.end(), standing) != kOpen.end();
}

// Against the deadline the plan first set, where an amendment moved it: both delays are told (M41).
int first_days_of(Standing standing, const DatedCase& c, const Statements& said) {
  if (!c.first_due) {
    return 0;
  }
  std::optional<Day> until;
  if (standing == Standing::DoneOnTime || standing == Standing::DoneLate) {
    until = said.back().done_on;
  } else if (is_open(standing)) {
    until = c.closing;
  }
  return until && *until > *c.first_due ? days_between(*c.first_due, *until) : 0;
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

Judgement judge_dated(const DatedCase& c, const Statements& statements) {
  // The last rule always holds.
  const Evidence evidence{c, statements};
  const auto* const rule =
      std::find_if(kDatedRules.begin(), kDatedRules.end(), [&](const DatedRule& each) {
        return each.holds(evidence);
      });
  Judgement judgement;
  judgement.standing = rule->standing;
  judgement.klass = class_of(rule->standing);
  judgement.days = days_of(rule->standing, c, statements);
  judgement.counted_to = counted_to(rule->standing, c);
  judgement.first_days = first_days_of(rule->standing, c, statements);
  if (const Statement* last = evidence.last(); last != nullptr && c.has_snapshot) {
    judgement.last_state = last->state;
    judgement.done_on = is_done(rule->standing) ? last->done_on : std::nullopt;
    judgement.row = last->row;
    judgement.snapshot = last->snapshot;
    judgement.early = rule->standing == Standing::DoneOnTime && last->done_on && c.part_begins &&
                      *last->done_on < *c.part_begins;
  }
  if (rule->standing == Standing::DueAwaiting) {
    judgement.report_expected = c.settle;
  }
  judgement.outputs_delivered = outputs_delivered(statements);
  judgement.outputs.part = static_cast<int>(judgement.outputs_delivered.size());
  return judgement;
}

DatedCase dated_case(const Ledger& ledger,
                     const Task& task,
                     const Occurrence& occurrence,
                     const Occurrence* next) {
  const bool is_dropped = model::dropped_by(task.tenure, ledger.in_force_on()).has_value();
  DatedCase c;
  c.due = occurrence.due;
  c.first_due = occurrence.first_due;
  c.part_begins = first_day(occurrence.year, occurrence.part);
  c.settle = settle(ledger.plan(), occurrence.due);
  c.tracking_end = ledger.tracking_end();
  c.has_snapshot = ledger.has_snapshot();
  c.before_plan = occurrence.before_plan;
  c.after_drop = occurrence.after_drop;
  c.soon_days = ledger.soon_days();
  if (c.has_snapshot) {
    c.closing = ledger.closing();
    c.as_of = ledger.as_of();
    c.next_has_come =
        next != nullptr ? next->due <= c.closing : ledger.has_closing_report(occurrence.due);
    // What was still undone when the task was dropped ended undone: it is overdue no longer.
    c.next_has_come = c.next_has_come || (is_dropped && !occurrence.after_drop);
  }
  return c;
}

Judgement judge_occurrence(const Ledger& ledger,
                           const Task& task,
                           const Occurrence& occurrence,
                           const Occurrence* next) {
  const DatedCase c = dated_case(ledger, task, occurrence, next);
  const bool is_periodic =
      model::in_force(task, ledger.in_force_on()).schedule.is<model::Periodic>();
  std::optional<Judgement> worst;
  Share members;
  Share heard;
  bool compiled = false;
  for (Party& party : parties(ledger, task, occurrence.id, occurrence.due)) {
    if (is_periodic) {
      add_official_report(ledger, occurrence, party.statements);
    }
    const Judgement judgement = judge_dated(c, party.statements);
    compiled = compiled || party.compiled;
    if (judgement.standing != Standing::NotApplicable) {
      ++heard.whole;
      heard.part += party.statements.empty() ? 0 : 1;
    }
    // A member for which the task was accepted as not applicable is out of the count.
    if (party.member && judgement.standing != Standing::NotApplicable) {
      ++members.whole;
      members.part += is_done(judgement.standing) ? 1 : 0;
    }
    if (!worst || is_worse(judgement, *worst)) {
      worst = judgement;
    }
  }
  worst->first_due = occurrence.first_due;
  worst->moves = occurrence.moves;
  worst->members = members;
  worst->heard = heard;
  worst->compiled = compiled;
  worst->outputs.whole =
      static_cast<int>(asked_on(ledger, task, occurrence.due).output_items.size());
  return *worst;
}

}  // namespace minhbach::analytics
