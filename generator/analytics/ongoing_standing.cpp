#include "analytics/ongoing_standing.hpp"

#include "analytics/calendar.hpp"
#include "analytics/parties.hpp"

#include <algorithm>

namespace minhbach::analytics {

namespace {

using Rows = std::vector<ReportedRow>;
using model::ReportingPeriod;
using model::ReportState;
using model::Task;
using model::TaskReport;

// Rows in force: those of the last report that speaks of the interval.
Rows last_rows(const Ledger& ledger, const Task& task, const ReportingPeriod& interval) {
  Rows rows = answering_rows(ledger, task, interval.id, interval.closing);
  if (!rows.empty()) {
    // Rows come in order of closing. An older report on the same interval is overtaken as a whole.
    const model::Snapshot* last = rows.back().snapshot;
    std::erase_if(rows, [&](const ReportedRow& row) { return row.snapshot != last; });
  }
  return rows;
}

bool inside(const std::optional<Day>& day, const ReportingPeriod& interval) {
  return day && interval.interval_from <= *day && *day <= interval.closing;
}

bool is_dated_inside(const Ledger& ledger, const std::string& id, const ReportingPeriod& interval) {
  const model::Document* document = ledger.document(id);
  return document != nullptr && inside(document->issued, interval);
}

// S14 "Có hoạt động trong kỳ": an act or a document dated inside the interval (M8).
bool is_active(const Ledger& ledger, const TaskReport& row, const ReportingPeriod& interval) {
  const auto dated = [&](const std::string& id) {
    return is_dated_inside(ledger, id, interval);
  };
  return inside(row.acted_on, interval) ||
         std::any_of(row.document_ids.begin(), row.document_ids.end(), dated) ||
         std::any_of(row.outputs.begin(), row.outputs.end(), [&](const auto& output) {
           return dated(output.document_id);
         });
}

// S15 "Không phát sinh trong kỳ": said with a sentence, a legitimate answer (M8).
bool is_no_case(const TaskReport& row) {
  return row.state() == ReportState::NoCase && row.activity.is_stated();
}

// S7 for an interval: there was nobody left to report when it closed (M40).
bool ended_before(const Ledger& ledger, const ReportingPeriod& interval) {
  return ledger.tracking_end() && interval.closing > *ledger.tracking_end();
}

bool is_before_plan(const Ledger& ledger, const ReportingPeriod& interval) {
  return interval.closing < ledger.plan().effective_from.first_day();
}

// Its snapshot exists, or was to be sent by A.
bool report_is_out(const Ledger& ledger, const ReportingPeriod& interval) {
  return ledger.has_snapshot_of(interval.id) || interval.submission_due < ledger.as_of();
}

// The standing that a row gives.
Standing standing_of(const Ledger& ledger, const TaskReport& row, const ReportingPeriod& interval) {
  if (is_active(ledger, row, interval)) {
    return Standing::Active;
  }
  // S16 "Có báo cáo, chưa nêu hoạt động cụ thể": reported, nothing dated; not activity (M8).
  return is_no_case(row) ? Standing::NoCase : Standing::General;
}

// The best of the rows decides: one unit's dated act is activity on the task.
Judgement judge_rows(const Ledger& ledger, const Rows& rows, const ReportingPeriod& interval) {
  Judgement best;
  for (const ReportedRow& reported : rows) {
    Standing standing = standing_of(ledger, *reported.row, interval);
    if (std::all_of(rows.begin(), rows.end(), [](const ReportedRow& each) {
          return is_accepted_not_applicable(*each.row);
        })) {
      standing = Standing::NotApplicable;
    }
    if (best.row == nullptr || standing < best.standing) {
      best.standing = standing;
      best.row = reported.row;
      best.snapshot = reported.snapshot;
      best.last_state = reported.row->state();
      best.documented = !reported.row->document_ids.empty();
    }
  }
  return best;
}

// S17 "Chưa có báo cáo kỳ này" once its report is out or was to be; before that S9, and S13 while
// the interval runs (M8).
Judgement judge_silence(const Ledger& ledger, const ReportingPeriod& interval) {
  Judgement silent;
  if (ended_before(ledger, interval)) {
    silent.standing = Standing::TrackingEnded;
  } else if (report_is_out(ledger, interval)) {
    silent.standing = Standing::Unreported;
  } else if (interval.closing <= ledger.as_of()) {
    silent.standing = Standing::DueAwaiting;
    silent.report_expected = interval.submission_due;
  } else {
    silent.standing = Standing::NotDue;
  }
  return silent;
}

// Without what came before.
Judgement judge_alone(const Ledger& ledger, const Task& task, const ReportingPeriod& interval) {
  Judgement judgement;
  if (!ledger.has_snapshot()) {
    return judgement;
  }
  if (is_before_plan(ledger, interval)) {
    judgement.standing = Standing::BeforePlan;
    return judgement;
  }
  const Rows rows = last_rows(ledger, task, interval);
  return rows.empty() ? judge_silence(ledger, interval) : judge_rows(ledger, rows, interval);
}

// The activity stands beside the verdict, never instead of it.
Judgement with_second_line(Standing standing, const Judgement& activity) {
  Judgement judgement;
  judgement.standing = standing;
  judgement.klass = class_of(standing, 0);
  judgement.last_state = activity.last_state;
  judgement.row = activity.row;
  judgement.snapshot = activity.snapshot;
  judgement.second_line = std::make_shared<const Judgement>(activity);
  return judgement;
}

// Events known at D, and those of them answered by then. A decision counts from the day it was
// received; where that is not given, from its own.
Share events_up_to(const Ledger& ledger, const Task& task) {
  Share events;
  for (const model::Event* event : ledger.reports().events(task.id)) {
    if (event->received_on.value_or(event->decided_on) <= ledger.closing()) {
      ++events.whole;
      events.part += event->responded_on && *event->responded_on <= ledger.closing() ? 1 : 0;
    }
  }
  return events;
}

}  // namespace

std::vector<JudgedInterval> judge_intervals(const Ledger& ledger, const Task& task) {
  std::vector<JudgedInterval> judged;
  int missing = 0;
  int no_case = 0;
  // A silence that goes on weighs more than one (M8), so intervals are judged in a row.
  for (const ReportingPeriod* interval : intervals(ledger.plan())) {
    Judgement judgement = judge_alone(ledger, task, *interval);
    missing = judgement.standing == Standing::Unreported ? missing + 1 : 0;
    no_case = judgement.standing == Standing::NoCase ? no_case + 1 : 0;
    judgement.periods_missing = missing;
    judgement.no_case_run = no_case;
    judgement.klass = class_of(judgement.standing, missing);
    judged.push_back({interval, std::move(judgement)});
  }
  return judged;
}

const ReportingPeriod* current_interval(const Ledger& ledger) {
  const auto all = intervals(ledger.plan());
  const ReportingPeriod* current = nullptr;
  const ReportingPeriod* first = nullptr;
  for (const ReportingPeriod* interval : all) {
    if (is_before_plan(ledger, *interval)) {
      continue;
    }
    first = first == nullptr ? interval : first;
    // After the end of tracking the last interval that was tracked stays the one shown.
    if (ledger.has_snapshot() && report_is_out(ledger, *interval) &&
        !ended_before(ledger, *interval)) {
      current = interval;
    }
  }
  return current != nullptr ? current : first;
}

Judgement judge_on_event(const Ledger& ledger, const Task& task, const Judgement& activity) {
  if (!ledger.has_snapshot() || activity.standing == Standing::NotApplicable) {
    return activity;
  }
  const Share events = events_up_to(ledger, task);
  if (events.whole == 0) {
    return activity;
  }
  // S18 "Đã xử lý hết (n/n)", S19 "Đang xử lý (k/n)".
  Judgement judgement = with_second_line(
      events.part == events.whole ? Standing::EventsHandled : Standing::EventsPending, activity);
  judgement.events = events;
  return judgement;
}

Judgement judge_not_stated(const Ledger& ledger, const Judgement& activity) {
  if (!ledger.has_snapshot() || activity.standing == Standing::NotApplicable) {
    return activity;
  }
  return with_second_line(Standing::NoDeadline, activity);
}

}  // namespace minhbach::analytics
