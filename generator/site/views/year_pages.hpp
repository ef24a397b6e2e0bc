#pragma once

#include "site/views/grid_parts.hpp"
#include "site/views/progress_parts.hpp"

namespace minhbach::site::views {

// Pages about whole years.

struct YearHead {
  Link year;
  std::string level;  // 'sơ bộ'
};

struct GridGroup {
  std::string title;
  std::string columns;
  std::vector<GridRow> rows;
};

struct YearCount {
  std::string klass;
  std::string mark;
  std::string name;
  std::string fact;
  std::string number;
};

struct YearNumber {
  std::string year;
  std::string fact;
  std::string number;
};

// How many occurrences came to one standing, year by year; the total has no mark.
struct CountRow {
  bool is_total = false;
  std::string klass;
  std::string mark;
  std::string name;
  std::vector<YearNumber> years;
};

struct YearsPage {
  std::vector<YearHead> years;
  std::vector<GridGroup> groups;
  std::vector<GridCell> legend;  // words that do not explain themselves
  std::vector<CountRow> counts;
  std::optional<Chart> chart;  // the same as a picture to take away
};

struct YearRow {
  Link task;
  std::string due;
  std::string due_iso;
  bool inferred = false;
  Standing standing;
  std::optional<Delay> delay;
  std::string assessment;
};

// A task with no due day in the year, assessed by the body all the same.
struct AssessedRow {
  Link task;
  std::string assessment;
};

struct YearValue {
  Link target;
  Markup indicator;  // one of several
  std::string condition;
  std::string milestone;
  bool derived = false;
  Markup value;
  std::string window;
  std::string level;
  std::optional<Standing> result;  // what it says of the year
};

struct YearPage {
  std::string level;
  std::string level_text;
  std::string due_fact;
  std::string due;
  std::vector<YearCount> counts;
  std::vector<YearRow> rows;
  Markup assessment_documents;  // '(Báo cáo số 08/MH-BC ngày 13/01/2023)'
  std::vector<AssessedRow> assessed;
  std::vector<YearValue> values;
  std::vector<Link> periods;
  std::optional<Link> previous;
  std::optional<Link> next;
};

}  // namespace minhbach::site::views
