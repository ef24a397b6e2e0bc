#pragma once

#include "base/csv.hpp"
#include "store/schema.hpp"

#include <optional>
#include <string_view>

namespace minhbach::store {

// The first line of a text table, which says what stands where below it.
struct Header {
  std::size_t line = 0;
  // For each cell of a row, its column in the table; nullopt: a blank column, which holds nothing.
  std::vector<std::optional<std::size_t>> columns;
};

// True for a row that shows nothing.
bool is_blank(const base::CsvRow& row);

// Finds and reads the header in the text of a table. Where the fault is one of the whole file
// (another separator, quotes lost or doubled, no header) one problem says so; else each wrong name
// is told with the nearest right one. nullopt after a problem. A column whose cells may be empty
// may be left out.
std::optional<Header> read_header(const Table& table,
                                  std::string_view text,
                                  const std::string& file,
                                  base::Problems& problems);

}  // namespace minhbach::store
