#pragma once

#include "store/rows.hpp"

#include <set>

namespace minhbach::store {

// Rules about one cell: stated where required, clean text that is safe to open in a spreadsheet
// (README), the domain the schema gives its column, slugs, decimal text.
// Returns the rows with a wrong cell, by their number in `rows`: rules about whole rows pass over
// them, because they would only tell of the same mistake again.
std::set<std::size_t> check_cells(const TableRows& rows, base::Problems& problems);

// Vietnamese text (`x_vi`) whose English (`x_en`) is missing: one message per table and column with
// the number of rows.
void check_translation(const TableRows& rows, base::Problems& problems);

// Its text is a decimal number.
bool is_decimal_column(const Table& table, const Column& column);

// An id is part of addresses and file names: ASCII letters, digits, '.', '-', '_', '@'.
bool is_slug(std::string_view text);
// A plan's id is also the name of a folder.
bool is_folder_name(std::string_view text);

}  // namespace minhbach::store
