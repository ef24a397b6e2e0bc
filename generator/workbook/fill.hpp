#pragma once

#include <cstddef>

namespace minhbach::workbook {

// What a person may type into a column.
enum class Fill { Locked, Check, Text, Date, Count, Number, List };

// Characters of a text cell.
inline constexpr std::size_t kLongestText = 500;

}  // namespace minhbach::workbook
