#pragma once

#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// Pieces of pages that show values of indicators and what they say of a target.

// One value in force, or a change in measuring between two of them.
struct ValueRow {
  bool is_break = false;
  Markup break_text;
  std::string window;  // '15/12/2024 – 14/12/2025'
  std::string basis;   // in words
  std::string level;   // in words
  bool is_estimate = false;
  Markup numerator;
  Markup denominator;
  Markup figure;
  std::string period;         // the report it stands in
  std::vector<Item> remarks;  // survey, baseline, source, what was reported before
  static const render::Shape& shape();
};

// The values of one indicator.
struct ValueTable {
  bool has_judged = false;
  std::vector<ValueRow> judged;
  bool has_in_year = false;
  std::vector<ValueRow> in_year;
  bool is_share = false;  // numerator and denominator; else a count, and perhaps its baseline
  bool is_reduction = false;
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

// Shares of one whole by year.
struct CompositionRow {
  std::string window;
  std::vector<Item> shares;  // as many as there are columns
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
