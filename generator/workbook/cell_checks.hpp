#pragma once

#include <string>
#include <string_view>

#include "workbook/fill.hpp"

namespace minhbach::workbook {

// The formula that turns a cell red. It stays where a paste drops the validation, and says of a
// typed cell what `import` will say (TypedReader): what reads in one way is not red, as a day or a
// number kept as text, and what has to be typed again is. `cell`: as '$H5'; `list`: the name of the
// range a list chooses from.
std::string red_where(Fill fill, std::string_view cell, std::string_view list);

}  // namespace minhbach::workbook
