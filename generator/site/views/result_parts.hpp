#pragma once

#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// Pieces of pages that show values of indicators and what they say of a target.

// One value in force, or a change in measuring between two of them.
struct ValueRow {
  bool is_break = false;
  Markup break_text;
  std::string columns;          // of its table: how many, and what they hold
  std::string numerator_label;  // empty: no columns for numerator and denominator
  std::string denominator_label;
  std::string window;  // '15/12/2024 – 14/12/2025'
  std::string kind;    // basis and level in words: 'Cả năm, chính thức'
  std::string level;   // in words
  bool is_estimate = false;
  Markup numerator;
  Markup denominator;
  Markup figure;
  std::string period;         // the report it stands in
  std::vector<Item> remarks;  // survey, baseline, source, what was reported before
};

// Values of one indicator that may be compared with each other.
struct ValueTable {
  std::string caption;
  std::string numerator_label;  // 'Tử số', or 'Số đếm' of a reduction; empty: no such column
  std::string denominator_label;  // 'Mẫu số', or 'Mốc so sánh'
  std::vector<ValueRow> rows;
};

// All values of one indicator: those that are judged, then those that are only shown.
struct ValueTables {
  std::vector<ValueTable> tables;
};

// One way to understand a derived milestone.
struct ReadingRow {
  std::string name;
  Markup milestone;
  bool met = false;
  bool is_ours = false;
};

struct Readings {
  std::string title;
  std::vector<ReadingRow> rows;
};

struct CompositionShare {
  std::string label;
  Markup text;
};

// Values by year in the height of a line or two, in the marks of the large chart: a mark stands at
// the end of its year, a level where it holds.
struct SmallMark {
  std::string x;  // of its upper left corner
  std::string y;
  std::string klass;  // of the kit of charts
  std::string mark;
};
struct SmallLevel {
  std::string from;
  std::string to;
  std::string y;
};
struct SmallYears {
  std::string width;
  std::string first;  // year
  std::string last;
  std::vector<SmallLevel> levels;
  std::vector<SmallMark> marks;
  std::string words;  // the same for those who hear it
};

// What people and businesses were promised, in one line, with what is known of it.
struct CommitmentRow {
  std::string href;
  Markup title;
  std::string level;                 // 'ít nhất 80%'; empty: the plan names no figure
  Markup figure;                     // '61,6% (630/1.023)'; empty: there is none
  std::optional<Standing> standing;  // the result in words
};

// Shares of one whole by year.
struct CompositionRow {
  std::string window;
  std::vector<CompositionShare> shares;  // as many as there are columns
  Markup sum;
};

struct Composition {
  std::vector<Item> columns;
  std::vector<CompositionRow> rows;
};

}  // namespace minhbach::site::views
