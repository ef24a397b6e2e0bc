#pragma once

#include "model/plan.hpp"
#include "model/progress.hpp"

#include <vector>

namespace minhbach::analytics {

using model::Day;

// A snapshot with the days of its period.
struct AcceptedSnapshot {
  const model::Snapshot* snapshot = nullptr;
  const model::ReportingPeriod* period = nullptr;
};

// Rule M34: revisions stand side by side. What is published is never rewritten by what comes later,
// so the page of a snapshot knows what was public when it was published itself, and today's pages
// know the newest of everything.
//
// All lists are in order of closing; periods that close on one day, in order of their ids.

// Every revision of every period.
std::vector<AcceptedSnapshot> all_revisions(const model::Plan& plan,
                                            const model::Progress& progress);

// Of each period the highest revision.
std::vector<AcceptedSnapshot> newest_revisions(const std::vector<AcceptedSnapshot>& all);

// What the page of `own`, one of `all`, knows: itself, and of each other period that closed by then
// the highest revision published no later. A snapshot without a day of publication is not public
// yet: it knows all, and no published one knows it.
std::vector<AcceptedSnapshot> known_to(const AcceptedSnapshot& own,
                                       const std::vector<AcceptedSnapshot>& all);

}  // namespace minhbach::analytics
