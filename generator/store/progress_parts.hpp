#pragma once

#include "model/plan.hpp"
#include "store/row_reader.hpp"

namespace minhbach::store {

// The progress of a plan, one query per table like plan_parts.hpp. Rows come in the order of their
// keys, so that those which belong to another row meet it on a walk through both.

// Documents, events, assessments, corrections and amendments: what belongs to no snapshot.
class RegisterParts {
 public:
  explicit RegisterParts(const Database& database);
  void read(model::Plan& plan);  // plan.id is set

 private:
  void read_events(model::Progress& progress);
  void read_changes(model::Progress& progress);

  RowReader documents_;
  RowReader events_;
  RowReader assessments_;
  RowReader corrections_;
  RowReader amendments_;
};

// Snapshots and what they hold.
class ReportParts {
 public:
  explicit ReportParts(const Database& database);
  void read(model::Plan& plan);

 private:
  void read_snapshots(model::Plan& plan);
  void read_task_reports(model::Plan& plan);
  void read_evidence(model::Plan& plan);
  void read_values(model::Plan& plan);

  RowReader snapshots_;
  RowReader unit_reports_;
  RowReader task_reports_;
  RowReader outputs_;
  RowReader supporting_;
  RowReader values_;
  RowReader comments_;
};

}  // namespace minhbach::store
