#pragma once

#include "base/lang.hpp"
#include "model/plan.hpp"
#include "store/plan_edit.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace minhbach::workbook {

// What a revision consists of; `snapshot` first, to which the others refer.
inline constexpr std::array<std::string_view, 7> kOfRevision = {"snapshot",
                                                                "unit_report",
                                                                "task_report",
                                                                "output_delivered",
                                                                "supporting_document",
                                                                "indicator_value",
                                                                "unit_comment"};

// The rows a revision has in a table, as those of the next one: not yet published.
std::vector<std::map<std::string, std::string>> next_rows(const store::TableRows& rows,
                                                          const std::string& period,
                                                          int number);

// A period as a row of the tables has it; what a name is made of.
model::ReportingPeriod period_in(const store::PlanEdit& edit, const std::string& id);

// The newest revision of a period in the tables of a plan, its rows by name: the table and the
// values of the key, 'task_report II.6 2024 phong-2'. Refers to the tables.
class Revision {
 public:
  Revision(store::PlanEdit& edit, std::string period);

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_published() const { return is_published_; }

  // The whole of it again, not yet published; who has seen its rows has seen them.
  void make_next();

  // Table and number of each row that can be corrected.
  using Places = std::map<std::string, std::pair<std::string, std::size_t>>;
  [[nodiscard]] Places places() const;

 private:
  [[nodiscard]] bool has(const store::TableRows& rows, const store::Row& row) const;

  store::PlanEdit& edit_;
  std::string period_;
  int number_ = 0;
  bool is_published_ = false;
};

// Whether a column is part of the key, which names the row.
bool is_key(const store::TableRows& rows, std::size_t column);

// Whom and what a row is about, in words: its indicator and day, its unit, the number of an output.
base::LocalText subject_of(const store::PlanEdit& edit,
                           const store::TableRows& rows,
                           const store::Row& row);

// What stands in a cell, for a reader: cell_words, and of a document its number and day.
base::LocalText published_words(const store::PlanEdit& edit,
                                const std::string& column,
                                const std::string& value);

// The text of the row of `parent` that `column` names; empty: the table has no such column.
base::LocalText named_in(const store::PlanEdit& edit,
                         const store::TableRows& rows,
                         const store::Row& row,
                         std::string_view column,
                         std::string_view parent,
                         std::string_view text);

}  // namespace minhbach::workbook
