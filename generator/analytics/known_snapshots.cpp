#include "analytics/known_snapshots.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace minhbach::analytics {

namespace {

auto place(const AcceptedSnapshot& of) {
  return std::tuple(of.period->closing, std::string_view(of.period->id), of.snapshot->revision);
}

bool is_public_before(const AcceptedSnapshot& one, const AcceptedSnapshot& other) {
  return !other.snapshot->published ||
         (one.snapshot->published && *one.snapshot->published <= *other.snapshot->published);
}

// Takes the place of an earlier revision of its period, which stands last.
void add_newest(const AcceptedSnapshot& each, std::vector<AcceptedSnapshot>& list) {
  if (!list.empty() && list.back().period == each.period) {
    list.back() = each;
  } else {
    list.push_back(each);
  }
}

}  // namespace

std::vector<AcceptedSnapshot> all_revisions(const model::Plan& plan,
                                            const model::Progress& progress) {
  std::vector<AcceptedSnapshot> all;
  for (const model::ReportingPeriod& period : plan.periods) {
    for (const model::Snapshot& snapshot : progress.snapshots) {
      if (snapshot.period_id == period.id) {
        all.push_back({&snapshot, &period});
      }
    }
  }
  std::sort(all.begin(), all.end(), [](const AcceptedSnapshot& a, const AcceptedSnapshot& b) {
    return place(a) < place(b);
  });
  return all;
}

std::vector<AcceptedSnapshot> newest_revisions(const std::vector<AcceptedSnapshot>& all) {
  std::vector<AcceptedSnapshot> newest;
  for (const AcceptedSnapshot& each : all) {
    add_newest(each, newest);
  }
  return newest;
}

std::vector<AcceptedSnapshot> known_to(const AcceptedSnapshot& own,
                                       const std::vector<AcceptedSnapshot>& all) {
  std::vector<AcceptedSnapshot> known;
  for (const AcceptedSnapshot& each : all) {
    const bool is_own = each.snapshot == own.snapshot;
    const bool is_of_another = each.period != own.period &&
                               each.period->closing <= own.period->closing &&
                               is_public_before(each, own);
    if (is_own || is_of_another) {
      add_newest(each, known);
    }
  }
  return known;
}

}  // namespace minhbach::analytics
