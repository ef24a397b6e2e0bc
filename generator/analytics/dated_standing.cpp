#include "analytics/dated_standing.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

using model::ReportState;
using std::chrono::days;

int days_between(Day from, Day to) {
  return static_cast<int>((to - from).count());
}

// The case together with what was said.
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
bool no_snapshot(const Evidence& f) {
  return !f.c.has_snapshot;
}

// S1 "Trước khi ban hành kế hoạch": due < effective_from (M3).
bool before_plan(const Evidence& f) {
  return f.c.before_plan;
}

// S2 "Không áp dụng": the last row says so, with reason and document, confirmed (M13).
bool not_applicable(const Evidence& f) {
  return f.last() != nullptr && f.last()->not_applicable;
}

// S3 "Hoàn thành đúng hạn": done on or before the due day; without a date, the first report that
// said so had closed by then.
bool done_on_time(const Evidence& f) {
  return f.last_is(ReportState::Done) &&
         f.last()->done_on.value_or(f.first_called_done()) <= f.c.due;
}

// S4 "Hoàn thành quá hạn": done after the due day.
bool done_late(const Evidence& f) {
  return f.last_is(ReportState::Done) && f.last()->done_on && *f.last()->done_on > f.c.due;
}

// S5 "Đã hoàn thành, chưa rõ ngày": done without a date, first said after the due day.
bool done_undated(const Evidence& f) {
  return f.last_is(ReportState::Done) && !f.last()->done_on;
}

// S7 "Kết thúc theo dõi trước thời hạn": nothing of a dissolved body is overdue (M40).
bool tracking_ended(const Evidence& f) {
  return f.c.tracking_end && f.c.due > *f.c.tracking_end;
}

// S6 "Không hoàn thành trong kỳ": said not to be carried out, or still undone by report when the
// next occurrence fell due (lapse, M6). What fell due after the end of tracking does not lapse: an
// honest "chưa xong" would else be worse than silence, which is S7 (M33 i).
bool not_done(const Evidence& f) {
  return f.last_is(ReportState::NotDone) ||
         (f.heard_since_due() && f.c.next_has_come && !tracking_ended(f));
}

// S8 "Quá hạn, chưa hoàn thành": only a report that could know makes it overdue (M1). Any state but
// done counts as open here: "không phát sinh" and an unaccepted "không áp dụng" excuse nothing.
bool overdue(const Evidence& f) {
  return f.heard_since_due();
}

// S9 "Đến hạn, chờ báo cáo": D < due ≤ A ≤ settle (M1). Where the calendar has no report that can
// know, waiting has no end.
bool due_awaiting(const Evidence& f) {
  return f.c.closing < f.c.due && f.c.due <= f.c.as_of && (!f.c.settle || f.c.as_of <= *f.c.settle);
}

// S10 "Đến hạn, chưa có báo cáo": the report that should know is out or was to be (M1).
bool due_unreported(const Evidence& f) {
  return f.c.due <= f.c.closing || f.c.due <= f.c.as_of;
}

// S11 "Sắp đến hạn": A < due ≤ A + soon.
bool due_soon(const Evidence& f) {
  return f.c.due <= f.c.as_of + days(f.c.soon_days);
}

// S12 "Đang thực hiện, trong hạn".
bool in_progress(const Evidence& f) {
  return f.last_is(ReportState::InProgress);
}

// S13 "Chưa đến hạn": otherwise.
bool not_due(const Evidence& /*f*/) {
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

// Lateness counts to D, not to the reader's day; what is left counts from A.
int days_of(Standing standing, const DatedCase& c, const Statements& said) {
  if (standing == Standing::DoneLate) {
    return days_between(c.due, *said.back().done_on);
  }
  if (standing == Standing::Overdue) {
    return days_between(c.due, c.closing);
  }
  const bool is_ahead = standing == Standing::DueSoon || standing == Standing::InProgress ||
                        standing == Standing::NotDue;
  return is_ahead ? days_between(c.as_of, c.due) : 0;
}

}  // namespace

Judgement judge_dated(const DatedCase& c, const Statements& statements) {
  const Evidence facts{c, statements};
  const auto* const rule = std::find_if(kDatedRules.begin(),
                                        kDatedRules.end(),
                                        [&](const DatedRule& each) { return each.holds(facts); });
  Judgement judgement;
  judgement.standing = rule->standing;
  judgement.klass = class_of(rule->standing, 0);
  judgement.days = days_of(rule->standing, c, statements);
  if (const Statement* last = facts.last(); last != nullptr && c.has_snapshot) {
    judgement.last_state = last->state;
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

}  // namespace minhbach::analytics
