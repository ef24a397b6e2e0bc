#include "analytics/history.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace minhbach::analytics {

namespace {

std::vector<const model::Amendment*> amendments_between(const model::Progress& progress,
                                                        Day from,
                                                        Day to) {
  std::vector<const model::Amendment*> list;
  for (const model::Amendment& amendment : progress.amendments) {
    if (from < amendment.effective_from && amendment.effective_from <= to) {
      list.push_back(&amendment);
    }
  }
  std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
    return a->effective_from < b->effective_from;
  });
  return list;
}

using Snapshots = std::vector<AcceptedSnapshot>;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Names of occurrences that the changes into a moment and out of it tell of.
using Named = std::set<std::pair<std::string_view, std::string_view>>;

void add_names(const std::vector<Happened>& happenings, Named& named) {
  for (const Happened& each : happenings) {
    named.emplace(each.after->task->id, each.occurrence);
  }
}

bool know_the_same(const Snapshots& a, const Snapshots& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& other) {
    return one.snapshot == other.snapshot;
  });
}

// The moments of all snapshots, one after the other.
class Chronicle {
 public:
  explicit Chronicle(const model::PlanIndex& index)
      : index_(index),
        progress_(index.plan().progress),
        all_(all_revisions(index.plan(), progress_)),
        newest_(newest_revisions(all_)),
        reports_(std::make_shared<const Reports>(index.plan(), progress_, newest_)),
        steps_(all_.size()) {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Step& step = steps_[i];
      step.known = known_to(all_[i], all_);
      step.before = before(i);
      step.last_use = i;
      if (step.before != kNone) {
        steps_[step.before].last_use = i;
      }
    }
  }

  [[nodiscard]] History told(const std::optional<Day>& as_of) {
    History history;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      PeriodStanding standing = stand(i);
      const bool is_current = i + 1 == all_.size() || all_[i + 1].period != all_[i].period;
      if (!is_current) {
        standing.id += "@" + std::to_string(standing.snapshot->revision);
      }
      (is_current ? history.periods : history.superseded).push_back(std::move(standing));
      forget(i);
    }
    history.now = now(as_of);
    return history;
  }

 private:
  struct Step {
    Snapshots known;
    std::size_t before = kNone;  // what it is compared with
    std::size_t last_use = 0;    // the last one that is compared with it
    std::shared_ptr<Moment> moment;
    Named named;
  };

  // Of the snapshots known to one, that of the period before.
  [[nodiscard]] std::size_t before(std::size_t i) const {
    std::size_t found = kNone;
    for (std::size_t j = 0; j < i; ++j) {
      const Snapshots& known = steps_[i].known;
      const bool is_known = std::any_of(known.begin(), known.end(), [&](const auto& each) {
        return each.snapshot == all_[j].snapshot;
      });
      found = is_known && all_[j].period != all_[i].period ? j : found;
    }
    return found;
  }

  // Where nothing else was known, the reports of all moments are shared: each looks at its part.
  [[nodiscard]] std::shared_ptr<const Reports> reports_of(std::size_t i) const {
    Snapshots newest = newest_;
    std::erase_if(newest, [&](const AcceptedSnapshot& each) {
      return each.period->closing > all_[i].period->closing;
    });
    return know_the_same(steps_[i].known, newest)
               ? reports_
               : std::make_shared<const Reports>(index_.plan(), progress_, steps_[i].known);
  }

  PeriodStanding stand(std::size_t i) {
    Step& step = steps_[i];
    PeriodStanding standing;
    standing.period = all_[i].period;
    standing.snapshot = all_[i].snapshot;
    standing.id = standing.period->id;
    Asked asked = asked_of(index_.plan());
    asked.closing = standing.period->closing;
    step.moment = std::make_shared<Moment>(index_, reports_of(i), asked);
    standing.moment = step.moment;
    if (step.before != kNone) {
      Step& before = steps_[step.before];
      const Day since = all_[step.before].period->closing;
      standing.happenings = happenings(before.moment->tasks(),
                                       step.moment->tasks(),
                                       amended_between(progress_, since, *asked.closing));
      standing.amendments = amendments_between(progress_, since, *asked.closing);
      add_names(standing.happenings, before.named);
      add_names(standing.happenings, step.named);
    }
    return standing;
  }

  // What nobody is compared with any more keeps what the changes name: a plan of ten thousand tasks
  // has too many occurrences for every moment to hold all. The last is kept whole, for now.
  void forget(std::size_t i) {
    for (std::size_t j = 0; j <= i && j + 1 < steps_.size(); ++j) {
      const Step& step = steps_[j];
      if (step.last_use == i) {
        step.moment->forget_occurrences([&](const TaskStanding& task, const Occurrence& of) {
          return step.named.contains({task.task->id, of.id});
        });
      }
    }
  }

  // Today's pages know the newest of everything; the last snapshot may do so as well.
  std::shared_ptr<const Moment> now(const std::optional<Day>& as_of) {
    Step& last = steps_.back();
    const bool is_later = as_of && *as_of > last.moment->closing();
    if (!is_later && know_the_same(last.known, newest_)) {
      return last.moment;
    }
    Asked asked = asked_of(index_.plan());
    asked.as_of = is_later ? as_of : std::nullopt;
    last.moment->forget_occurrences([&](const TaskStanding& task, const Occurrence& of) {
      return last.named.contains({task.task->id, of.id});
    });
    return std::make_shared<const Moment>(index_, reports_, asked);
  }

  const model::PlanIndex& index_;
  const model::Progress& progress_;
  Snapshots all_;
  Snapshots newest_;
  std::shared_ptr<const Reports> reports_;  // of now
  std::vector<Step> steps_;                 // of all_
};

}  // namespace

const PeriodStanding* History::of(std::string_view id) const {
  for (const auto* const list : {&periods, &superseded}) {
    const auto at = std::find_if(
        list->begin(), list->end(), [&](const PeriodStanding& each) { return each.id == id; });
    if (at != list->end()) {
      return &*at;
    }
  }
  return nullptr;
}

std::optional<Day> current_day(const model::Plan& plan, const std::optional<Day>& as_of) {
  std::optional<Day> newest;
  for (const model::ReportingPeriod& period : plan.periods) {
    const bool is_reported = std::any_of(
        plan.progress.snapshots.begin(), plan.progress.snapshots.end(), [&](const auto& snapshot) {
          return snapshot.period_id == period.id;
        });
    if (is_reported && (!newest || period.closing > *newest)) {
      newest = period.closing;
    }
  }
  return newest && as_of ? std::max(newest, as_of) : newest;
}

std::optional<History> history(const model::PlanIndex& index, const std::optional<Day>& as_of) {
  if (all_revisions(index.plan(), index.plan().progress).empty()) {
    return std::nullopt;
  }
  return Chronicle(index).told(as_of);
}

}  // namespace minhbach::analytics
