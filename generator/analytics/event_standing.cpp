#include "analytics/event_standing.hpp"

namespace minhbach::analytics {

namespace {

using model::Task;

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
