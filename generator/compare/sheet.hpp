#pragma once

#include <string>
#include <vector>

#include "compare/difference.hpp"

namespace minhbach::compare {

// A difference in words of one language, for a person: the same whatever it is written as. Cells
// and sentences hold text of the data as it is; who writes them out escapes them.

struct Grid {
  std::string title;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  bool is_alarm = false;  // of what is wrong
};

struct Part {
  std::string title;  // of the plan; empty: of the site
  std::vector<std::string> sentences;
  std::vector<Grid> grids;
};

struct Sheet {
  base::Lang lang = base::Lang::En;
  std::string title;
  std::string verdict;
  std::vector<std::string> alarms;
  std::vector<std::string> notes;  // how to read it
  std::vector<Part> parts;
};

Sheet sheet_of(const Difference& difference, base::Lang lang);

// Writers. Whole documents, each safe with whatever stands in the data.
std::string as_text(const Sheet& sheet);
// At most 60 kB: what does not fit is counted in its last line.
std::string as_markdown(const Sheet& sheet);
// One file without scripts that loads nothing.
std::string as_html(const Sheet& sheet);
// For programs: nothing is cut; keys and lists in an order of their own.
std::string as_json(const Difference& difference);

// What follows rows that were left out: '… và 12 dòng nữa'.
std::string more_rows(std::size_t rows, base::Lang lang);

}  // namespace minhbach::compare
