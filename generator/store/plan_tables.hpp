#pragma once

#include "model/comparison.hpp"
#include "model/plan.hpp"
#include "store/table_of.hpp"

namespace minhbach::store {

// The tables of a plan, each declared in one place with the member of the model it fills. To read a
// new column: a line in the list of its table.
void add_text(TableOf<model::Plan>& plan);
void add_units(TableOf<model::Plan>& plan);
void add_tasks(TableOf<model::Plan>& plan);
void add_targets(TableOf<model::Plan>& plan);
void add_notes(TableOf<model::Plan>& plan);
void add_registers(TableOf<model::Plan>& plan);  // progress that belongs to no snapshot
void add_seals(TableOf<model::Plan>& plan);
void add_amendments(TableOf<model::Plan>& plan);
void add_snapshots(TableOf<model::Plan>& plan);

// Columns that stand in two tables: as the plan has it, and as an amendment puts it.
void add_schedule_columns(TableOf<model::Schedule>& schedules);
void add_condition_columns(TableOf<model::Condition>& conditions);
void add_milestone_columns(TableOf<model::Milestone>& milestones);
void add_due_columns(TableOf<model::TargetDue>& due);

// A plan with all its tables; what belongs to it is read by read_parts().
TableOf<model::Plan> plan_table();
// What a list of plans shows of each.
TableOf<model::PlanSummary> summary_table();

// What several plans measure alike; and, of each of these, the indicator of a plan.
struct ComparedRow {
  std::string comparison_id;
  model::ComparedIndicator indicator;
};
TableOf<model::Comparison> comparison_table();
TableOf<ComparedRow> compared_table();

}  // namespace minhbach::store
