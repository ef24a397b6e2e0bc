#pragma once

#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// Pages about whole years.

struct YearHead {
  Link year;
  std::string level;  // 'sơ bộ'
  static const render::Shape& shape();
};

// One occurrence in the yearly grid; nothing fell due: not present.
struct GridCell {
  std::string year;
  bool has_standing = false;
  std::string klass;
  std::string mark;
  std::string name;   // in full
  std::string brief;  // 'đúng hạn'
  static const render::Shape& shape();
};

struct GridRow {
  Link task;
  std::vector<GridCell> cells;
  static const render::Shape& shape();
};

struct GridGroup {
  std::string title;
  std::string columns;
  std::vector<GridRow> rows;
  static const render::Shape& shape();
};

struct YearCount {
  std::string klass;
  std::string mark;
  std::string name;
  std::string fact;
  std::string number;
  static const render::Shape& shape();
};

struct YearNumber {
  std::string year;
  std::string fact;
  std::string number;
  static const render::Shape& shape();
};

// How many occurrences came to one standing, year by year; the total has no mark.
struct CountRow {
  bool is_total = false;
  std::string klass;
  std::string mark;
  std::string name;
  std::vector<YearNumber> years;
  static const render::Shape& shape();
};

struct YearsPage {
  std::vector<YearHead> years;
  std::vector<GridGroup> groups;
  std::vector<GridCell> legend;  // words that do not explain themselves
  bool has_legend = false;
  std::vector<CountRow> counts;
  std::optional<Chart> chart;  // the same as a picture to take away
  static const render::Shape& shape();
};

struct YearRow {
  Link task;
  std::string due;
  std::string due_iso;
  bool inferred = false;
  Standing standing;
  std::optional<Delay> delay;
  bool has_assessment = false;
  std::string assessment;
  static const render::Shape& shape();
};

// A task with no due day in the year, assessed by the body all the same.
struct AssessedRow {
  Link task;
  std::string assessment;
  static const render::Shape& shape();
};

struct YearValue {
  Link target;
  bool has_indicator = false;  // one of several
  Markup indicator;
  std::string condition;
  bool has_milestone = false;
  std::string milestone;
  bool derived = false;
  bool has_value = false;
  Markup value;
  std::string window;
  std::string level;
  std::optional<Standing> result;  // what it says of the year
  static const render::Shape& shape();
};

struct YearPage {
  std::string level;
  std::string level_text;
  std::string due_fact;
  std::string due;
  std::vector<YearCount> counts;
  std::vector<YearRow> rows;
  bool has_rows = false;
  Markup assessment_documents;  // '(Báo cáo số 08/MH-BC ngày 13/01/2023)'
  bool has_assessments = false;
  std::vector<AssessedRow> assessed;
  bool has_assessed = false;
  std::vector<YearValue> values;
  bool has_values = false;
  std::vector<Link> periods;
  bool has_periods = false;
  std::optional<Link> previous;
  std::optional<Link> next;
  static const render::Shape& shape();
};

}  // namespace minhbach::site::views
