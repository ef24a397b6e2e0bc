#pragma once

#include "store/progress_facts.hpp"

namespace minhbach::store {

// Rules that need more than one row of a plan. Their source is the comments of schema.sql. Rows
// that broke a simpler rule are passed over: they are reported there.

struct SiteFacts {
  std::optional<std::set<std::string>> static_files;        // nullopt: not known
  std::map<std::string, std::string> illustrative_by_body;  // the cell, '0' or '1'
};
// Without the static files.
SiteFacts site_facts(const std::vector<TableRows>& site_tables);

// Ids of plans are names of folders: safe ones, and not alike but for upper and lower case.
void check_plan_ids(const std::vector<std::string>& plan_ids, base::Problems& problems);

void check_plan_rules(const PlanRows& rows, const SiteFacts& facts, base::Problems& problems);

// Its parts. What was reported: errors are what cannot be true or would be published wrongly,
// warnings what is accepted and then read as less than it says.
void check_text(const Review& plan);
void check_reports(const Review& plan, const ProgressFacts& facts);
void check_plausible_days(const Review& plan, const ProgressFacts& facts);
void check_revisions(const Review& plan, const ProgressFacts& facts);
void check_values(const Review& plan, const ProgressFacts& facts);
void check_scale(const Review& plan);
void check_seals(const Review& plan);
// An approval whose rows changed: a warning while one works, an error when one publishes.
void check_approvals(const Review& plan, base::Severity severity);
void check_approval_days(const Review& plan);
void check_registers(const Review& plan);
void check_amendments(const Review& plan);

// What was and what is now, where the reader must be able to see both.
void require_before(const Field& field);
void require_after(const Field& field);

}  // namespace minhbach::store
