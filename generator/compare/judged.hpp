#pragma once

#include "analytics/reports_received.hpp"
#include "analytics/standing.hpp"
#include "analytics/target_result.hpp"
#include "base/lang.hpp"
#include "model/plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::compare {

// What the rules say of a plan, cut loose from it: the plans of both sides need not stand in memory
// together. Moments are '' for now and '2025-Q1@1' for every snapshot, the current revision
// included: so a snapshot keeps its name when a later revision comes.
struct Judged {
  using At = std::pair<std::string, std::string>;  // moment, id

  struct TaskAt {
    analytics::Standing standing = analytics::Standing::NoSnapshot;
    analytics::StandingClass klass = analytics::StandingClass::None;
    bool in_plan = true;
    bool operator==(const TaskAt&) const = default;
  };
  struct FactAt {
    std::int64_t value = 0;
    int decimals = 0;
    bool operator==(const FactAt& other) const {
      return value == other.value && decimals == other.decimals;
    }
    base::LocalText meaning;
  };
  struct Snapshot {
    std::string period;
    int revision = 0;
    bool is_published = false;
  };

  base::LocalText title;
  bool is_illustrative = false;
  std::vector<Snapshot> snapshots;
  std::map<At, TaskAt> tasks;
  std::map<At, analytics::Result> targets;
  std::map<At, analytics::Receipt> receipts;  // of now; 'period/unit'
  std::map<At, FactAt> facts;
  std::map<std::string, base::LocalText> task_names;
  std::map<std::string, base::LocalText> target_names;
  std::map<std::string, base::LocalText> indicator_names;
  std::map<std::string, base::LocalText> unit_names;
  std::map<std::string, base::LocalText> period_names;
};

std::string moment_of(std::string_view period, int revision);  // '2025-Q1@1'

Judged judged(const model::Plan& plan);

}  // namespace minhbach::compare
