#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbook/book.hpp"
#include "workbook/finding.hpp"

namespace minhbach::workbook {

// How a sheet that came back is held against what was sent.
struct Comparison {
  bool given_is_known = true;  // the tables are those it was made from: grey cells must be as sent
  bool takes_added = false;    // its rows are blank ones: who added some is welcome
};

// A row of it.
struct ReturnedLine {
  unsigned row = 0;                // from 1, as a person sees it
  std::string key;                 // of what was sent; empty: somebody added it
  const BookRow* given = nullptr;  // what was sent; null: added
};

// A sheet of a form as it came back. Rows are found by their hidden key and columns by their
// headings, so that sorting, filtering and inserting change nothing; what cannot be told apart any
// more is an error, and what was added a reminder.
class ReturnedSheet {
 public:
  ReturnedSheet(const BookSheet& sent,
                const ReadSheet& typed,
                std::string file,
                Comparison how,
                Findings& findings);

  [[nodiscard]] const std::vector<ReturnedLine>& lines() const { return lines_; }
  [[nodiscard]] const TypedCell* cell(const ReturnedLine& line, std::string_view field) const;
  [[nodiscard]] Spot spot(const ReturnedLine& line, std::string_view field) const;
  // Something was typed into a cell that is read.
  [[nodiscard]] bool is_filled(const ReturnedLine& line) const;
  // Columns of the sheet by the fields they hold.
  [[nodiscard]] const std::map<std::string, unsigned, std::less<>>& columns() const {
    return by_field_;
  }
  // False: what it lacks was told, and it has no lines.
  [[nodiscard]] bool is_whole() const { return is_whole_; }
  [[nodiscard]] const BookSheet& sent() const { return sent_; }

 private:
  bool find_headings();
  void place_columns();
  void tell_added_columns();
  void find_lines();
  void add_line(unsigned row);
  void compare(const ReturnedLine& line);
  void tell_merged();
  void tell_deleted();
  [[nodiscard]] Spot at(unsigned row, unsigned column) const;
  [[nodiscard]] unsigned first_visible() const;

  const BookSheet& sent_;
  const ReadSheet& typed_;
  std::string file_;
  Comparison how_;
  Findings& findings_;
  unsigned heading_row_ = 0;
  bool is_whole_ = true;
  std::vector<unsigned> column_of_;  // by column of what was sent; 0: not there any more
  std::map<std::string, unsigned, std::less<>> by_field_;
  std::map<std::string, const BookRow*> sent_rows_;
  std::map<std::string, unsigned> found_keys_;
  std::vector<ReturnedLine> lines_;
};

}  // namespace minhbach::workbook
