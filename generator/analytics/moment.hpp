#pragma once

#include "analytics/target_result.hpp"
#include "analytics/task_standing.hpp"
#include "model/index.hpp"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace minhbach::analytics {

// The plan as it stood at one moment: the reports in force then, and what the rules say of every
// task and target. Refers into the plan; not changed once made, any thread may read it.
class Moment {
 public:
  // At least one snapshot must have closed by the moment asked for.
  Moment(const model::PlanIndex& index, std::shared_ptr<const Reports> reports, const Asked& asked);
  Moment(const Moment&) = delete;
  Moment& operator=(const Moment&) = delete;
  Moment(Moment&&) = delete;
  Moment& operator=(Moment&&) = delete;
  ~Moment() = default;

  // Forgets the occurrences of tasks but those in focus and those that `keeps` names. Before
  // anybody else sees the moment: a plan of ten thousand tasks has too many for every moment to
  // hold all.
  using Keeps = std::function<bool(const TaskStanding&, const Occurrence&)>;
  void forget_occurrences(const Keeps& keeps);

  [[nodiscard]] const Ledger& ledger() const { return ledger_; }
  [[nodiscard]] Day closing() const { return ledger_.closing(); }
  [[nodiscard]] Day as_of() const { return ledger_.as_of(); }
  // The newest snapshot in force.
  [[nodiscard]] const AcceptedSnapshot& newest() const { return ledger_.snapshots().back(); }

  // In plan order.
  [[nodiscard]] const std::vector<TaskStanding>& tasks() const { return tasks_; }
  [[nodiscard]] const std::vector<TargetResult>& targets() const { return targets_; }
  [[nodiscard]] const TaskStanding& of(const model::Task& task) const;
  [[nodiscard]] const TargetResult& of(const model::Target& target) const;

 private:
  Ledger ledger_;
  std::vector<TaskStanding> tasks_;
  std::vector<TargetResult> targets_;
};

// Tasks that need attention (class D), the one due longest ago first: an overdue task and one that
// nobody reported stand in the same list, so that silence gains nothing.
std::vector<const TaskStanding*> attention(const Moment& moment);

// The day since which a task needs attention: when its occurrence fell due, or when the first
// interval without a report closed. Only for a task that needs attention.
Day attention_since(const Moment& moment, const TaskStanding& standing);

}  // namespace minhbach::analytics
