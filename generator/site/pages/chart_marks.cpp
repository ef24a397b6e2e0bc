#include "site/pages/chart_marks.hpp"

#include "site/pages/progress_parts.hpp"

#include <algorithm>

namespace minhbach::site::pages {

charts::Symbol symbol_of(analytics::Standing standing) {
  using Of = analytics::Standing;
  switch (standing) {
    case Of::DoneUndated: return charts::Symbol::DottedRing;
    case Of::DoneOnTime:
    case Of::Active:
    case Of::EventsHandled: return charts::Symbol::Disc;
    case Of::DoneLate:
    case Of::General:
    case Of::EventsPending: return charts::Symbol::HalfDisc;
    case Of::NotDone:
    case Of::Overdue: return charts::Symbol::Cross;
    case Of::DueAwaiting:
    case Of::DueSoon:
    case Of::InProgress:
    case Of::NotDue:
    case Of::NoCase: return charts::Symbol::Ring;
    case Of::DueUnreported:
    case Of::Unreported: return charts::Symbol::Dash;
    case Of::TrackingEnded: return charts::Symbol::Square;
    case Of::NoSnapshot:
    case Of::BeforePlan:
    case Of::NotApplicable:
    case Of::NoDeadline: return charts::Symbol::Speck;
  }
  return charts::Symbol::Speck;
}

int standing_in_kit(const analytics::Judgement& judgement) {
  switch (analytics::activity_of(judgement.standing)) {
    case analytics::Activity::Active: return 0;
    case analytics::Activity::Events:
    case analytics::Activity::General: return 1;
    case analytics::Activity::NoCase: return 2;
    case analytics::Activity::Silent: return 3;
    case analytics::Activity::NotJudged: break;
  }
  return std::max(0, class_in_kit(judgement.klass));
}

charts::Symbol symbol_of(analytics::Bucket bucket) {
  switch (bucket) {
    case analytics::Bucket::Met: return charts::Symbol::Disc;
    case analytics::Bucket::NotDue: return charts::Symbol::Ring;
    case analytics::Bucket::NotMet: return charts::Symbol::Cross;
    case analytics::Bucket::NotAssessable: break;
  }
  return charts::Symbol::Dash;
}

}  // namespace minhbach::site::pages
