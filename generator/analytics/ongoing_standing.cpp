#include "analytics/ongoing_standing.hpp"

#include "analytics/calendar.hpp"
#include "analytics/parties.hpp"
#include "model/in_force.hpp"

#include <algorithm>
#include <utility>

namespace minhbach::analytics {

namespace {

using model::ReportingPeriod;
using model::ReportState;
using model::Task;
using model::TaskReport;

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

// It ended before an amendment added the task, or took the deadline from it (M41).
bool is_before_amendment(const Ledger& ledger, const Task& task, const ReportingPeriod& interval) {
  if (task.tenure.added_on && interval.closing < *task.tenure.added_on) {
    return true;
  }
  const std::optional<Day> day = ledger.in_force_on();
  for (std::size_t i = 0; i + 1 < task.versions.size(); ++i) {
    const Day until = task.versions[i + 1].since;
    if (task.versions[i].task.schedule.is_dated() && (!day || until <= *day) &&
        interval.closing < until) {
      return true;
    }
  }
  return false;
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

// What one of those who answer says of an interval; without a row: silent.
Judgement judge_party(const Ledger& ledger, const Party& party, const ReportingPeriod& interval) {
  if (party.statements.empty()) {
    return judge_silence(ledger, interval);
  }
  // An older report on the same interval is overtaken.
  const Statement& last = party.statements.back();
  Judgement judgement;
  judgement.standing =
      last.not_applicable ? Standing::NotApplicable : standing_of(ledger, *last.row, interval);
  judgement.row = last.row;
  judgement.snapshot = last.snapshot;
  judgement.last_state = last.state;
  judgement.documented = !last.row->document_ids.empty();
  return judgement;
}

bool is_heard(const Judgement& judgement) {
  return judgement.row != nullptr;
}

// Among those who were heard: a dated act is activity on the task, whoever did it.
const Judgement& best_of(const std::vector<Judgement>& all) {
  return *std::min_element(all.begin(), all.end(), [](const Judgement& a, const Judgement& b) {
    return std::pair(!is_heard(a), a.standing) < std::pair(!is_heard(b), b.standing);
  });
}

// A collective speaks as one: it is silent unless more than half of its members report, and active
// or without a case only when more than half of them are (M14). The row shown is the best one.
Judgement judge_collective(const Ledger& ledger,
                           const std::vector<Judgement>& members,
                           const ReportingPeriod& interval) {
  const auto most = [&](const auto& holds) {
    return 2 * std::count_if(members.begin(), members.end(), holds) >
           static_cast<std::ptrdiff_t>(members.size());
  };
  const auto most_are = [&](Standing standing) {
    return most([&](const Judgement& each) { return each.standing == standing; });
  };
  if (!most(is_heard)) {
    return judge_silence(ledger, interval);
  }
  Judgement judgement = best_of(members);
  if (!most_are(judgement.standing)) {
    judgement.standing = most_are(Standing::NoCase) ? Standing::NoCase : Standing::General;
  }
  return judgement;
}

// Rule M14: each named lead answers, a collective as one of them. A silent one makes the interval
// silent, whatever the others said; else the best of them decides. A party for which the task was
// accepted as not applicable is out of the count.
Judgement judge_together(const Ledger& ledger,
                         const std::vector<Party>& parties,
                         const ReportingPeriod& interval) {
  std::vector<Judgement> speakers;
  std::vector<Judgement> members;
  std::optional<Judgement> not_applicable;
  Share heard;
  for (const Party& party : parties) {
    Judgement judgement = judge_party(ledger, party, interval);
    if (judgement.standing == Standing::NotApplicable) {
      not_applicable = not_applicable ? not_applicable : std::move(judgement);
      continue;
    }
    ++heard.whole;
    heard.part += is_heard(judgement) ? 1 : 0;
    (party.member ? members : speakers).push_back(std::move(judgement));
  }
  if (!members.empty()) {
    speakers.push_back(judge_collective(ledger, members, interval));
  }
  if (speakers.empty()) {
    return *not_applicable;
  }
  const bool all_heard = std::all_of(speakers.begin(), speakers.end(), is_heard);
  Judgement together = all_heard ? best_of(speakers) : judge_silence(ledger, interval);
  together.heard = heard;
  return together;
}

// Without what came before.
Judgement judge_alone(const Ledger& ledger, const Task& task, const ReportingPeriod& interval) {
  Judgement judgement;
  if (!ledger.has_snapshot()) {
    return judgement;
  }
  if (is_before_plan(ledger, interval) || is_before_amendment(ledger, task, interval)) {
    judgement.standing = Standing::BeforePlan;
    return judgement;
  }
  if (const auto dropped = model::dropped_by(task.tenure, ledger.in_force_on());
      dropped && interval.closing >= *dropped) {
    judgement.standing = Standing::TrackingEnded;
    return judgement;
  }
  return judge_together(ledger, parties(ledger, task, interval.id, interval.closing), interval);
}

// The activity stands beside the verdict, never instead of it.
Judgement with_second_line(Standing standing, const Judgement& activity) {
  Judgement judgement;
  judgement.standing = standing;
  // A second line that needs attention is not hidden behind the first (M8).
  judgement.klass =
      activity.klass == StandingClass::Attention ? activity.klass : class_of(standing);
  judgement.last_state = activity.last_state;
  judgement.row = activity.row;
  judgement.snapshot = activity.snapshot;
  judgement.heard = activity.heard;
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
  int vague = 0;
  int no_case = 0;
  // A silence that goes on weighs more than one (M8), so intervals are judged in a row.
  for (const ReportingPeriod* interval : intervals(ledger.plan())) {
    Judgement judgement = judge_alone(ledger, task, *interval);
    const bool silent = judgement.standing == Standing::Unreported;
    missing = silent ? missing + 1 : 0;
    // Where silence would be none, a general report is no worse: before the report of the interval
    // is due, and after the end of tracking (M33 i).
    const bool general = judgement.standing == Standing::General &&
                         report_is_out(ledger, *interval) && !ended_before(ledger, *interval);
    vague = silent || general ? vague + 1 : 0;
    no_case = judgement.standing == Standing::NoCase ? no_case + 1 : 0;
    judgement.periods_missing = missing;
    judgement.periods_vague = vague;
    judgement.no_case_run = no_case;
    judgement.klass = class_of_interval(judgement.standing, missing, vague);
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
  // S18 "Đã xử lý hết (n/n)", S19 "Đang xử lý (k/n)". Nobody knows whether all was handled where
  // reports have stopped: then the silence is told, and the events beside it (M8).
  const bool is_handled = events.part == events.whole;
  const bool is_told = !is_handled || activity.klass != StandingClass::Attention;
  Judgement judgement =
      is_told ? with_second_line(is_handled ? Standing::EventsHandled : Standing::EventsPending,
                                 activity)
              : activity;
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
