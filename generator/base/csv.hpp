#pragma once

#include "base/problem.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach::base {

// Text tables after RFC 4180: comma, double quotes, a quote inside quotes doubled.

struct CsvRow {
  std::size_t line = 0;  // line of the file on which the row begins, from 1
  std::vector<std::string> cells;
};

// Gives the rows of a table one by one, until `use` says false. Accepts a byte order mark, CRLF and
// quotes that were not needed; passes over empty lines. What cannot be read (quotes left open, text
// behind a quote) is added to `problems`, by the line on which its cell was opened; what follows is
// read from the next line on.
void read_csv(std::string_view text,
              const std::string& file,
              Problems& problems,
              const std::function<bool(CsvRow& row)>& use);

// One row with LF, quotes only where a cell needs them.
void append_csv_row(std::string& out, const std::vector<std::string_view>& cells);

}  // namespace minhbach::base
