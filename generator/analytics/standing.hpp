#pragma once

#include "model/day.hpp"
#include "model/progress.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

using model::Day;

// How far an occurrence of a task got: the complete list of standings, in the order in which their
// rules are tried. Computed, never typed.
enum class Standing : std::uint8_t {
  NoSnapshot,     // S0
  BeforePlan,     // S1
  NotApplicable,  // S2
  DoneOnTime,     // S3
  DoneLate,       // S4
  DoneUndated,    // S5
  NotDone,        // S6
  TrackingEnded,  // S7
  Overdue,        // S8
  DueAwaiting,    // S9
  DueUnreported,  // S10
  DueSoon,        // S11
  InProgress,     // S12
  NotDue,         // S13
  Active,         // S14
  NoCase,         // S15
  General,        // S16
  Unreported,     // S17
  EventsHandled,  // S18
  EventsPending,  // S19
  NoDeadline,     // S20
};
inline constexpr std::size_t kStandings = 21;

// Classes of standings. Of tasks with a deadline all but E, at most six.
enum class StandingClass : std::uint8_t {
  None,              // S0: there is nothing to class
  CompletedOnTime,   // A Hoàn thành đúng hạn
  CompletedLate,     // B Hoàn thành quá hạn
  CompletedUndated,  // G Hoàn thành, không rõ đúng hạn: in no share of "in time" (T4)
  InTime,            // C Trong hạn
  Attention,         // D Cần chú ý
  Ongoing,           // E Thường xuyên, khi phát sinh
  NotJudged,         // F Không đánh giá
};
// In the order in which pages, sentences and charts show them.
inline constexpr std::array kStandingClasses = {StandingClass::CompletedOnTime,
                                                StandingClass::CompletedLate,
                                                StandingClass::CompletedUndated,
                                                StandingClass::InTime,
                                                StandingClass::Attention,
                                                StandingClass::Ongoing,
                                                StandingClass::NotJudged};

// "x of n": outputs delivered, members done, events handled. n = 0: not known or none.
struct Share {
  int part = 0;
  int whole = 0;
  bool operator==(const Share&) const = default;
};

// What the rules say of one occurrence (or interval), and why. Points into the Progress it was
// computed from.
struct Judgement {
  Standing standing = Standing::NoSnapshot;
  StandingClass klass = StandingClass::None;
  std::optional<model::ReportState> last_state;  // what the deciding report says
  bool early = false;                            // S3: done before the named month or quarter began
  bool documented = false;                       // S14: a supporting document is named
  bool compiled = false;  // the office's compiled row stands in for a unit (M14)
  // Late (S4), overdue at the closing date (S8), or left until the due day (S11 to S13); else 0.
  int days = 0;
  std::optional<Day> counted_to;  // the last of those days: the closing date (S8), or the due day
  std::optional<Day> done_on;     // the day of completion, where a report gives one
  // Where the deadline was moved: the one the plan first set, how often, and the days against it.
  std::optional<Day> first_due;
  int moves = 0;
  int first_days = 0;
  std::optional<Day> report_expected;  // S9: when the report that can know is due
  int periods_missing = 0;             // S17: k, regular intervals in a row without a report
  int periods_vague = 0;               // S16, S17: intervals in a row without anything concrete
  int no_case_run = 0;                 // S15: intervals in a row; three or more deserve a note
  Share outputs;
  std::vector<int> outputs_delivered;  // numbers of the items, ascending
  Share members;
  Share heard;  // of those who answer, how many reported: "1/2 đơn vị có báo cáo"
  Share events;
  std::shared_ptr<const Judgement> second_line;  // S18 to S20: activity in the interval
  // The row that decided. A periodic task may be decided by the snapshot alone (M7).
  const model::TaskReport* row = nullptr;
  const model::Snapshot* snapshot = nullptr;
};

std::string_view code(Standing standing);    // 'done_on_time'
std::string_view number(Standing standing);  // 'S3'
char letter(StandingClass klass);            // 'A'; '-' for none

// The class of a standing by itself.
StandingClass class_of(Standing standing);
// Of an interval in its row: two silent ones running need attention, and three without anything
// concrete, silent ones included: else a general report would be worse than none (M8).
StandingClass class_of_interval(Standing standing, int periods_missing, int periods_vague);
bool is_done(Standing standing);
bool is_done(StandingClass klass);  // in time, late, or nobody knows
// What was reported of a task without a deadline: finer than its class, coarser than its standing.
enum class Activity { Active, Events, NoCase, General, Silent, NotJudged };
inline constexpr std::array kActivities = {Activity::Active,
                                           Activity::Events,
                                           Activity::NoCase,
                                           Activity::General,
                                           Activity::Silent,
                                           Activity::NotJudged};
Activity activity_of(Standing standing);
std::string_view code(Activity activity);  // 'active'

// A statement about information, not about performance (M32).
bool is_silence(Standing standing);

}  // namespace minhbach::analytics
