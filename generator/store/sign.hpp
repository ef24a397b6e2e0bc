#pragma once

#include "model/day.hpp"
#include "model/progress_kinds.hpp"
#include "model/source_text.hpp"
#include "store/plan_edit.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace minhbach::store {

struct SignRequest {
  std::filesystem::path folder;  // text tables
  std::filesystem::path schema_file;
  std::string plan;
  std::string period;  // its newest revision is approved
  model::ApprovalGate gate = model::ApprovalGate::Signed;
  std::string unit;    // of UnitSeen: its id or a name of it
  std::string number;  // of Signed: of the signed report
  model::Day day;
  model::SourceText position;                // of who approves, never a name
  std::optional<model::Day> published = {};  // of Signed: the day from which it is public
};

struct SignReport {
  int revision = 0;
  std::size_t rows = 0;
  std::string rows_sha256;
  std::vector<std::string>
      not_seen;  // names of units that reported and have not seen what is published
  std::vector<std::string> dropped;  // and of those whose approval a changed row had voided
  PlanEdit::Warnings warnings;       // about the tables
};

// Approves the rows of a revision as they are now: a row that changes later makes it void. When the
// office confirms, what was approved before such a change is dropped. A report is signed when the
// office has confirmed these very rows; its number becomes that of the snapshot.
// Failure(Material) where that does not hold, where the revision is sealed, and with whatever
// `load` would refuse; nothing is written then.
SignReport sign(const SignRequest& request);

}  // namespace minhbach::store
