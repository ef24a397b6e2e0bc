#pragma once

#include "base/lang.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "workbook/check_report.hpp"
#include "workbook/supplement.hpp"

namespace minhbach::workbook {

// How far it is: what is counted, how many of them are done, of how many.
using Tell = std::function<void(const base::LocalText& what, std::size_t done, std::size_t total)>;

struct ImportRequest {
  std::filesystem::path folder;  // of the filled forms
  std::filesystem::path data;    // site-data
  std::filesystem::path schema_file;
  std::filesystem::path out;  // a new folder for what was found; empty: beside `folder`
  bool accept = false;
  base::Lang lang = base::Lang::Vi;  // of marks in a workbook that does not say its own
  Tell tell = {};
  std::optional<LateReports> late = {};  // of a published period, to be accepted
};

struct ImportReport {
  CheckSummary summary;
  std::vector<Finding> findings;
  std::filesystem::path out;     // with the report and the marked copies
  std::set<std::string> tables;  // that were written; none in a dry run
  std::string plan_id;           // empty: there was no form
  std::string period_id;
  int revision = 0;
};

// Reads the workbooks of a folder and checks them: the forms themselves, what was typed, and then
// the tables as they would be, by the rules of `load`. Writes a page with all that was found and a
// marked copy of each workbook into a new folder. With `accept`, and only without errors, the
// tables of the plan are written, all of them or none. What is published is never replaced: of such
// a period late reports make the next revision, whole, with a supplement that says so.
ImportReport import_forms(const ImportRequest& request);

}  // namespace minhbach::workbook
