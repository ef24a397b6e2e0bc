#include "analytics/calendar.hpp"

#include "model/in_force.hpp"
#include "model/occurrence_id.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace minhbach::analytics {

namespace {

using model::MonthOfYear;
using model::PartOfYear;
using model::PeriodKind;
using model::QuarterOfYear;
using model::ReportingPeriod;

Occurrence in_part(const model::Plan& plan, int year, const PartOfYear& part) {
  Occurrence occurrence;
  occurrence.id = model::occurrence_id(year, part);
  occurrence.year = year;
  occurrence.part = part;
  occurrence.due = model::last_day(year, part);
  // "effective_from" may be a month only: the plan counts from its first day, so that what was due
  // at the end of that month is in.
  occurrence.before_plan = occurrence.due < plan.effective_from.first_day();
  occurrence.after_tracking = plan.tracking_end && occurrence.due > *plan.tracking_end;
  return occurrence;
}

Occurrence with_due(const model::Plan& plan, std::string id, Day due) {
  Occurrence occurrence = in_part(plan, model::year_of(due), model::WholeYear{});
  occurrence.id = std::move(id);
  occurrence.due = due;
  occurrence.before_plan = due < plan.effective_from.first_day();
  occurrence.after_tracking = plan.tracking_end && due > *plan.tracking_end;
  return occurrence;
}

// By one version of the schedule.
std::vector<Occurrence> occurrences_of(const model::Plan& plan, const model::Schedule& schedule) {
  std::vector<Occurrence> all;
  if (const auto* once = std::get_if<model::Once>(&schedule.kind)) {
    if (const auto* day = std::get_if<Day>(&once->due)) {
      all.push_back(with_due(plan, model::occurrence_id(*day), *day));
    } else {
      all.push_back(in_part(plan, std::get<int>(once->due), once->part));
    }
  } else if (const auto* yearly = std::get_if<model::Yearly>(&schedule.kind)) {
    const int last = model::year_of(plan.effective_to);
    for (int year = plan.effective_from.year(); year <= last; ++year) {
      all.push_back(in_part(plan, year, yearly->part));
    }
  } else if (schedule.is<model::Periodic>()) {
    for (const ReportingPeriod& period : plan.periods) {
      // Rule M3: what falls due after the plan's term is no occurrence of it.
      if (period.submission_due <= plan.effective_to) {
        all.push_back(with_due(plan, period.id, period.submission_due));
      }
    }
  }
  return all;
}

// What stays the same when a deadline moves: the year of a yearly task, the period of a periodic
// one, the only time of one to be done once.
std::string slot_of(const model::Schedule& schedule, const Occurrence& occurrence) {
  if (schedule.is<model::Once>()) {
    return "once";
  }
  return schedule.is<model::Yearly>() ? std::to_string(occurrence.year) : occurrence.id;
}

struct Slot {
  Occurrence occurrence;
  bool is_settled = false;  // it fell due under a version, or the newest one has it
};
using Slots = std::map<std::string, Slot>;

void put(Slot& slot, Occurrence occurrence) {
  if (slot.occurrence.id.empty()) {
    slot.occurrence = std::move(occurrence);
    return;
  }
  const Occurrence& before = slot.occurrence;
  occurrence.id = before.id;
  occurrence.moves = before.moves;
  occurrence.first_due = before.first_due;
  if (occurrence.due != before.due) {
    ++occurrence.moves;
    occurrence.first_due = before.first_due.value_or(before.due);
  }
  slot.occurrence = std::move(occurrence);
}

// One version, and what the next one leaves of it.
void add_version(const model::Plan& plan,
                 const model::TaskVersion& version,
                 const model::TaskVersion* next,
                 Slots& slots) {
  const model::Schedule& schedule = version.task.schedule;
  const bool is_once = schedule.is<model::Once>();
  const bool is_replaced = is_once && next != nullptr && next->task.schedule.is<model::Once>();
  for (Occurrence& each : occurrences_of(plan, schedule)) {
    if (!is_once && each.due < version.since) {
      continue;  // fell due before this version
    }
    Slot& slot = slots[slot_of(schedule, each)];
    if (!slot.is_settled) {
      const Day due = each.due;
      put(slot, std::move(each));
      slot.is_settled = next == nullptr || (due < next->since && !is_replaced);
    }
  }
}

std::vector<const model::TaskVersion*> versions_by(const model::Task& task,
                                                   const std::optional<Day>& day) {
  std::vector<const model::TaskVersion*> versions;
  for (const model::TaskVersion& version : task.versions) {
    if (!day || version.since <= *day) {
      versions.push_back(&version);
    }
  }
  return versions;
}

}  // namespace

