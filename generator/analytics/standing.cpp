#include "analytics/standing.hpp"

namespace minhbach::analytics {

namespace {

using enum Standing;

struct Row {
  std::string_view number;
  std::string_view code;
  StandingClass klass;
};

constexpr std::array<Row, kStandings> kTable = {{
    {"S0", "no_snapshot", StandingClass::None},
    {"S1", "before_plan", StandingClass::NotJudged},
    {"S2", "not_applicable", StandingClass::NotJudged},
    {"S3", "done_on_time", StandingClass::CompletedOnTime},
    {"S4", "done_late", StandingClass::CompletedLate},
    {"S5", "done_undated", StandingClass::CompletedUndated},
    {"S6", "not_done", StandingClass::Attention},
    {"S7", "tracking_ended", StandingClass::NotJudged},
    {"S8", "overdue", StandingClass::Attention},
    {"S9", "due_awaiting", StandingClass::InTime},
    {"S10", "due_unreported", StandingClass::Attention},
    {"S11", "due_soon", StandingClass::InTime},
    {"S12", "in_progress", StandingClass::InTime},
    {"S13", "not_due", StandingClass::InTime},
    {"S14", "active", StandingClass::Ongoing},
    {"S15", "no_case", StandingClass::Ongoing},
    {"S16", "general", StandingClass::Ongoing},
    {"S17", "unreported", StandingClass::Ongoing},
    {"S18", "events_handled", StandingClass::Ongoing},
    {"S19", "events_pending", StandingClass::Ongoing},
    {"S20", "no_deadline", StandingClass::NotJudged},
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
  constexpr std::string_view kLetters = "-ABGCDEF";
  return kLetters.at(static_cast<std::size_t>(klass));
}

StandingClass class_of(Standing standing) {
  return row_of(standing).klass;
}

StandingClass class_of_interval(Standing standing, int periods_missing, int periods_vague) {
  constexpr int kMostSilent = 1;
  constexpr int kMostVague = 2;
  return periods_missing > kMostSilent || periods_vague > kMostVague ? StandingClass::Attention
                                                                     : class_of(standing);
}

bool is_done(Standing standing) {
  return is_done(class_of(standing));
}

bool is_done(StandingClass klass) {
  return klass == StandingClass::CompletedOnTime || klass == StandingClass::CompletedLate ||
         klass == StandingClass::CompletedUndated;
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
