#pragma once

#include "base/lang.hpp"

#include <optional>
#include <string>

namespace minhbach::workbook {

// What stands in a cell of a column that can be corrected; nothing: it is none.
enum class Holds { Text, Day, Count, Number, State, Reason, Level, Document };
std::optional<Holds> holds(const std::string& column);

// A column of what is reported, as a person calls it; empty: it is none that can be corrected.
base::LocalText column_words(const std::string& column);

// What stands in a cell of that column, for a reader of each language. The English is empty where
// the cell holds words of the unit.
base::LocalText cell_words(const std::string& column, const std::string& value);

// What a person typed into a cell of that column, as tables have it: a day as Vietnamese write it,
// '22/3/2024', is taken, as a spreadsheet makes it of 2024-03-22.
std::string typed_cell(const std::string& column, const std::string& text);

}  // namespace minhbach::workbook