bool is_regular(const ReportingPeriod& period) {
  return period.kind != PeriodKind::Month && period.kind != PeriodKind::Closing;
}

// The store sorts periods already; plans made in memory need not.
std::vector<const ReportingPeriod*> intervals(const model::Plan& plan) {
  std::vector<const ReportingPeriod*> all;
  for (const ReportingPeriod& period : plan.periods) {
    if (is_regular(period)) {
      all.push_back(&period);
    }
  }
  std::sort(all.begin(), all.end(), [](const ReportingPeriod* a, const ReportingPeriod* b) {
    return a->closing < b->closing;
  });
  return all;
}

std::optional<Day> settle(const model::Plan& plan, Day due) {
  const ReportingPeriod* first = nullptr;
  for (const ReportingPeriod& period : plan.periods) {
    if (period.closing < due || period.kind == PeriodKind::Month) {
      continue;
    }
    // The closing report counts only where no regular period follows.
    const bool better =
        first == nullptr || (is_regular(period) && !is_regular(*first)) ||
        (is_regular(period) == is_regular(*first) && period.closing < first->closing);
    if (better) {
      first = &period;
    }
  }
  return first == nullptr ? std::nullopt : std::optional(first->submission_due);
}

std::optional<Day> year_report_closing(const model::Plan& plan, int year) {
  for (const model::ReportingPeriod& period : plan.periods) {
    if (period.kind == model::PeriodKind::Year && period.year == year) {
      return period.closing;
    }
  }
  return std::nullopt;
}

Day assessed_for(const model::Plan& plan, const model::TargetDue& due) {
  return due.date ? due.date->last_day() : plan.effective_to;
}

Day judgement_date(const model::Plan& plan, Day day) {
  return year_report_closing(plan, model::year_of(day)).value_or(day);
}

std::optional<Day> first_day(int year, const PartOfYear& part) {
  int month = 0;
  if (const auto* named = std::get_if<MonthOfYear>(&part)) {
    month = named->month;
  } else if (const auto* quarter = std::get_if<QuarterOfYear>(&part)) {
    month = quarter->quarter * 3 - 2;
  } else {
    return std::nullopt;
  }
  return model::last_day_of_month(month == 1 ? year - 1 : year, month == 1 ? 12 : month - 1) +
         std::chrono::days(1);
}

namespace {

std::vector<Occurrence> scheduled(const model::Plan& plan,
                                  const model::Task& task,
                                  const std::optional<Day>& day) {
  if (task.versions.empty()) {
    return occurrences_of(plan, task.schedule);
  }
  const std::vector<const model::TaskVersion*> versions = versions_by(task, day);
  Slots slots;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    add_version(plan, *versions[i], i + 1 < versions.size() ? versions[i + 1] : nullptr, slots);
  }
  std::vector<Occurrence> all;
  for (auto& [name, slot] : slots) {
    if (slot.is_settled) {
      all.push_back(std::move(slot.occurrence));
    }
  }
  std::sort(all.begin(), all.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::tie(a.due, a.id) < std::tie(b.due, b.id);
  });
  return all;
}

}  // namespace

std::vector<Occurrence> occurrences(const model::Plan& plan,
                                    const model::Task& task,
                                    const std::optional<Day>& day) {
  std::vector<Occurrence> all = scheduled(plan, task, day);
  const std::optional<Day> dropped = model::dropped_by(task.tenure, day);
  for (Occurrence& occurrence : all) {
    occurrence.before_plan =
        occurrence.before_plan || (task.tenure.added_on && occurrence.due < *task.tenure.added_on);
    occurrence.after_drop = dropped && occurrence.due >= *dropped;
    occurrence.after_tracking = occurrence.after_tracking || occurrence.after_drop;
  }
  return all;
}

std::vector<Occurrence> occurrences(const model::Plan& plan, const model::Task& task) {
  return occurrences(plan, task, plan.in_force_on);
}

}  // namespace minhbach::analytics
