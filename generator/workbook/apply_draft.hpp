#pragma once

#include "store/rows.hpp"

#include <map>
#include <set>
#include <string>

#include "workbook/draft.hpp"

namespace minhbach::workbook {

// What the workbooks give stands in rows with lines from here on, by their place in the draft.
inline constexpr std::size_t kFirstDraftLine = 10'000'000;

// Puts a draft into the tables of its plan, in the place of what the revision held; of a period
// that was published, beside what is public: a row that says the same is passed over, one that says
// something else is an error. What no form has stays as it was: English of a text that has not
// changed, columns that are filled elsewhere. A document nothing names any more goes with the
// revision that named it. Returns the tables it touched.
std::set<std::string> apply_draft(Draft& draft,
                                  bool is_illustrative,
                                  store::PlanRows& plan,
                                  Findings& findings);

}  // namespace minhbach::workbook
