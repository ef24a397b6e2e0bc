#pragma once

#include "base/lang.hpp"
#include "base/problem.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "workbook/read_book.hpp"

namespace minhbach::workbook {

// Where something stands in what came back.
struct Spot {
  std::string file;   // as it is called in the folder
  std::string sheet;  // empty: the file as a whole
  CellAt at;          // row 0: the sheet as a whole

  auto operator<=>(const Spot&) const = default;
};

// What a person has to mend (an error) or to look at once more (a reminder, a warning here).
struct Finding {
  base::Severity severity = base::Severity::Error;
  Spot spot;
  std::string value;  // as it was typed
  base::LocalText what;
  base::LocalText fix;
};

// A cell of a workbook is told as a place is: file, then sheet and cell.
base::Problem as_problem(const Finding& finding, const std::filesystem::path& folder);

// All of a folder. Of one cell the first error counts: the others are often its consequences. The
// same reminder is told once.
class Findings {
 public:
  void error(const Spot& spot, std::string value, base::LocalText what, base::LocalText fix);
  void remind(const Spot& spot, std::string value, base::LocalText what, base::LocalText fix);

  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t reminders() const { return all_.size() - errors_; }
  // By file, sheet and cell; errors of a cell first.
  [[nodiscard]] std::vector<Finding> sorted() const;

 private:
  std::vector<Finding> all_;
  std::set<Spot> wrong_;
  std::size_t errors_ = 0;
};

}  // namespace minhbach::workbook
