#include "analytics/standing.hpp"

namespace minhbach::analytics {

namespace {

using enum Standing;

struct Row {
  std::string_view number;
  std::string_view code;
  StandingClass klass;
  OfficialGroup group;
};

constexpr std::array<Row, kStandings> kTable = {{
    {"S0", "no_snapshot", StandingClass::None, OfficialGroup::None},
    {"S1", "before_plan", StandingClass::NotJudged, OfficialGroup::None},
    {"S2", "not_applicable", StandingClass::NotJudged, OfficialGroup::None},
    {"S3", "done_on_time", StandingClass::Completed, OfficialGroup::CompletedInTime},
    {"S4", "done_late", StandingClass::CompletedLate, OfficialGroup::CompletedLate},
    {"S5", "done_undated", StandingClass::Completed, OfficialGroup::CompletedInTime},
    {"S6", "not_done", StandingClass::Attention, OfficialGroup::OpenOverdue},
    {"S7", "tracking_ended", StandingClass::NotJudged, OfficialGroup::None},
    {"S8", "overdue", StandingClass::Attention, OfficialGroup::OpenOverdue},
    {"S9", "due_awaiting", StandingClass::InTime, OfficialGroup::OpenInTime},
    {"S10", "due_unreported", StandingClass::Attention, OfficialGroup::OpenOverdue},
    {"S11", "due_soon", StandingClass::InTime, OfficialGroup::OpenInTime},
    {"S12", "in_progress", StandingClass::InTime, OfficialGroup::OpenInTime},
    {"S13", "not_due", StandingClass::InTime, OfficialGroup::OpenInTime},
    {"S14", "active", StandingClass::Ongoing, OfficialGroup::NoTimeLimit},
    {"S15", "no_case", StandingClass::Ongoing, OfficialGroup::NoTimeLimit},
    {"S16", "general", StandingClass::Ongoing, OfficialGroup::NoTimeLimit},
    {"S17", "unreported", StandingClass::Ongoing, OfficialGroup::NoTimeLimit},
    {"S18", "events_handled", StandingClass::Ongoing, OfficialGroup::NoTimeLimit},
    {"S19", "events_pending", StandingClass::Ongoing, OfficialGroup::NoTimeLimit},
    {"S20", "no_deadline", StandingClass::NotJudged, OfficialGroup::NoTimeLimit},
}};

const Row& row_of(Standing standing) {
  return kTable.at(static_cast<std::size_t>(standing));
}

}  // namespace

std::string_view code(Standing standing) {
  return row_of(standing).code;
}

std::string_view number(Standing standing) {
  return row_of(standing).number;
}

char letter(StandingClass klass) {
  constexpr std::string_view kLetters = "-ABCDEF";
  return kLetters.at(static_cast<std::size_t>(klass));
}

StandingClass class_of(Standing standing, int periods_missing) {
  return standing == Unreported && periods_missing >= 2 ? StandingClass::Attention
                                                        : row_of(standing).klass;
}

OfficialGroup official_group(Standing standing) {
  return row_of(standing).group;
}

bool is_done(Standing standing) {
  return standing == DoneOnTime || standing == DoneLate || standing == DoneUndated;
}

bool counts_for_on_time_share(Standing standing) {
  return standing == DoneOnTime || standing == DoneLate;
}

Activity activity_of(Standing standing) {
  switch (standing) {
    case Active: return Activity::Active;
    case EventsHandled:
    case EventsPending: return Activity::Events;
    case NoCase: return Activity::NoCase;
    case General: return Activity::General;
    case Unreported: return Activity::Silent;
    case NoSnapshot:
    case BeforePlan:
    case NotApplicable:
    case DoneOnTime:
    case DoneLate:
    case DoneUndated:
    case NotDone:
    case TrackingEnded:
    case Overdue:
    case DueAwaiting:
    case DueUnreported:
    case DueSoon:
    case InProgress:
    case NotDue:
    case NoDeadline: break;
  }
  return Activity::NotJudged;
}

std::string_view code(Activity activity) {
  constexpr std::array<std::string_view, 6> kCodes = {
      "active", "events", "no_case", "general", "silent", "not_judged"};
  return kCodes.at(static_cast<std::size_t>(activity));
}

bool is_silence(Standing standing) {
  return standing == DueUnreported || standing == Unreported;
}

}  // namespace minhbach::analytics
