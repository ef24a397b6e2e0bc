#pragma once

#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// Pieces of pages that show values of indicators and what they say of a target.

// One value in force, or a change in measuring between two of them.
struct ValueRow {
  bool is_break = false;
  Markup break_text;
  std::string columns;      // of its table: how many, and what they hold
  bool has_counts = false;  // numerator and denominator have columns of their own
  std::string numerator_label;
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
  static const render::Shape& shape();
};

// Values of one indicator that may be compared with each other.
struct ValueTable {
  std::string caption;
  bool has_counts = false;
  std::string numerator_label;    // 'Tử số', or 'Số đếm' of a reduction
  std::string denominator_label;  // 'Mẫu số', or 'Mốc so sánh'
  std::vector<ValueRow> rows;
  static const render::Shape& shape();
};

// All values of one indicator: those that are judged, then those that are only shown.
struct ValueTables {
  bool has_tables = false;
  std::vector<ValueTable> tables;
  static const render::Shape& shape();
};

// One way to understand a derived milestone.
struct ReadingRow {
  std::string name;
  Markup milestone;
  bool met = false;
  bool is_ours = false;
  static const render::Shape& shape();
};

struct Readings {
  std::string title;
  std::vector<ReadingRow> rows;
  static const render::Shape& shape();
};

struct CompositionShare {
  std::string label;
  Markup text;
  static const render::Shape& shape();
};

// Shares of one whole by year.
struct CompositionRow {
  std::string window;
  std::vector<CompositionShare> shares;  // as many as there are columns
  Markup sum;
  static const render::Shape& shape();
};

struct Composition {
  std::vector<Item> columns;
  std::vector<CompositionRow> rows;
  static const render::Shape& shape();
};

// What targets come to: firm ones and aspirations apart.
struct ResultCounts {
  Markup firm_line;
  std::vector<ClassCount> firm;
  bool has_aspirations = false;
  Markup aspiration_line;
  std::vector<ClassCount> aspirations;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
